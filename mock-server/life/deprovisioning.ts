import { assertNever } from '@/lib/assert-never';
import type { Guest, Operation, ProvisionRecord, World } from '../model';
import type { OneHost, OneObject } from '../wire';
import { unchanged } from './outcome';
import type { Outcome } from './outcome';
import type { HistoricAction } from './record';
import { valuesWithout } from './values';

const deleted = (kind: string, id: number): HistoricAction => ({
  action: 'OpenNebula object deleted',
  description: `${kind} ${id} deleted`,
});

/** The objects that an operation removes; ids that the provision does not have match nothing. */
export interface Removed {
  readonly hosts: readonly OneHost[];
  readonly networks: readonly OneObject[];
  readonly datastores: readonly OneObject[];
}

export function removedBy(record: ProvisionRecord, operation: Operation): Removed {
  const { hosts, networks, datastores } = record.body.one_objects;
  switch (operation.kind) {
    case 'build':
      return { hosts: [], networks: [], datastores: [] };
    case 'remove': {
      if (operation.all) return { hosts, networks, datastores };
      const among =
        (ids: readonly number[]) =>
        ({ id }: { readonly id: number | null }): boolean =>
          id !== null && ids.includes(id);
      return {
        hosts: hosts.filter(among(operation.hosts)),
        networks: networks.filter(among(operation.networks)),
        datastores: datastores.filter(among(operation.datastores)),
      };
    }
    default:
      return assertNever(operation);
  }
}

const hasId = <T extends { readonly id: number | null }>(object: T): object is T & { id: number } =>
  object.id !== null;

/** DEPROVISIONING_ONE: hosts, networks, datastores and the cluster go, with whatever runs on them. */
export function deprovisioningOne(
  world: World,
  record: ProvisionRecord,
  operation: Operation,
): Outcome {
  const { one_objects: before, user_inputs_values: values } = record.body;
  const removed = removedBy(record, operation);
  const historic: HistoricAction[] = [];
  const guests: Guest[] = [];
  for (const host of removed.hosts.filter(hasId)) {
    for (const guest of world.guests.filter(({ hostId }) => hostId === host.id)) {
      historic.push(deleted('Vm', guest.id));
      guests.push(guest);
    }
    historic.push(deleted('Host', host.id));
  }
  historic.push(...removed.networks.filter(hasId).map(({ id }) => deleted('Network', id)));
  for (const store of removed.datastores.filter(hasId)) {
    for (const guest of world.guests.filter(({ datastoreId }) => datastoreId === store.id)) {
      historic.push(deleted('Image', guest.id));
      guests.push(guest);
    }
    historic.push(deleted('Datastore', store.id));
  }
  const isAll = operation.kind === 'remove' && operation.all;
  const { cluster } = before;
  if (isAll && typeof cluster.id === 'number') historic.push(deleted('Cluster', cluster.id));
  const without = <T extends { readonly id: number | null }>(
    list: readonly T[],
    gone: readonly T[],
  ): readonly T[] =>
    list.map((object) => (gone.includes(object) ? { ...object, id: null } : object));
  return {
    after: {
      cluster: isAll && cluster.id !== undefined ? { ...cluster, id: null } : cluster,
      hosts: without(before.hosts, removed.hosts),
      networks: without(before.networks, removed.networks),
      datastores: without(before.datastores, removed.datastores),
    },
    values,
    historic,
    obstacle: null,
    failed: { after: before, historic: [] },
    guests,
  };
}

/**
 * DEPROVISIONING: `terraform destroy`. Nothing is destroyed when no apply ever ended, and nothing can
 * be when none was tried (contract#trap-1, contract#trap-2).
 */
export function deprovisioning(record: ProvisionRecord, operation: Operation): Outcome {
  if (record.terraform === 'never') return unchanged(record, 'no-terraform-state');
  const { one_objects: before } = record.body;
  const isAll = operation.kind === 'remove' && operation.all;
  // The objects of these hosts are gone already; what the operation named by id, it finds no more.
  const gone = before.hosts.filter((host) => isAll || (host.id === null && host.childs));
  const machines = (record.machines ?? before.hosts.map((host) => host.resource_id)).map((id) =>
    gone.some((host) => host.resource_id === id) ? null : id,
  );
  return {
    after: {
      ...before,
      hosts: before.hosts.filter((host) => !gone.includes(host)),
      networks: isAll ? before.networks : before.networks.filter(({ id }) => id !== null),
      datastores: isAll ? before.datastores : before.datastores.filter(({ id }) => id !== null),
    },
    values: valuesWithout(record, gone),
    historic: gone.map(({ name }) => ({
      action: 'Resource deprovisioned',
      description: `${name} deprovisioned`,
    })),
    obstacle: null,
    failed: { after: before, historic: [] },
    machines,
  };
}
