import { mutationOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { invalidate, queryKeys } from '@/api/query-keys';
import { read } from '@/api/read';
import { operationPath, send } from '@/api/send';
import { parseProvider } from '@/api/wire/provider';
import type { ProviderId } from '@/domain/ids';
import type { InputValues } from '@/domain/inputs/raw';
import { REDACTED } from '@/domain/provider';
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
 * as soon as nobody looks at the mutation, since it holds secrets.
 */
export const createProvider = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['providers', 'create'],
    mutationFn: (request: NewProvider) =>
      read(
        transport,
        {
          method: 'POST',
          path: '/providers',
          body: providerBody(request),
          secrets: request.secrets,
        },
        parseProvider,
      ),
    onSuccess: (provider) => {
      client.setQueryData(queryKeys.provider(provider.id), provider);
    },
    onSettled: () => invalidate(client, 'providers'),
    gcTime: 0,
  });

/**
 * Changes a provider. The attribute is `connection` here, `connection_values` would be ignored, and always
 * a map: anything else takes the whole list of providers down (CONTRACT, trap 8). Redacted values are
 * left out; the server checks none of the others, so the form has to.
 */
export const changeProvider = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['providers', 'change'],
    mutationFn: ({ id, connection, name, description }: ProviderChange) => {
      const changed = Object.entries(connection?.values ?? {}).filter(
        ([, value]) => value !== REDACTED,
      );
      return read(
        transport,
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
    onSuccess: (provider) => {
      client.setQueryData(queryKeys.provider(provider.id), provider);
    },
    onSettled: () => invalidate(client, 'providers'),
    gcTime: 0,
  });

/** Deletes a provider; the server refuses while provisions use it. */
export const deleteProvider = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['providers', 'delete'],
    mutationFn: (id: ProviderId) => send(transport, 'DELETE', operationPath('providers', id)),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: queryKeys.provider(id) });
    },
    onSettled: () => invalidate(client, 'providers'),
  });
