import { mutationOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { forgetRow, storeProvision } from '@/api/provision-cache';
import { invalidate, queryKeys } from '@/api/query-keys';
import { read } from '@/api/read';
import { operationPath, send } from '@/api/send';
import { parseProvision } from '@/api/wire/provision';
import type { ProvisionId } from '@/domain/ids';
import type { InputValues } from '@/domain/inputs/raw';
import { provisionBody, type NewProvision } from '@/domain/request/request';

export interface ProvisionChange {
  readonly id: ProvisionId;
  readonly name?: string;
  readonly description?: string;
  /** Only what changes; merged by the server, and used when it builds the next time. */
  readonly values?: InputValues;
}

/** Creates a provision; the work starts at once. Resolves with it, in PENDING. */
export const createProvision = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['provisions', 'create'],
    mutationFn: (request: NewProvision) =>
      read(
        transport,
        {
          method: 'POST',
          path: '/provisions',
          body: provisionBody(request),
          secrets: request.secrets,
        },
        parseProvision,
      ),
    onSuccess: (provision) => storeProvision(client, provision),
    // The provider now lists it too.
    onSettled: () => invalidate(client, 'provisions', 'providers'),
    gcTime: 0,
  });

/** Changes a provision. To be offered at rest only: while something moves, the change is lost (CONTRACT, trap 7). */
export const changeProvision = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['provisions', 'change'],
    mutationFn: ({ id, name, description, values }: ProvisionChange) =>
      read(
        transport,
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
    onSuccess: (provision) => storeProvision(client, provision),
    onSettled: (_data, _error, { id }) => invalidate(client, { provision: id }),
    gcTime: 0,
  });

/**
 * Deletes the record of a provision. Without `force` only from DONE. With it the record alone goes: cluster,
 * hosts and cloud machines stay, and nobody knows them any more (CONTRACT, trap 3).
 */
export const deleteProvision = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['provisions', 'delete'],
    mutationFn: ({ id, force }: { readonly id: ProvisionId; readonly force: boolean }) =>
      send(
        transport,
        'DELETE',
        operationPath('provisions', id),
        undefined,
        force ? { query: { force } } : {},
      ),
    onSuccess: (_, { id }) => {
      forgetRow(client, id);
      client.removeQueries({ queryKey: queryKeys.provision(id) });
      client.removeQueries({ queryKey: queryKeys.unmanaged(id) });
    },
    onSettled: () => invalidate(client, 'provisions', 'providers'),
  });
