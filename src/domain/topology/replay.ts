import { parseStateChange } from '@/domain/provision/history';
import type { OneDatastore, OneHost, OneNetwork, OneObjects } from '@/domain/provision/objects';
import type { HistoryEvent } from '@/domain/provision/provision';
import { isChanging, stateRow, type ProvisionState } from '@/domain/provision/state';
import { resourceEvent } from '@/domain/topology/parts/resources';
import type { MapProvision } from '@/domain/topology/subject';

/** A stop of the timeline: the provision just after an event of its history. Stop 0 is its beginning. */
export interface Moment {
  /** How many events had happened. */
  readonly events: number;
  /** Unix seconds; null for a beginning that was not recorded. */
  readonly time: number | null;
  readonly event: HistoryEvent | null;
  /** The state that the provision was in. */
  readonly state: ProvisionState;
  readonly failed: boolean;
}

/** The stops of the timeline, oldest first: the beginning, and one for each event. */
export function momentsOf({
  history,
  registeredAt,
}: Pick<MapProvision, 'history' | 'registeredAt'>): readonly Moment[] {
  let state: ProvisionState = 'PENDING';
  const stops = history.map((event, index): Moment => {
    state = stateAfter(event, state);
    return {
      events: index + 1,
      time: event.time,
      event,
      state,
      failed: stateRow(state).tone === 'failed' && parseStateChange(event.description) !== null,
    };
  });
  const start: Moment = {
    events: 0,
    time: registeredAt,
    event: null,
    state: 'PENDING',
    failed: false,
  };
  return [start, ...stops];
}

/**
 * The stop that a replay stands at.
 * @param events how many events had happened
 * @returns null for now: when no stop was asked for, at the last one, and at one that never was
 */
export function stopAt(moments: readonly Moment[], events: number | null): Moment | null {
  if (events === null || events >= moments.length - 1) return null;
  return moments[events] ?? null;
}

/**
 * The state after an event. That a removal begins is never recorded (contract#deprovisioning-one-unrecorded): it
 * shows by something being deleted while the provision was at rest.
 */
function stateAfter({ action, description }: HistoryEvent, state: ProvisionState): ProvisionState {
  const change = parseStateChange(description);
  if (change !== null) return change.to;
  const leaves = action === 'OpenNebula object deleted';
  return leaves && !isChanging(state) ? 'DEPROVISIONING_ONE' : state;
}

type ObjectKind = 'Cluster' | 'Host' | 'Network' | 'Datastore';

const OBJECT = /^(Cluster|Host|Network|Datastore) (\d+) (created|deleted)$/;

/** What OpenNebula had made and not deleted by some time, by kind, oldest first; and all that it ever made. */
interface Made {
  readonly now: Readonly<Record<ObjectKind, ReadonlySet<number>>>;
  readonly ever: Readonly<Record<ObjectKind, readonly number[]>>;
}

const KINDS: Readonly<Record<string, ObjectKind>> = {
  Cluster: 'Cluster',
  Host: 'Host',
  Network: 'Network',
  Datastore: 'Datastore',
};

function madeBy(history: readonly HistoryEvent[], events: number): Made {
  const now = {
    Cluster: new Set<number>(),
    Host: new Set<number>(),
    Network: new Set<number>(),
    Datastore: new Set<number>(),
  };
  const ever: Record<ObjectKind, number[]> = { Cluster: [], Host: [], Network: [], Datastore: [] };
  for (const [index, { description }] of history.entries()) {
    const [, word = '', id = '', what] = OBJECT.exec(description) ?? [];
    const kind = KINDS[word];
    if (kind === undefined) continue;
    if (what === 'created') ever[kind].push(Number(id));
    if (index >= events) continue;
    if (what === 'created') now[kind].add(Number(id));
    else now[kind].delete(Number(id));
  }
  return { now, ever };
}

/** Objects that have no id now had, when they were made, the ids that no other object has: in order, as OneForm makes them. */
function idsBack<Item extends { readonly id: number | null }>(
  items: readonly Item[],
  kind: 'Network' | 'Datastore',
  { now, ever }: Made,
): readonly Item[] {
  const taken = new Set(items.map(({ id }) => id));
  const free = ever[kind].filter((id) => !taken.has(id)).values();
  return items.map((item) => {
    const id = item.id ?? free.next().value ?? null;
    return { ...item, id: id !== null && now[kind].has(id) ? id : null };
  });
}

/** The machines that were there: those of today, and, by what the history says, those that are gone. */
function hostsAt(provision: MapProvision, events: number, { now, ever }: Made): readonly OneHost[] {
  const there = new Set<string>();
  for (const event of provision.history.slice(0, events)) {
    const resource = resourceEvent(event);
    if (resource?.came === true) there.add(resource.address);
    else if (resource !== null) there.delete(resource.address);
  }
  const today = new Map(provision.objects.hosts.map((host) => [host.name, host]));
  // Machines become hosts in the order in which they came, so what is gone had the ids that are left over.
  const taken = new Set(provision.objects.hosts.map(({ id }) => id));
  const free = ever.Host.filter((id) => !taken.has(id)).values();
  const cameBefore = new Map<string, number | null>();
  for (const event of provision.history) {
    const resource = resourceEvent(event);
    if (resource?.came !== true || cameBefore.has(resource.address)) continue;
    const known = today.get(resource.address);
    cameBefore.set(resource.address, known?.id ?? free.next().value ?? null);
  }
  return [...there].map((address): OneHost => {
    const known = today.get(address);
    const id = cameBefore.get(address) ?? null;
    return {
      name: address,
      resourceId: known?.resourceId ?? null,
      children: {},
      id: id !== null && now.Host.has(id) ? id : null,
    };
  });
}

/** Public addresses come with their network: when each came is written nowhere. Nor is it known what lived on it. */
const networkThen = (network: OneNetwork): OneNetwork => ({
  ...network,
  children: {},
  addressRanges: network.kind === 'elastic' && network.id === null ? [] : network.addressRanges,
});

const datastoreThen = (datastore: OneDatastore): OneDatastore => ({ ...datastore, children: {} });

/** The provision as it was after so many events of its history, as far as the history can tell. */
export function provisionAt(provision: MapProvision, moment: Moment): MapProvision {
  const { objects, history } = provision;
  const made = madeBy(history, moment.events);
  const cluster = objects.cluster.id ?? made.ever.Cluster[0] ?? null;
  const past: OneObjects = {
    cluster: {
      name: objects.cluster.name,
      id: cluster !== null && made.now.Cluster.has(cluster) ? cluster : null,
    },
    hosts: hostsAt(provision, moment.events, made),
    networks: idsBack(objects.networks, 'Network', made).map(networkThen),
    datastores: idsBack(objects.datastores, 'Datastore', made).map(datastoreThen),
  };
  return {
    ...provision,
    state: moment.state,
    history: history.slice(0, moment.events),
    objects: past,
  };
}
