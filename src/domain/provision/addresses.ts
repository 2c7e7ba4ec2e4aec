import type { AddressRange, OneNetwork } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';

/** The network whose addresses are public and come from the cloud; null where the deployment has none. */
export function elasticNetwork(provision: Provision): OneNetwork | null {
  return provision.objects.networks.find(({ kind }) => kind === 'elastic') ?? null;
}

/** The public addresses, one range each. A DONE provision still lists them, though they are gone (contract#done). */
export function publicRanges(provision: Provision): readonly AddressRange[] {
  return provision.state === 'DONE' ? [] : (elasticNetwork(provision)?.addressRanges ?? []);
}

/** The public addresses that `after` has and `before` had not. */
export function addedRanges(before: Provision, after: Provision): readonly AddressRange[] {
  const known = new Set(publicRanges(before).map(({ arId }) => arId));
  return publicRanges(after).filter(({ arId }) => !known.has(arId));
}
