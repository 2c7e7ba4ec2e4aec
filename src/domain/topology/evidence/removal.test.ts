import { describe, expect, it } from 'vitest';

import { driverId } from '@/domain/ids';
import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';
import type { OneHost, OneObjects } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';
import type { KnownState } from '@/domain/provision/state';
import { evidenceOf } from '@/domain/topology/evidence/evidence';
import { changeOf, logOf } from '@/domain/topology/evidence/log.fixture';
import { buildGraph } from '@/domain/topology/graph';
import { factOf, type Graph, type Phase } from '@/domain/topology/model';

const AWS = { name: 'Ours', driver: driverId('aws'), connection: {} };
const UP = [
  'PENDING',
  'INIT',
  'PLANNING',
  'APPLYING',
  'CONFIGURING_ONE',
  'CONFIGURING_PROVISION',
  'RUNNING',
] as const;
const host = (id: number | null, name: string, resourceId: string | null = null): OneHost => ({
  id,
  name,
  resourceId,
  children: {},
});
const { objects: running } = makeProvision();
const THREE = [host(5, '10.0.0.1', 'i-0'), host(6, '10.0.0.2', 'i-1'), host(7, '10.0.0.3', 'i-2')];
const gone = (hosts: readonly OneHost[]): OneObjects => ({
  cluster: { id: null, name: 'edge' },
  hosts: hosts.map((each) => ({ ...each, id: null })),
  networks: running.networks.map((network) => ({ ...network, id: null })),
  datastores: running.datastores.map((datastore) => ({ ...datastore, id: null })),
});

function mapOf(
  path: readonly KnownState[],
  changes: Partial<Provision>,
  ...log: readonly string[]
): Graph {
  return buildGraph({
    provision: makeProvision({
      state: path.at(-1) ?? 'RUNNING',
      history: historyOf(path),
      ...changes,
    }),
    provider: AWS,
    preview: null,
    unmanaged: null,
    evidence: evidenceOf(logOf(...log)),
  });
}
const phasesOf = ({ nodes }: Graph, ...ids: readonly string[]): readonly (Phase | undefined)[] =>
  ids.map((id) => nodes.get(id)?.phase);
const hostPhases = ({ nodes }: Graph): readonly Phase[] =>
  [...nodes.values()].filter(({ kind }) => kind === 'host').map(({ phase }) => phase);

describe('a removal from OpenNebula that failed', () => {
  const path = [...UP, 'DEPROVISIONING_ONE', 'DEPROVISIONING_ONE_FAILURE'] as const;
  const removed = (what: string, ...log: readonly string[]): Graph =>
    mapOf(
      path,
      { objects: { ...running, hosts: THREE } },
      `[I] Deleting OpenNebula ${what}`,
      ...log,
      changeOf('DEPROVISIONING_ONE', 'DEPROVISIONING_ONE_FAILURE'),
    );

  it('shows what is deleted as gone, what was refused as failed, and the rest as not finished', () => {
    const graph = removed(
      'all provision objects',
      "[I] Host '10.0.0.1' with ID '5' deleted",
      '[E] Error deleting resources: [one.host.delete] Can not remove a host with running VMs',
      '[E] [one.host.delete] Can not remove a host with running VMs',
    );
    expect(hostPhases(graph)).toEqual(['gone', 'failed', 'unfinished']);
    expect(phasesOf(graph, 'network:public', 'datastore:system', 'cluster', 'vpc')).toEqual([
      'unfinished',
      'unfinished',
      'unfinished',
      'present',
    ]);
  });

  it('believes OpenNebula where it names the object', () => {
    const graph = removed(
      'all provision objects',
      '[E] [one.host.delete] Can not remove a host with running VMs (host 7).',
    );
    expect(hostPhases(graph)).toEqual(['unfinished', 'unfinished', 'failed']);
  });

  it('paints the datastore or the network that would not go', () => {
    const message = (text: string) =>
      removed(
        'all provision objects',
        ...THREE.map(({ id, name }) => `[I] Host '${name ?? ''}' with ID '${id ?? ''}' deleted`),
        `[E] ${text}`,
      );
    expect(
      phasesOf(
        message('[one.vn.delete] Can not remove a virtual network with leases in use'),
        'network:public',
        'hosts',
      ),
    ).toEqual(['failed', 'gone']);
    expect(
      phasesOf(
        message('[one.datastore.delete] Cannot delete DATASTORE 102'),
        'datastore:system',
        'network:public',
      ),
    ).toEqual(['failed', 'unfinished']);
  });

  it('does not say of hosts that stay that they are not finished', () => {
    const graph = removed(
      'hosts',
      '[E] [one.host.delete] Can not remove a host with running VMs (host 6).',
    );
    expect(hostPhases(graph)).toEqual(['present', 'failed', 'present']);
    expect(phasesOf(graph, 'network:public')).toEqual(['present']);
  });

  it('blames nothing when OpenNebula could not be reached', () => {
    const graph = removed(
      'all provision objects',
      '[E] Error deleting resources: Failed to open TCP connection',
    );
    expect(hostPhases(graph)).toEqual(['unfinished', 'unfinished', 'unfinished']);
  });
});

