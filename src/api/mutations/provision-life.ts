import type { Api } from '@/api/api';
import { hasMoved, lookAtProvision } from '@/api/mutations/looks';
import { invalidate } from '@/api/query-keys';
import { areDistinct, assertSafe, isAmount } from '@/api/safety';
import { operationPath, send } from '@/api/send';
import type { Write } from '@/api/write';
import type { ProvisionId } from '@/domain/ids';
import type { OneObjects } from '@/domain/provision/objects';
import type { Scaling } from '@/domain/provision/last-scaling';
import type { PartIds } from '@/domain/provision/part';
import type { Provision } from '@/domain/provision/provision';
import type { KnownState } from '@/domain/provision/state';
import type { JsonObject } from '@/lib/json';

/** An operation that sets a provision in motion; it answers at once, and the provision's own state tells the rest. */
function operation<Variables extends { readonly id: ProvisionId }>(
  api: Api,
  name: 'undeploy' | 'retry' | 'recover',
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

export interface UndeployObjects {
  readonly id: ProvisionId;
  /** What the provision has. */
  readonly objects: OneObjects;
  /** Where not all go (contract#undeploy-resources). */
  readonly chosen: PartIds;
  readonly force: boolean;
}

/** Removes some of what a provision is made of; the rest is RUNNING again afterwards. */
export const undeployObjects = (api: Api) =>
  operation(api, 'undeploy', ({ objects, chosen, force }: UndeployObjects) => {
    const { hosts, networks, datastores } = chosen;
    const known =
      areAmong(hosts, objects.hosts) &&
      areAmong(networks, objects.networks) &&
      areAmong(datastores, objects.datastores);
    // With no ids at all OneForm would take everything away.
    const some = hosts.length + networks.length + datastores.length > 0;
    assertSafe(known && some, 'known_objects', 'undeploy');
    return {
      resources: {
        ...(hosts.length > 0 && { hosts }),
        ...(networks.length > 0 && { networks }),
        ...(datastores.length > 0 && { datastores }),
      },
      force,
    };
  });

const areAmong = (
  ids: readonly number[],
  objects: readonly { readonly id: number | null }[],
): boolean =>
  new Set(ids).size === ids.length && ids.every((id) => objects.some((each) => each.id === id));

export interface Retry {
  readonly id: ProvisionId;
  /** Needed from SCALING_FAILURE, and only there. */
  readonly scale?: Scaling;
}

/** Repeats the stage that failed. */
export const retryProvision = (api: Api) =>
  operation(api, 'retry', ({ scale }: Retry) => (scale === undefined ? {} : scalingBody(scale)));

/** The same, said with the stage: refused where the provision is in another state by then. */
export const recoverProvision = (api: Api) =>
  operation(api, 'recover', ({ scale, state }: Retry & { readonly state: KnownState }) => ({
    recover_state: state,
    ...(scale === undefined ? {} : scalingBody(scale)),
  }));

function scalingBody({ direction, nodes }: Scaling): JsonObject {
  if (typeof nodes === 'number') assertSafe(isAmount(nodes), 'whole_amount', 'retry');
  else assertSafe(areDistinct(nodes), 'known_hosts', 'retry');
  return { direction, nodes };
}
