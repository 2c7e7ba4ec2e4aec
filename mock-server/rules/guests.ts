import { ApiError } from '../http/api-error';
import type { ProvisionRecord, World } from '../model';
import type { Childs, OneObjects } from '../wire';

/** The answer of `/unmanaged`: what runs on which object, ids as texts. */
export type Unmanaged = Readonly<Record<string, Readonly<Record<string, Childs>>>>;

/** The ids to look at; null for the whole provision. */
export interface Scope {
  readonly hosts: readonly number[];
  readonly networks: readonly number[];
  readonly datastores: readonly number[];
}

/** What the check makes of a VM with a NIC in one of the networks: it raises (contract#trap-4). */
const CHECK_FAILED =
  'Error checking unmanaged resources: no implicit conversion of String into Integer';

export function checkFailed(): ApiError {
  return new ApiError(500, CHECK_FAILED);
}

function byObject(
  objects: readonly { readonly id: number | null }[],
  ids: readonly number[] | null,
  kind: 'vm' | 'image',
  guestsOn: (id: number) => readonly number[],
): Readonly<Record<string, Childs>> {
  const entries = objects.flatMap(({ id }) => {
    if (id === null || (ids !== null && !ids.includes(id))) return [];
    const guests = guestsOn(id).map(String);
    return guests.length > 0 ? [[String(id), { [kind]: guests }] as const] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * What runs on the objects without being part of the provision.
 * @returns null when the check raises
 */
export function unmanagedOf(
  world: World,
  objects: OneObjects,
  scope: Scope | null = null,
): Unmanaged | null {
  const networkIds = new Set(objects.networks.map(({ id }) => id));
  const nics = world.guests.flatMap((guest) => guest.networkIds ?? []);
  if (scope === null && nics.some((id) => networkIds.has(id))) return null;
  const datastores = byObject(objects.datastores, scope?.datastores ?? null, 'image', (id) =>
    world.guests.filter((guest) => guest.datastoreId === id).map((guest) => guest.id),
  );
  const hosts = byObject(objects.hosts, scope?.hosts ?? null, 'vm', (id) =>
    world.guests.filter((guest) => guest.hostId === id).map((guest) => guest.id),
  );
  return {
    ...(Object.keys(datastores).length > 0 && { datastores }),
    ...(Object.keys(hosts).length > 0 && { hosts }),
  };
}

/** The check also writes what it saw into the document. */
export function rememberChilds(record: ProvisionRecord, unmanaged: Unmanaged): void {
  const { one_objects: objects } = record.body;
  const remembered =
    (kind: 'hosts' | 'datastores') =>
    <T extends { readonly id: number | null; readonly childs?: Childs }>(object: T): T =>
      object.childs === undefined || object.id === null
        ? object
        : { ...object, childs: unmanaged[kind]?.[String(object.id)] ?? {} };
  record.body = {
    ...record.body,
    one_objects: {
      ...objects,
      hosts: objects.hosts.map((host) => remembered('hosts')(host)),
      datastores: objects.datastores.map((store) => remembered('datastores')(store)),
    },
  };
}
