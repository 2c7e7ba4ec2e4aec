import type { Api } from '@/api/api';
import { hasMoved, lookAtProvision } from '@/api/mutations/looks';
import { assertSafe, isAmount } from '@/api/safety';
import { invalidate } from '@/api/query-keys';
import { operationPath, send } from '@/api/send';
import type { Write } from '@/api/write';
import type { ProvisionId } from '@/domain/ids';
import type { Provision } from '@/domain/provision/provision';
import type { JsonObject } from '@/lib/json';

/** An operation that sets a provision in motion; it answers at once, and the provision's own state tells the rest. */
function operation<Variables extends { readonly id: ProvisionId }>(
  api: Api,
  name: 'undeploy' | 'retry',
  toBody: (variables: Variables) => JsonObject,
  hasBegun: (before: Provision | null, after: Provision | null) => boolean = hasMoved,
): Write<Variables, void> {
  return {
    mutationKey: ['provisions', name],
    // Asynchronous, so that what is unsafe is refused like anything else.
    mutationFn: async (variables) => {
      const path = operationPath('provisions', variables.id, name);
      await send(api.transport, 'POST', path, toBody(variables));
    },
    look: ({ id }) => lookAtProvision(api, id, hasBegun),
    // After a failure too: a time-out leaves open whether the server has begun.
    onSettled: (_data, _error, { id }) => invalidate(api.client, { provision: id }),
  };
}

/** Whether a provision is on its way out, or gone; not where it was that before it was asked to. */
function isGoing(before: Provision | null, after: Provision | null): boolean {
  if (after === null) return true;
  const going = after.rawState.startsWith('DEPROVISIONING') || after.state === 'DONE';
  return going && (before === null || hasMoved(before, after));
}

export interface Undeploy {
  readonly id: ProvisionId;
  /** Deletes guests too and skips the state's check; see the warnings in `domain/provision/actions`. */
  readonly force: boolean;
}

/** Removes what a provision is made of, in OpenNebula and in the cloud. */
export const undeployProvision = (api: Api) =>
  operation(api, 'undeploy', ({ force }: Undeploy) => ({ force }), isGoing);

export interface Retry {
  readonly id: ProvisionId;
  /** Needed from SCALING_FAILURE, and only there. */
  readonly scale?: { readonly direction: 'up' | 'down'; readonly nodes: number };
}

/** Repeats the stage that failed. */
export const retryProvision = (api: Api) =>
  operation(api, 'retry', ({ scale }: Retry) => {
    if (scale === undefined) return {};
    assertSafe(isAmount(scale.nodes), 'whole_amount', 'retry');
    return { direction: scale.direction, nodes: scale.nodes };
  });
