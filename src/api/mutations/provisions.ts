import type { Api } from '@/api/api';
import { lookGone, lookInList, readProvision, seenIn } from '@/api/mutations/looks';
import { forgetRow, storeProvision } from '@/api/provision-cache';
import { invalidate, queryKeys } from '@/api/query-keys';
import { read } from '@/api/read';
import { operationPath, send } from '@/api/send';
import { parseProvision } from '@/api/wire/provision';
import type { Write } from '@/api/write';
import type { ProvisionId } from '@/domain/ids';
import type { InputValues } from '@/domain/inputs/raw';
import type { Provision } from '@/domain/provision/provision';
import { provisionBody, type NewProvision } from '@/domain/request/request';

export interface ProvisionChange {
  readonly id: ProvisionId;
  readonly name?: string;
  readonly description?: string;
  /** Only what changes; merged by the server, and used when it builds the next time. */
  readonly values?: InputValues;
}

/** Creates a provision; the work starts at once. Resolves with it, in PENDING. */
export const createProvision = (api: Api): Write<NewProvision, Provision> => ({
  mutationKey: ['provisions', 'create'],
  mutationFn: (request) =>
    read(
      api.transport,
      {
        method: 'POST',
        path: '/provisions',
        body: provisionBody(request),
        secrets: request.secrets,
      },
      parseProvision,
    ),
  look: ({ name = '', deployment, providerId }) =>
    lookInList(
      api,
      { path: '/provisions', queryKey: queryKeys.provisionList(false), parse: parseProvision },
      (item) =>
        item.providerId === providerId &&
        item.deployment === deployment &&
        (name === '' || item.name === name),
    ),
  onSuccess: (provision) => storeProvision(api.client, provision),
  // The provider now lists it too. Not waited for: lists are slow, and the page goes to the new one at once.
  onSettled: () => {
    void invalidate(api.client, 'provisions', 'providers');
    return Promise.resolve();
  },
  gcTime: 0,
});

/** Changes a provision. To be offered at rest only: while something moves, the change is lost (contract#trap-7). */
export const changeProvision = (api: Api): Write<ProvisionChange, Provision> => ({
  mutationKey: ['provisions', 'change'],
  mutationFn: ({ id, name, description, values }) =>
    read(
      api.transport,
      {
        method: 'PATCH',
        path: operationPath('provisions', id),
        body: {
          ...(name === undefined || name === '' ? {} : { name }),
          ...(description === undefined ? {} : { description }),
          ...(values === undefined ? {} : { user_inputs_values: values }),
        },
      },
      parseProvision,
    ),
  look:
    ({ id, ...change }) =>
    async () => {
      const provision = await readProvision(api, id);
      return seenIn(change, provision, provision.values);
    },
  onSuccess: (provision) => storeProvision(api.client, provision),
  onSettled: (_data, _error, { id }) => invalidate(api.client, { provision: id }),
  gcTime: 0,
});

/**
 * Deletes the record of a provision. Without `force` only from DONE. With it the record alone goes: cluster,
 * hosts and cloud machines stay, and OneForm no longer tracks them (contract#trap-3).
 */
export const deleteProvision = (
  api: Api,
): Write<{ readonly id: ProvisionId; readonly force: boolean }, void> => ({
  mutationKey: ['provisions', 'delete'],
  mutationFn: ({ id, force }) =>
    send(
      api.transport,
      'DELETE',
      operationPath('provisions', id),
      undefined,
      force ? { query: { force } } : {},
    ),
  look: ({ id }) => lookGone(() => readProvision(api, id)),
  onSuccess: (_, { id }) => {
    forgetRow(api.client, id);
    api.client.removeQueries({ queryKey: queryKeys.provision(id) });
    api.client.removeQueries({ queryKey: queryKeys.unmanaged(id) });
  },
  onSettled: () => invalidate(api.client, 'provisions', 'providers'),
});
