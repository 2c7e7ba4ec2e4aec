import type { Driver } from '@/domain/driver';
import { deploymentName, type DisplayName } from '@/domain/names';
import type { Provider } from '@/domain/provider';
import type { ProviderId, ProvisionId } from '@/domain/ids';
import { groupOf, type StateGroup } from '@/domain/provision/groups';
import { progressOf } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { wantedHosts } from '@/domain/provision/resources';
import type { Pulse } from '@/domain/liveness/stall';
import { isChanging, KNOWN_STATES, stateRow, type ProvisionState } from '@/domain/provision/state';
import type { ListState, SortKey, StateFilter } from '@/provisions/list/list-state';
import { plainText } from '@/lib/exact-json';

/** A provision with what the list shows and searches besides. */
export interface ProvisionRow {
  readonly provision: Provision;
  /** Null when it was deleted, or when the providers could not be loaded. */
  readonly provider: Provider | null;
  readonly deployment: DisplayName;
  readonly hosts: HostCount;
  /** 0 to 100 through the states of its way; null when it has none (an unknown state). */
  readonly percent: number | null;
  readonly group: StateGroup;
  /** How life stands where it should be changing and is late; null where there is nothing to say. */
  readonly pulse: Pulse | null;
  /** Lower case; everything that a search looks at. */
  readonly searched: string;
}

/** Hosts that exist, and those that were asked for; `wanted` is null when the inputs do not say. */
interface HostCount {
  readonly made: number;
  readonly wanted: number | null;
}

const countHosts = (provision: Provision): HostCount => ({
  made: provision.objects.hosts.length,
  wanted: wantedHosts(provision),
});

function percentOf(provision: Provision): number | null {
  const { state } = provision;
  if (state === 'UNKNOWN') return null;
  // At rest it has arrived, whatever its history says; a long list is mostly at rest.
  if (!isChanging(state) && stateRow(state).tone !== 'failed') return 100;
  return progressOf(provision).percent;
}

function searchedText(
  provision: Provision,
  provider: Provider | null,
  deployment: DisplayName,
  word: (state: ProvisionState) => string,
): string {
  const { hosts, networks } = provision.objects;
  return [
    provision.name,
    provision.description,
    `#${String(provision.id)}`,
    deployment.id,
    deployment.name,
    word(provision.state),
    provision.rawState,
    provision.meta.ownerName,
    provider?.name,
    provider?.driver,
    ...hosts.flatMap((host) => [host.name, host.resourceId]),
    ...networks.flatMap((network) => network.addressRanges.map((range) => range.ip)),
    ...Object.entries(provision.tags).map(([key, value]) => `${key}=${plainText(value)}`),
  ]
    .filter((part) => part !== null && part !== undefined)
    .join('\n')
    .toLowerCase();
}

/** The rows with what is known of those that are late. The same rows where nothing is. */
export function withPulses(
  rows: readonly ProvisionRow[],
  pulses: ReadonlyMap<ProvisionId, Pulse>,
): readonly ProvisionRow[] {
  if (pulses.size === 0) return rows;
  return rows.map((row) => {
    const pulse = pulses.get(row.provision.id);
    if (pulse === undefined) return row;
    return { ...row, pulse, group: groupOf(row.provision, pulse.liveness) };
  });
}

/** @param word the state as it is called on the screen, so that it can be searched for */
export function buildRows(
  provisions: readonly Provision[],
  providers: readonly Provider[],
  drivers: readonly Driver[],
  word: (state: ProvisionState) => string,
): readonly ProvisionRow[] {
  const byId = new Map<ProviderId, Provider>(providers.map((provider) => [provider.id, provider]));
  return provisions.map((provision) => {
    const { providerId } = provision;
    const provider = providerId === null ? null : (byId.get(providerId) ?? null);
    const deployment = deploymentName(drivers, provider?.driver ?? null, provision.deployment);
    return {
      provision,
      provider,
      deployment,
      hosts: countHosts(provision),
      percent: percentOf(provision),
      group: groupOf(provision),
      pulse: null,
      searched: searchedText(provision, provider, deployment, word),
    };
  });
}

function matchesState({ group, provision }: ProvisionRow, filter: StateFilter): boolean {
  return filter.kind === 'group' ? group === filter.group : provision.state === filter.state;
}

/** Keeps the rows that fit every filter and hold every word of the search. */
export function filterRows(
  rows: readonly ProvisionRow[],
  { text, state, provider, driver }: Pick<ListState, 'text' | 'state' | 'provider' | 'driver'>,
): readonly ProvisionRow[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter(
    (row) =>
      (state === null || matchesState(row, state)) &&
      (provider === null || row.provision.providerId === provider) &&
      (driver === null || row.provider?.driver === driver) &&
      words.every((word) => row.searched.includes(word)),
  );
}

/** What wants attention comes first. */
const ATTENTION: readonly StateGroup[] = [
  'stuck',
  'failed',
  'unknown',
  'changing',
  'removing',
  'running',
  'done',
];
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

type Compare = (a: ProvisionRow, b: ProvisionRow) => number;
const byText =
  (text: (row: ProvisionRow) => string): Compare =>
  (a, b) =>
    collator.compare(text(a), text(b));
const byNumber =
  (number: (row: ProvisionRow) => number): Compare =>
  (a, b) =>
    number(a) - number(b);

const COMPARE: Record<SortKey, Compare> = {
  name: byText(({ provision }) => provision.name),
  state: byNumber(
    ({ group, provision: { state } }) =>
      ATTENTION.indexOf(group) * 100 + KNOWN_STATES.findIndex((known) => known === state),
  ),
  id: byNumber(({ provision }) => provision.id),
  provider: byText(({ provider }) => provider?.name ?? '￿'),
  deployment: byText(({ deployment }) => deployment.name),
  hosts: byNumber(({ hosts }) => hosts.made),
  progress: byNumber(({ percent }) => percent ?? -1),
  // The younger, the smaller the age.
  age: byNumber(({ provision }) => -(provision.registeredAt ?? 0)),
};

/** Sorts; rows that compare equal stand newest first, whichever way the others go. */
export function sortRows(
  rows: readonly ProvisionRow[],
  { key, direction }: ListState['sort'],
): readonly ProvisionRow[] {
  const compare = COMPARE[key];
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(a, b) || b.provision.id - a.provision.id);
}
