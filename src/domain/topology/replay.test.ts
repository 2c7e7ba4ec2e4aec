import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';
import type { HistoryEvent } from '@/domain/provision/provision';
import { subjects } from '@/domain/topology/arbitrary.fixture';
import { buildGraph } from '@/domain/topology/graph';
import { momentsOf, provisionAt, stopAt } from '@/domain/topology/replay';

const event = (action: string, description: string, time: number): HistoryEvent => ({
  action,
  description,
  time,
});
const withoutId = <Item extends object>(item: Item) => ({ ...item, id: null });
const created = (what: string, time: number) =>
  event('OpenNebula object created', `${what} created`, time);

const [toInit, toPlanning, toApplying, toOne] = historyOf([
  'PENDING',
  'INIT',
  'PLANNING',
  'APPLYING',
  'CONFIGURING_ONE',
]);
const BUILT: readonly HistoryEvent[] = [
  toInit,
  toPlanning,
  toApplying,
  event('Resource provisioned', '203.0.113.10 provisioned', 1_025),
  event('Resource provisioned', '203.0.113.11 provisioned', 1_026),
  toOne,
  created('Cluster 101', 1_040),
  created('Datastore 102', 1_041),
  created('Network 4', 1_042),
  created('Host 2', 1_043),
  created('Host 3', 1_044),
].flatMap((item) => item ?? []);

const provision = makeProvision({ history: BUILT });

/** The provision after so many of its events. */
function after(events: number, of = provision) {
  const moment = momentsOf(of).find((stop) => stop.events === events);
  if (moment === undefined) throw new Error(`There is no stop after ${events} events`);
  return provisionAt(of, moment);
}

describe('the replay of a history', () => {
  it('stops at the beginning and after each event', () => {
    const moments = momentsOf(provision);
    expect(moments).toHaveLength(BUILT.length + 1);
    expect(moments[0]).toMatchObject({ events: 0, state: 'PENDING', time: 1_000 });
    expect(moments[3]).toMatchObject({ state: 'APPLYING' });
  });

  it('lets hosts and ids come when they came', () => {
    expect(after(3).objects.hosts).toEqual([]);
    expect(after(4).objects.hosts.map(({ name }) => name)).toEqual(['203.0.113.10']);
    expect(after(6).objects.cluster.id).toBeNull();
    expect(after(7).objects.cluster.id).toBe(101);
    expect(after(8).objects.networks.map(({ id }) => id)).toEqual([null]);
    expect(after(9).objects.networks.map(({ id }) => id)).toEqual([4]);
    expect(after(10).objects.hosts.map(({ id }) => id)).toEqual([2, null]);
    expect(after(11).objects.hosts.map(({ id }) => id)).toEqual([2, 3]);
  });

  it('ends where the provision is', () => {
    const { hosts, networks, datastores, cluster } = after(BUILT.length).objects;
    expect({ hosts, networks, datastores, cluster }).toEqual(provision.objects);
  });

  it('brings back what is gone', () => {
    const gone = makeProvision({
      state: 'DONE',
      history: [
        ...BUILT,
        event('State changed', 'State changed from CONFIGURING_PROVISION to RUNNING', 1_050),
        event('OpenNebula object deleted', 'Host 2 deleted', 1_060),
        event('State changed', 'State changed from DEPROVISIONING_ONE to DEPROVISIONING', 1_061),
        event('Resource deprovisioned', '203.0.113.10 deprovisioned', 1_062),
      ],
      objects: {
        cluster: { id: null, name: 'edge (provision_17)' },
        hosts: [],
        networks: provision.objects.networks.map(withoutId),
        datastores: [],
      },
    });
    const built = after(12, gone);
    expect(built.objects.cluster.id).toBe(101);
    expect(built.objects.networks.map(({ id }) => id)).toEqual([4]);
    expect(built.objects.hosts.map(({ id, name }) => [id, name])).toEqual([
      [2, '203.0.113.10'],
      [3, '203.0.113.11'],
    ]);
    expect(after(13, gone).state).toBe('DEPROVISIONING_ONE');
    expect(after(13, gone).objects.hosts.map(({ id }) => id)).toEqual([null, 3]);
    expect(after(15, gone).objects.hosts.map(({ name }) => name)).toEqual(['203.0.113.11']);
  });

  it('is live again at its end', () => {
    const moments = momentsOf(provision);
    const stops = [0, 1, BUILT.length - 1, BUILT.length, 999, -1, 0.5, null];
    expect(stops.map((events) => stopAt(moments, events)?.events)).toEqual([
      0,
      1,
      BUILT.length - 1,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says where it failed', () => {
    const failed = makeProvision({
      history: historyOf(['PENDING', 'INIT', 'INIT_FAILURE', 'INIT']),
    });
    expect(momentsOf(failed).map((moment) => moment.failed)).toEqual([false, false, true, false]);
  });

  it('draws every moment of any history', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        for (const moment of momentsOf(subject.provision)) {
          const past = provisionAt(subject.provision, moment);
          expect(buildGraph({ ...subject, provision: past }).nodes.size).toBeGreaterThan(0);
        }
      }),
      { numRuns: 30 },
    );
  });
});
