import type { z } from 'zod';

import type { Guest } from '../model';
import type { Session } from '../session';
import type { guestRequest } from './requests';

const firstId = (objects: readonly { readonly id: number | null }[]): number | undefined =>
  objects.find(({ id }) => id !== null)?.id ?? undefined;

/**
 * Starts a virtual machine or stores an image on the objects of a provision; without ids on the first
 * host, network and image datastore. Null when the provision or the object is not there.
 */
export function addGuest(
  session: Session,
  { provisionId, kind, hostId, networkId, datastoreId }: z.infer<typeof guestRequest>,
): Guest | null {
  const { world } = session;
  const objects = world.provisions.get(provisionId)?.body.one_objects;
  if (!objects) return null;
  if (kind === 'image') {
    const stores = objects.datastores.filter(({ template }) => template['type'] === 'IMAGE_DS');
    const datastore = datastoreId ?? firstId(stores);
    if (datastore === undefined) return null;
    const image: Guest = { kind: 'image', id: world.counters.image++, datastoreId: datastore };
    world.guests.push(image);
    return image;
  }
  const host = hostId ?? firstId(objects.hosts);
  const network = networkId ?? firstId(objects.networks);
  if (host === undefined || network === undefined) return null;
  const vm: Guest = {
    kind: 'vm',
    id: world.counters.vm++,
    hostId: host,
    ...(kind === 'vm-with-nic' && { networkIds: [network] }),
  };
  world.guests.push(vm);
  return vm;
}
