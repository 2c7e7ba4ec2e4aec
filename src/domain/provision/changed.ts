import { publicRanges } from '@/domain/provision/addresses';
import type { Provision } from '@/domain/provision/provision';

/** What has become of a provision since somebody looked at it. */
export type Change =
  | { readonly kind: 'state' }
  /** Hosts or public IPs came or went. */
  | { readonly kind: 'size' }
  /** Something was done to it, and it is at rest again as before. */
  | { readonly kind: 'history' };

/**
 * What changed between two looks at a provision; null where the second gives no reason to decide otherwise.
 * Names, descriptions and permissions decide nothing.
 */
export function changeBetween(before: Provision, after: Provision): Change | null {
  if (after.rawState !== before.rawState) return { kind: 'state' };
  if (sizeOf(after) !== sizeOf(before)) return { kind: 'size' };
  return after.history.length === before.history.length ? null : { kind: 'history' };
}

function sizeOf(provision: Provision): string {
  const hosts = provision.objects.hosts.map(({ id, name }) => `${String(id)} ${name ?? ''}`);
  const addresses = publicRanges(provision).map(({ arId }) => String(arId));
  return JSON.stringify([hosts, addresses]);
}
