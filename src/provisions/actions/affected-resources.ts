import { destroyList, type AffectedResource } from '@/domain/provision/destroy-list';
import type { Unmanaged } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';
import { ownMachines } from '@/domain/provision/resources';

/** What goes with the provision; machines of one's own are none of it. */
export function affectedResources(
  provision: Provision,
  unmanaged: Unmanaged | null,
): readonly AffectedResource[] {
  const all = destroyList(provision, unmanaged);
  return ownMachines(provision) ? all.filter(({ kind }) => kind !== 'machine') : all;
}
