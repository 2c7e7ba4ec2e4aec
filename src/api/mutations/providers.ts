import type { Api } from '@/api/api';
import { lookGone, lookInList, readProvider, seenIn } from '@/api/mutations/looks';
import { invalidate, queryKeys } from '@/api/query-keys';
import { read } from '@/api/read';
import { operationPath, send } from '@/api/send';
import { parseProvider } from '@/api/wire/provider';
import type { Write } from '@/api/write';
import type { ProviderId } from '@/domain/ids';
import type { InputValues } from '@/domain/inputs/raw';
import { REDACTED, type Provider } from '@/domain/provider';
import { providerBody, type NewProvider, type SecretTexts } from '@/domain/request/request';

export interface ProviderChange {
  readonly id: ProviderId;
  readonly name?: string;
  readonly description?: string;
  /** Only what changes; merged by the server. */
  readonly connection?: { readonly values: InputValues; readonly secrets: SecretTexts };
}

/**
 * Creates a provider; resolves with it, as the server describes it. What is sent is dropped from memory
 * as soon as the mutation is not observed, since it holds secrets.
 */
export const createProvider = (api: Api): Write<NewProvider, Provider> => ({
  mutationKey: ['providers', 'create'],
  mutationFn: (request) =>
    read(
      api.transport,
      {
        method: 'POST',
        path: '/providers',
        body: providerBody(request),
        secrets: request.secrets,
      },
      parseProvider,
    ),
  look: ({ name = '', driver }) =>
    lookInList(
      api,
      { path: '/providers', queryKey: queryKeys.providerList, parse: parseProvider },
      (item) => item.driver === driver && (name === '' || item.name === name),
    ),
  onSuccess: (provider) => {
    api.client.setQueryData(queryKeys.provider(provider.id), provider);
  },
  // Not waited for: the page goes on at once.
  onSettled: () => {
    void invalidate(api.client, 'providers');
    return Promise.resolve();
  },
  gcTime: 0,
});

/**
 * Changes a provider. The attribute is `connection` here, `connection_values` would be ignored, and always
 * a map: anything else takes the whole list of providers down (contract#trap-8). Redacted values are
 * left out; the server checks none of the others, so the form has to.
 */
export const changeProvider = (api: Api): Write<ProviderChange, Provider> => ({
  mutationKey: ['providers', 'change'],
  mutationFn: ({ id, connection, name, description }) => {
    const changed = Object.entries(connection?.values ?? {}).filter(
      ([, value]) => value !== REDACTED,
    );
    return read(
      api.transport,
      {
        method: 'PATCH',
        path: operationPath('providers', id),
        body: {
          ...(name === undefined || name === '' ? {} : { name }),
          ...(description === undefined ? {} : { description }),
          ...(changed.length === 0 ? {} : { connection: Object.fromEntries(changed) }),
        },
        secrets: connection?.secrets ?? [],
      },
      parseProvider,
    );
  },
  look:
    ({ id, connection, ...texts }) =>
    async () => {
      const provider = await readProvider(api, id);
      return seenIn({ ...texts, values: connection?.values }, provider, provider.connection);
    },
  onSuccess: (provider) => {
    api.client.setQueryData(queryKeys.provider(provider.id), provider);
  },
  onSettled: () => invalidate(api.client, 'providers'),
  gcTime: 0,
});

/** Deletes a provider; the server refuses while provisions use it. */
export const deleteProvider = (api: Api): Write<ProviderId, void> => ({
  mutationKey: ['providers', 'delete'],
  mutationFn: (id) => send(api.transport, 'DELETE', operationPath('providers', id)),
  look: (id) => lookGone(() => readProvider(api, id)),
  onSuccess: (_, id) => {
    api.client.removeQueries({ queryKey: queryKeys.provider(id) });
  },
  onSettled: () => invalidate(api.client, 'providers'),
});
