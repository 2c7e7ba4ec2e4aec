import { publicRanges } from '@/domain/provision/addresses';
import type { Children, Unmanaged } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';

/** What an undeploy destroys, as a confirmation lists it. `machine` is the host's counterpart in the cloud. */
export type AffectedKind =
  | 'cluster'
  | 'host'
  | 'machine'
  | 'network'
  | 'address'
  | 'datastore'
  | 'vm'
  | 'image'
  | 'other_guest';

export interface AffectedResource {
  readonly kind: AffectedKind;
  /** Its id where it has one: a number of OpenNebula's, or the cloud's own. */
  readonly id: string | null;
  readonly name: string | null;
  /** The object that a guest lives on, by kind and id. */
  readonly on: { readonly kind: 'host' | 'network' | 'datastore'; readonly id: string } | null;
}

const idText = (id: number | null): string | null => (id === null ? null : String(id));

const guestKind = (kind: string): AffectedKind =>
  kind === 'vm' || kind === 'image' ? kind : 'other_guest';

function guestsOn(
  kind: 'host' | 'network' | 'datastore',
  byObject: Readonly<Record<string, Children>>,
): readonly AffectedResource[] {
  return Object.entries(byObject).flatMap(([objectId, children]) =>
    Object.entries(children).flatMap(([guest, ids]) =>
      ids.map((id): AffectedResource => ({
        kind: guestKind(guest),
        id,
        name: guestKind(guest) === 'other_guest' ? guest : null,
        on: { kind, id: objectId },
      })),
    ),
  );
}

/** Each guest once: a virtual machine shows on its host and on its network. */
function distinct(guests: readonly AffectedResource[]): readonly AffectedResource[] {
  return [...new Map(guests.map((guest) => [`${guest.kind} ${guest.id ?? ''}`, guest])).values()];
}

/**
 * Everything that an undeploy of the provision destroys: guests first, since they are somebody's work.
 * Objects that do not exist yet are not in it.
 *
 * @param unmanaged what `/unmanaged` says; null when it is not known
 */
export function destroyList(
  provision: Provision,
  unmanaged: Unmanaged | null,
): readonly AffectedResource[] {
  const { cluster, hosts, networks, datastores } = provision.objects;
  const guests =
    unmanaged === null
      ? []
      : distinct([
          ...guestsOn('network', unmanaged.networks),
          ...guestsOn('datastore', unmanaged.datastores),
          ...guestsOn('host', unmanaged.hosts),
        ]);
  const own = (
    kind: AffectedKind,
    id: number | null,
    name: string | null,
  ): readonly AffectedResource[] => (id === null ? [] : [{ kind, id: idText(id), name, on: null }]);
  const machine = (id: string | null, name: string | null): readonly AffectedResource[] =>
    id === null ? [] : [{ kind: 'machine', id, name, on: null }];
  return [
    ...guests,
    ...hosts.flatMap(({ id, name }) => own('host', id, name)),
    ...hosts.flatMap(({ resourceId, name }) => machine(resourceId, name)),
    ...networks.flatMap(({ id, name }) => own('network', id, name)),
    ...publicRanges(provision).map(({ arId, ip }): AffectedResource => ({
      kind: 'address',
      id: idText(arId),
      name: ip,
      on: null,
    })),
    ...datastores.flatMap(({ id, name }) => own('datastore', id, name)),
    ...own('cluster', cluster.id, cluster.name),
  ];
}
