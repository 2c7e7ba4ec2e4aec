import { publicRanges } from '@/domain/provision/addresses';
import { hasApplied, mayHaveCreated, stateChanges } from '@/domain/provision/history';
import { isRemoval } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { isChanging, stateRow } from '@/domain/provision/state';

/** Why fewer of a kind are there than were asked for; the words are in i18n, by code. */
export type CountNote =
  /** Still to come. */
  | { readonly code: 'not_yet' }
  /** Were there, and were removed. */
  | { readonly code: 'removed' }
  /** Machines that the cloud has, and OpenNebula has not yet. */
  | { readonly code: 'in_cloud_only'; readonly count: number }
  /** Machines of the user's own, not in OpenNebula yet. */
  | { readonly code: 'own_machines_waiting'; readonly count: number }
  /** Out of OpenNebula, and not known to be gone from the cloud: they may be billed. */
  | { readonly code: 'still_in_cloud'; readonly count: number }
  /** The cloud stopped half-way; how many it has made is unknown (contract#trap-1). */
  | { readonly code: 'maybe_in_cloud' }
  /** The cloud gave fewer than were asked for. */
  | { readonly code: 'missing'; readonly count: number };

export interface ResourceCount {
  /** How many there are in OpenNebula now; public IPs: how many the cloud gave. */
  readonly present: number;
  /** How many were asked for; null where that is not known, or does not matter any more. */
  readonly wanted: number | null;
  readonly note: CountNote | null;
}

/** What a provision consists of, in numbers. */
export interface Resources {
  readonly cluster: {
    readonly id: number | null;
    readonly note: 'not_yet' | 'removed' | 'never_made' | null;
  };
  readonly hosts: ResourceCount;
  readonly networks: ResourceCount;
  readonly datastores: ResourceCount;
  /** Null where the deployment has no public network and none was asked for. */
  readonly publicIps: ResourceCount | null;
}

/** True where hosts are added by address: the machines were there before, and stay. */
export function ownMachines({ display }: Pick<Provision, 'display'>): boolean {
  return display.operations.addHost === 'ips';
}

/** How many hosts were asked for; null when the inputs do not say. */
export function wantedHosts({ values }: Pick<Provision, 'values'>): number | null {
  const amount = values['oneform_hosts'];
  const addresses = values['oneform_onprem_hosts'];
  if (typeof amount === 'number') return amount;
  return Array.isArray(addresses) ? addresses.length : null;
}

/**
 * How many public IPs the cloud did not give, of those that were asked for. OneForm says RUNNING all the same: a
 * refused address is one line of the log (contract#address-refused). 0 while they may still come.
 */
export function missingAddresses(provision: Provision): number {
  const wanted = provision.values['oneform_public_ips'];
  if (typeof wanted !== 'number' || provision.state !== 'RUNNING') return 0;
  return Math.max(0, wanted - publicRanges(provision).length);
}

const hasId = ({ id }: { readonly id: number | null }): boolean => id !== null;

/** True when OpenNebula has had objects of this provision: the stage that creates them was left for a later one. */
function wasInOpenNebula(provision: Provision): boolean {
  return (
    hasId(provision.objects.cluster) ||
    provision.history.some(({ action }) => action === 'OpenNebula object created') ||
    stateChanges(provision.history).some(({ from }) => from === 'CONFIGURING_PROVISION')
  );
}

function hostNote(provision: Provision, wanted: number | null): CountNote | null {
  const { state, objects } = provision;
  const outside = objects.hosts.filter(({ id, resourceId }) => id === null && resourceId !== null);
  const own = ownMachines(provision);
  if (isRemoval(state)) {
    if (state === 'DONE') return wasInOpenNebula(provision) ? { code: 'removed' } : null;
    if (outside.length > 0 && !own) return { code: 'still_in_cloud', count: outside.length };
    return objects.hosts.some(hasId) || !wasInOpenNebula(provision) ? null : { code: 'removed' };
  }
  if (objects.hosts.length > 0 && objects.hosts.every((host) => !hasId(host))) {
    const count = objects.hosts.length;
    return own ? { code: 'own_machines_waiting', count } : { code: 'in_cloud_only', count };
  }
  if (objects.hosts.length === 0 && stateRow(state).tone === 'failed' && !own) {
    if (mayHaveCreated(provision) && !hasApplied(provision)) return { code: 'maybe_in_cloud' };
  }
  return isChanging(state) && objects.hosts.length === 0 && wanted !== 0
    ? { code: 'not_yet' }
    : null;
}

function countOf(
  provision: Provision,
  objects: readonly { readonly id: number | null }[],
): ResourceCount {
  const present = objects.filter(hasId).length;
  const { state } = provision;
  if (isRemoval(state)) {
    const removed = present < objects.length && wasInOpenNebula(provision);
    return { present, wanted: null, note: removed ? { code: 'removed' } : null };
  }
  const waiting = present < objects.length && isChanging(state);
  return { present, wanted: objects.length, note: waiting ? { code: 'not_yet' } : null };
}

function addressCount(provision: Provision): ResourceCount | null {
  const asked = provision.values['oneform_public_ips'];
  const wanted = typeof asked === 'number' ? asked : null;
  const elastic = provision.objects.networks.some(({ kind }) => kind === 'elastic');
  if (!elastic && (wanted ?? 0) === 0) return null;
  const present = publicRanges(provision).length;
  const { state } = provision;
  if (isRemoval(state)) {
    const removed = state === 'DONE' && present === 0 && wasInOpenNebula(provision);
    return { present, wanted: null, note: removed && wanted !== 0 ? { code: 'removed' } : null };
  }
  const count = missingAddresses(provision);
  if (count > 0) return { present, wanted, note: { code: 'missing', count } };
  const waiting = isChanging(state) && wanted !== null && present < wanted;
  return { present, wanted, note: waiting ? { code: 'not_yet' } : null };
}

/** Counts what the provision consists of, as far as OneForm's document and history tell. */
export function resourcesOf(provision: Provision): Resources {
  const { cluster, hosts, networks, datastores } = provision.objects;
  const wanted = wantedHosts(provision);
  const removing = isRemoval(provision.state);
  return {
    cluster: { id: cluster.id, note: clusterNote(provision) },
    hosts: {
      present: hosts.filter(hasId).length,
      wanted: removing ? null : wanted,
      note: hostNote(provision, wanted),
    },
    networks: countOf(provision, networks),
    datastores: countOf(provision, datastores),
    publicIps: addressCount(provision),
  };
}

function clusterNote(provision: Provision): Resources['cluster']['note'] {
  if (hasId(provision.objects.cluster)) return null;
  if (isRemoval(provision.state)) return wasInOpenNebula(provision) ? 'removed' : 'never_made';
  // One that runs has a cluster, though its document does not say which.
  if (provision.state === 'RUNNING') return null;
  return isChanging(provision.state) ? 'not_yet' : 'never_made';
}
