import type { Unmanaged } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';

/** The ids of some of a provision's objects. */
export interface PartIds {
  readonly hosts: readonly number[];
  readonly networks: readonly number[];
  readonly datastores: readonly number[];
}

/** The provision as if it had only these objects: what an action on them alone affects. Its cluster is none of them. */
export function partOf(provision: Provision, ids: PartIds): Provision {
  const { hosts, networks, datastores } = provision.objects;
  const among =
    (wanted: readonly number[]) =>
    ({ id }: { readonly id: number | null }): boolean =>
      id !== null && wanted.includes(id);
  return {
    ...provision,
    objects: {
      cluster: { id: null, name: null },
      hosts: hosts.filter(among(ids.hosts)),
      networks: networks.filter(among(ids.networks)),
      datastores: datastores.filter(among(ids.datastores)),
    },
  };
}

/** What lives on these objects, of what lives on all of them. */
export function unmanagedOn(unmanaged: Unmanaged, ids: PartIds): Unmanaged {
  const only = (kind: keyof Unmanaged) =>
    Object.fromEntries(
      Object.entries(unmanaged[kind]).filter(([id]) => ids[kind].map(String).includes(id)),
    );
  return {
    hosts: only('hosts'),
    networks: only('networks'),
    datastores: only('datastores'),
  };
}

/** Whether anything lives on any object. */
export function hasGuests({ hosts, networks, datastores }: Unmanaged): boolean {
  return [hosts, networks, datastores].some((byObject) =>
    Object.values(byObject).some((children) =>
      Object.values(children).some((guests) => guests.length > 0),
    ),
  );
}
