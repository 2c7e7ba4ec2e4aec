import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { driverId } from '@/domain/ids';
import type { OneDatastore, OneNetwork, OneObjects } from '@/domain/provision/objects';
import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';
import type { KnownState } from '@/domain/provision/state';
import { subjects } from '@/domain/topology/arbitrary.fixture';
import { buildGraph } from '@/domain/topology/graph';
import { factOf, type Graph, type Phase } from '@/domain/topology/model';
import { plannedSubject, type MapProvision, type MapSubject } from '@/domain/topology/subject';

const AWS: MapSubject['provider'] = {
  name: 'Cloud of ours',
  driver: driverId('aws'),
  connection: { region: 'eu-central-1' },
};

function subjectOf(changes: Partial<MapProvision>, rest: Partial<MapSubject> = {}): MapSubject {
  const provision = makeProvision(changes);
  return { provision, provider: AWS, preview: null, unmanaged: null, ...rest };
}

const { objects: running } = makeProvision();
const withoutIds: OneObjects = {
  cluster: { id: null, name: 'edge' },
  hosts: running.hosts.map((host) => ({ ...host, id: null })),
  networks: running.networks.map((network) => ({ ...network, id: null })),
  datastores: running.datastores.map((datastore) => ({ ...datastore, id: null })),
};
const UP: readonly KnownState[] = ['PENDING', 'INIT', 'PLANNING', 'APPLYING', 'CONFIGURING_ONE'];

const phasesOf = (graph: Graph, ...ids: readonly string[]): readonly (Phase | undefined)[] =>
  ids.map((id) => graph.nodes.get(id)?.phase);

