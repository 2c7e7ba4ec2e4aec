import type { Driver } from '@/domain/driver';
import { deploymentName, type DisplayName } from '@/domain/names';
import type { Provider } from '@/domain/provider';
import type { ProviderId, ProvisionId } from '@/domain/ids';
import { groupOf, type StateGroup } from '@/domain/provision/groups';
import { publicRanges } from '@/domain/provision/addresses';
import { progressOf } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { wantedHosts } from '@/domain/provision/resources';
import type { Pulse } from '@/domain/liveness/stall';
import { isChanging, KNOWN_STATES, stateRow, type ProvisionState } from '@/domain/provision/state';
import type { ListFilter, SortKey, StateFilter } from '@/provisions/list/list-state';
import type { Compare } from '@/ui/table-model';
import { plainText } from '@/lib/exact-json';

/** A provision with what the list shows and searches besides. */
export interface ProvisionRow {
  readonly provision: Provision;
  /** Null when it was deleted, or when the providers could not be loaded. */
  readonly provider: Provider | null;
  readonly deployment: DisplayName;
  readonly hosts: HostCount;
  readonly publicIps: number;
  /** Each as `key=value`. */
  readonly tags: readonly string[];
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
  tags: readonly string[],
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
    ...tags,
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

/**
 * The rows, newest first: that is how those stand that compare equal.
 *
 * @param word the state as it is called on the screen, so that it can be searched for
 */
export function buildRows(
  provisions: readonly Provision[],
  providers: readonly Provider[],
  drivers: readonly Driver[],
  word: (state: ProvisionState) => string,
): readonly ProvisionRow[] {
  const byId = new Map<ProviderId, Provider>(providers.map((provider) => [provider.id, provider]));
  const newestFirst = provisions.toSorted((a, b) => b.id - a.id);
  return newestFirst.map((provision) => {
    const { providerId } = provision;
    const provider = providerId === null ? null : (byId.get(providerId) ?? null);
    const deployment = deploymentName(drivers, provider?.driver ?? null, provision.deployment);
    const tags = Object.entries(provision.tags).map(([key, value]) => `${key}=${plainText(value)}`);
    return {
      provision,
      provider,
      deployment,
      hosts: countHosts(provision),
      publicIps: publicRanges(provision).length,
      tags,
      percent: percentOf(provision),
      group: groupOf(provision),
      pulse: null,
      searched: searchedText(provision, provider, deployment, tags, word),
    };
  });
}

function matchesState({ group, provision }: ProvisionRow, filter: StateFilter): boolean {
  return filter.kind === 'group' ? group === filter.group : provision.state === filter.state;
}

/** Whether a row fits every filter and holds every word of the search. */
export function rowFilter(filter: ListFilter): (row: ProvisionRow) => boolean {
  const { text, state, provider, driver, deployment, owner, tag } = filter;
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return (row) =>
    (state === null || matchesState(row, state)) &&
    (provider === null || row.provision.providerId === provider) &&
    (driver === null || row.provider?.driver === driver) &&
    (deployment === null || row.deployment.id === deployment) &&
    (owner === null || row.provision.meta.ownerName === owner) &&
    (tag === null || row.tags.includes(tag)) &&
    words.every((word) => row.searched.includes(word));
}

/** What the rows can be filtered by, each in alphabetical order. */
export interface FilterChoices {
  readonly deployments: readonly DisplayName[];
  readonly owners: readonly string[];
  readonly tags: readonly string[];
}

export function filterChoices(rows: readonly ProvisionRow[]): FilterChoices {
  const deployments = new Map(rows.map(({ deployment }) => [deployment.id, deployment]));
  const sorted = (texts: Iterable<string>) => [...new Set(texts)].toSorted(collator.compare);
  return {
    deployments: [...deployments.values()].toSorted((a, b) => collator.compare(a.name, b.name)),
    owners: sorted(rows.map(({ provision }) => provision.meta.ownerName)),
    tags: sorted(rows.flatMap(({ tags }) => tags)),
  };
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

const byText =
  (text: (row: ProvisionRow) => string): Compare<ProvisionRow> =>
  (a, b) =>
    collator.compare(text(a), text(b));
const byNumber =
  (number: (row: ProvisionRow) => number): Compare<ProvisionRow> =>
  (a, b) =>
    number(a) - number(b);

/** How rows compare, by column. */
export const COMPARE: Readonly<Record<SortKey, Compare<ProvisionRow>>> = {
  name: byText(({ provision }) => provision.name),
  state: byNumber(
    ({ group, provision: { state } }) =>
      ATTENTION.indexOf(group) * 100 + KNOWN_STATES.findIndex((known) => known === state),
  ),
  id: byNumber(({ provision }) => provision.id),
  provider: byText(({ provider }) => provider?.name ?? '￿'),
  deployment: byText(({ deployment }) => deployment.name),
  driver: byText(({ provider }) => provider?.driver ?? '￿'),
  hosts: byNumber(({ hosts }) => hosts.made),
  publicIps: byNumber(({ publicIps }) => publicIps),
  owner: byText(({ provision }) => provision.meta.ownerName),
  tags: byText(({ tags }) => tags.join()),
  progress: byNumber(({ percent }) => percent ?? -1),
  // The younger, the smaller the age.
  age: byNumber(({ provision }) => -(provision.registeredAt ?? 0)),
};