const machine = (index: number): string => `module.host.aws_instance.host[${index}]`;

describe('a destroy that failed', () => {
  const path = [...UP, 'DEPROVISIONING_ONE', 'DEPROVISIONING', 'DEPROVISIONING_FAILURE'] as const;
  const destroyed = (hosts: readonly OneHost[], ...log: readonly string[]): Graph =>
    mapOf(
      path,
      { objects: gone(hosts) },
      changeOf('DEPROVISIONING_ONE', 'DEPROVISIONING'),
      ...log,
      changeOf('DEPROVISIONING', 'DEPROVISIONING_FAILURE'),
    );

  it('tells the machine that is destroyed, the one that is not, and the one that waits', () => {
    const graph = destroyed(
      THREE,
      ...[0, 1, 2].map((index) => `${machine(index)}: Refreshing state... [id=i-${index}]`),
      'module.cluster.aws_vpc.aws_vpc_device: Refreshing state... [id=vpc-1]',
      `\u001b[1m${machine(0)}: Destroying... [id=i-0]\u001b[0m`,
      `\u001b[1m${machine(1)}: Destroying... [id=i-1]\u001b[0m`,
      `\u001b[1m${machine(0)}: Destruction complete after 2s\u001b[0m`,
      '[E] \u001b[31m│\u001b[0m \u001b[1m\u001b[31mError: \u001b[0m\u001b[1mdeleting instance: DependencyViolation',
      `[E] \u001b[31m│\u001b[0m   with ${machine(1)},`,
    );
    expect(hostPhases(graph)).toEqual(['gone', 'failed', 'unfinished']);
    expect(phasesOf(graph, 'vpc', 'network:public', 'cluster')).toEqual([
      'unfinished',
      'gone',
      'unfinished',
    ]);
    const box = graph.nodes.get('hosts');
    expect(box && factOf(box, 'machines_after')).toBe('2');
  });

  it('knows what an error is about that names nothing, where one thing alone was being destroyed', () => {
    const graph = destroyed(
      THREE.slice(0, 1),
      'null_resource.dummy_host["host-1"]: Refreshing state... [id=616]',
      'null_resource.dummy_host["host-1"]: Destroying... [id=616]',
      '[E] │ Error: deleting resource: StatusCode: 400',
    );
    expect(hostPhases(graph)).toEqual(['failed']);
    const two = destroyed(
      THREE,
      `${machine(0)}: Destroying... [id=i-0]`,
      `${machine(1)}: Destroying... [id=i-1]`,
      '[E] │ Error: deleting resource: StatusCode: 400',
    );
    expect(hostPhases(two)).toEqual(['unknown', 'unknown', 'unfinished']);
  });
});