describe('the graph of a provision', () => {
  it('never throws, and names each parent before its children', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const seen = new Set<string>();
        for (const { id, parent } of buildGraph(subject).nodes.values()) {
          expect(parent === null || seen.has(parent)).toBe(true);
          seen.add(id);
        }
      }),
    );
  });

  it('draws every host that the provision has', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const made = [...buildGraph(subject).nodes.values()].filter(({ kind }) => kind === 'host');
        expect(made.length).toBeGreaterThanOrEqual(subject.provision.objects.hosts.length);
      }),
    );
  });

  it('nests what the driver creates in the cloud', () => {
    const { nodes } = buildGraph(subjectOf({ values: { cidr_block: '10.0.0.0/16' } }));
    const parents = ['cluster', 'subnet', 'vpc', 'region', 'provider'].map(
      (id) => nodes.get(id)?.parent,
    );
    expect(parents).toEqual(['subnet', 'vpc', 'region', 'provider', null]);
    expect(nodes.get('gateway')?.kind).toBe('internet_gateway');
    expect(nodes.get('security_group')?.parent).toBe('vpc');
    const vpc = nodes.get('vpc');
    expect(vpc && factOf(vpc, 'block')).toBe('10.0.0.0/16');
  });

  it('draws nothing around the hosts for an unknown driver', () => {
    const provider = { name: 'Mine', driver: driverId('mine'), connection: {} };
    const { nodes } = buildGraph(subjectOf({}, { provider }));
    expect(nodes.get('cluster')?.parent).toBe('provider');
    expect(nodes.has('vpc')).toBe(false);
  });

  it('keeps the ids of everything when OpenNebula gives its own and renames', () => {
    const renamed: OneObjects = {
      ...running,
      networks: running.networks.map((network) => ({ ...network, name: 'public (provision_17)' })),
    };
    const before = buildGraph(subjectOf({ state: 'CONFIGURING_ONE', objects: withoutIds }));
    const after = buildGraph(subjectOf({ state: 'RUNNING', objects: renamed }));
    expect([...after.nodes.keys()]).toEqual([...before.nodes.keys()]);
  });

  it('keeps the id of an on-premises host when it is made', () => {
    const values = { oneform_onprem_hosts: ['203.0.113.10', '203.0.113.11'] };
    const planned = buildGraph(
      subjectOf({ state: 'PLANNING', values, objects: { ...withoutIds, hosts: [] } }),
    );
    const made = buildGraph(subjectOf({ state: 'CONFIGURING_ONE', values, objects: withoutIds }));
    expect(phasesOf(planned, 'host:203.0.113.10', 'host:203.0.113.11')).toEqual([
      'planned',
      'planned',
    ]);
    expect(phasesOf(made, 'host:203.0.113.10', 'host:203.0.113.11')).toEqual(['making', 'making']);
  });

  it('shows the hosts to come, and the addresses, as planned', () => {
    const { nodes } = buildGraph(
      subjectOf({
        state: 'PLANNING',
        values: { oneform_hosts: 3, oneform_public_ips: 2 },
        objects: { ...withoutIds, hosts: [] },
      }),
    );
    const kinds = [...nodes.values()].filter(({ phase }) => phase === 'planned');
    expect(kinds.filter(({ kind }) => kind === 'host')).toHaveLength(3);
    expect(kinds.filter(({ kind }) => kind === 'public_ip')).toHaveLength(2);
  });

  it('does not believe an impossible number of hosts', () => {
    const values = { oneform_hosts: 1e300, oneform_public_ips: 1e300 };
    const { nodes } = buildGraph(subjectOf({ state: 'PLANNING', values, objects: withoutIds }));
    expect(nodes.size).toBeLessThan(5_000);
  });

  it.each<[KnownState, OneObjects, readonly KnownState[], Record<string, Phase>]>([
    ['PLANNING', withoutIds, UP.slice(0, 3), { vpc: 'planned', cluster: 'planned' }],
    ['PLANNING_FAILURE', withoutIds, UP.slice(0, 3), { vpc: 'planned', cluster: 'unfinished' }],
    ['APPLYING', withoutIds, UP.slice(0, 4), { vpc: 'making', 'network:public': 'planned' }],
    ['APPLYING_FAILURE', withoutIds, UP.slice(0, 4), { vpc: 'unknown', cluster: 'unfinished' }],
    [
      'CONFIGURING_ONE',
      withoutIds,
      UP,
      { vpc: 'present', cluster: 'making', 'host:203.0.113.10': 'making' },
    ],
    ['CONFIGURING_ONE_FAILURE', withoutIds, UP, { vpc: 'present', 'network:public': 'unfinished' }],
    [
      'CONFIGURING_PROVISION',
      running,
      UP,
      { cluster: 'present', 'host:203.0.113.10': 'making', 'datastore:system': 'present' },
    ],
    ['RUNNING', running, UP, { vpc: 'present', 'host:203.0.113.10': 'present' }],
    ['DEPROVISIONING_ONE', running, UP, { cluster: 'removing', 'host:203.0.113.10': 'present' }],
    [
      'DEPROVISIONING',
      withoutIds,
      UP,
      { vpc: 'removing', cluster: 'gone', 'host:203.0.113.10': 'removing' },
    ],
    [
      'DEPROVISIONING_FAILURE',
      withoutIds,
      UP,
      { vpc: 'unfinished', 'host:203.0.113.10': 'unfinished', 'network:public': 'gone' },
    ],
    ['DONE', withoutIds, UP, { vpc: 'gone', cluster: 'gone', 'network:public': 'gone' }],
  ])('says in %s how far each thing is', (state, objects, path, expected) => {
    const graph = buildGraph(subjectOf({ state, objects, history: historyOf(path) }));
    const actual = Object.keys(expected).map((id) => [id, graph.nodes.get(id)?.phase]);
    expect(Object.fromEntries(actual)).toEqual(expected);
  });

  it('marks what failed with the event', () => {
    const history = historyOf([...UP, 'CONFIGURING_ONE_FAILURE']);
    const graph = buildGraph(
      subjectOf({ state: 'CONFIGURING_ONE_FAILURE', objects: withoutIds, history }),
    );
    // The log names nothing, so only the whole is known to have stopped.
    expect(graph.nodes.get('network:public')?.failure).toBeNull();
    expect(graph.nodes.get('cluster')?.failure).toEqual({
      state: 'CONFIGURING_ONE_FAILURE',
      time: history.at(-1)?.time,
      reason: null,
    });
  });

  it('fades only the machine that goes while the others stay', () => {
    const [first, second] = running.hosts;
    const hosts = [first, second].flatMap((host, index) =>
      host === undefined ? [] : [{ ...host, id: index === 0 ? null : host.id }],
    );
    const graph = buildGraph(
      subjectOf({ state: 'DEPROVISIONING', objects: { ...running, hosts } }),
    );
    expect(phasesOf(graph, 'host:203.0.113.10', 'host:203.0.113.11', 'vpc')).toEqual([
      'removing',
      'present',
      'present',
    ]);
  });

  it('draws a guest once: on its host, joined with its network', () => {
    const unmanaged = {
      hosts: { '2': { vm: ['12'] } },
      networks: { '4': { vm: ['12'] } },
      datastores: { '102': { image: ['4'] } },
    };
    const graph = buildGraph(subjectOf({}, { unmanaged }));
    expect(graph.nodes.get('vm:12')?.parent).toBe('host:203.0.113.10');
    expect(graph.nodes.get('image:4')?.parent).toBe('datastore:system');
    expect(graph.edges).toContainEqual({
      from: 'vm:12',
      to: 'network:public',
      kind: 'on_network',
    });
  });

  it('keeps the guests of objects that are gone in sight', () => {
    const unmanaged = { hosts: { '99': { vm: ['12'] } }, networks: {}, datastores: {} };
    const graph = buildGraph(subjectOf({}, { unmanaged }));
    expect(graph.nodes.get('vm:12')?.parent).toBe('unplaced');
    // It is unknown whether they are well.
    expect(phasesOf(graph, 'unplaced', 'vm:12')).toEqual(['unknown', 'unknown']);
  });

  it('joins the NFS server with the datastores that are mounted from it, and with no other', () => {
    const store = (name: string, transferManager: string): OneDatastore => ({
      id: null,
      name,
      type: 'IMAGE_DS',
      transferManager,
      template: {},
      children: {},
    });
    const datastores = [store('shared', 'shared'), store('copied', 'ssh')];
    const { edges } = buildGraph(
      subjectOf({
        values: { nfs_server: '198.51.100.9' },
        objects: { ...running, datastores },
      }),
    );
    expect(edges.filter(({ kind }) => kind === 'mounts')).toEqual([
      { from: 'datastore:shared', to: 'nfs', kind: 'mounts' },
    ]);
  });

  it('draws what a wizard plans, with the values of the form in place of the template’s gaps', () => {
    const { networks, datastores } = running;
    const template = (network: OneNetwork): OneNetwork => ({
      ...network,
      id: null,
      kind: 'bridge',
      gateway: 'null',
      template: { gateway: 'null', phydev: 'null' },
      addressRanges: [],
    });
    const preview: OneObjects = { ...withoutIds, networks: networks.map(template), datastores };
    const values = { gateway: '10.0.0.1', phydev_name: 'eth7', oneform_hosts: 2 };
    const { nodes } = buildGraph(plannedSubject('new', AWS, { preview }, values));
    const network = nodes.get('network:public');
    expect(network?.phase).toBe('planned');
    expect(network && factOf(network, 'gateway')).toBe('10.0.0.1');
    expect(network && factOf(network, 'device')).toBe('eth7');
    expect([...nodes.values()].filter(({ kind }) => kind === 'host')).toHaveLength(2);
  });
});