describe('an undeploy that destroyed nothing', () => {
  const path = [
    ...UP.slice(0, 4),
    'APPLYING_FAILURE',
    'DEPROVISIONING_ONE',
    'DEPROVISIONING',
    'DONE',
  ] as const;
  const log = [
    changeOf('PLANNING', 'APPLYING'),
    'module.cluster.aws_vpc.aws_vpc_device: Creation complete after 2s [id=vpc-1]',
    `${machine(0)}: Creating...`,
    `${machine(1)}: Creation complete after 14s [id=i-1]`,
    '[E] │ Error: quota',
    `[E] │   with ${machine(0)},`,
    changeOf('APPLYING', 'APPLYING_FAILURE'),
    '[I] Deleting OpenNebula all provision objects',
    changeOf('DEPROVISIONING_ONE', 'DEPROVISIONING'),
    changeOf('DEPROVISIONING', 'DONE'),
  ];

  it('does not call gone what the log never saw destroyed', () => {
    const graph = mapOf(path, { objects: gone([]) }, ...log);
    expect(phasesOf(graph, 'vpc', 'network:public', 'cluster')).toEqual([
      'unknown',
      'gone',
      'gone',
    ]);
    expect(graph.nodes.get('left-machine:1')).toMatchObject({ name: 'i-1', phase: 'unknown' });
  });

  it('is gone where the log saw it go', () => {
    const graph = mapOf(
      [...UP, 'DEPROVISIONING_ONE', 'DEPROVISIONING', 'DONE'],
      { objects: gone([]) },
      'module.cluster.aws_vpc.aws_vpc_device: Creation complete after 2s [id=vpc-1]',
      'module.cluster.aws_vpc.aws_vpc_device: Destruction complete after 2s',
    );
    expect(phasesOf(graph, 'vpc', 'subnet')).toEqual(['gone', 'gone']);
    expect(hostPhases(graph)).toEqual([]);
  });
});

describe('public addresses that did not come', () => {
  const REFUSAL = '[one.vn.add_ar] IPAM driver aws: the cloud refused another address';
  const short = (...log: readonly string[]): Graph =>
    mapOf(UP, { values: { oneform_public_ips: 3 } }, ...log);

  it('are on the map, with the line of the log', () => {
    const graph = short('[I] Adding an AR to network 4 using aws drivers', `[E] ${REFUSAL}`);
    const ips = [...graph.nodes.values()].filter(({ kind }) => kind === 'public_ip');
    expect(ips.map(({ phase }) => phase)).toEqual(['present', 'failed', 'failed']);
    const network = graph.nodes.get('network:public');
    expect(network && [factOf(network, 'asked_ips'), factOf(network, 'log_line')]).toEqual([
      '1/3',
      REFUSAL,
    ]);
  });

  it('are not blamed on anything that the log does not say', () => {
    const ips = [...short().nodes.values()].filter(({ kind }) => kind === 'public_ip');
    expect(ips.map(({ phase }) => phase)).toEqual(['present', 'unfinished', 'unfinished']);
  });

  it('are missed neither where all came nor on the way down', () => {
    const all = mapOf(UP, { values: { oneform_public_ips: 1 } }).nodes.get('network:public');
    expect(all && factOf(all, 'asked_ips')).toBeNull();
    const down = mapOf([...UP, 'DEPROVISIONING_ONE'], { values: { oneform_public_ips: 3 } });
    expect([...down.nodes.values()].filter(({ kind }) => kind === 'public_ip')).toHaveLength(1);
  });
});

describe('evidence of the past', () => {
  const lines = logOf(
    changeOf('PENDING', 'INIT'),
    changeOf('INIT', 'APPLYING'),
    'aws_vpc.a: Creation complete after 2s [id=vpc-1]',
    changeOf('APPLYING', 'APPLYING_FAILURE'),
    changeOf('APPLYING_FAILURE', 'APPLYING'),
    'aws_vpc.a: Destruction complete after 2s',
  );
  it.each([
    [0, undefined],
    [2, undefined],
    [3, 'present'],
    [4, 'present'],
    [null, 'gone'],
  ])('reads %s changes of state', (changes, state) => {
    expect(evidenceOf(lines, changes).resources.get('aws_vpc.a')?.state).toBe(state);
  });
});
