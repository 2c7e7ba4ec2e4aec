import { describe, expect, it } from 'vitest';

import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';
import type { OneHost, OneObjects } from '@/domain/provision/objects';
import type { KnownState } from '@/domain/provision/state';
import type { Provision } from '@/domain/provision/provision';
import { evidenceOf } from '@/domain/topology/evidence/evidence';
import { changeOf, logOf } from '@/domain/topology/evidence/log.fixture';
import { buildGraph } from '@/domain/topology/graph';
import { factOf, type Graph, type Phase } from '@/domain/topology/model';
import { driverId } from '@/domain/ids';

const AWS = { name: 'Ours', driver: driverId('aws'), connection: { region: 'eu-west-1' } };
const UP = ['PENDING', 'INIT', 'PLANNING', 'APPLYING', 'CONFIGURING_ONE'] as const;
const ALL_UP = [...UP, 'CONFIGURING_PROVISION', 'RUNNING'] as const;

const host = (id: number | null, name: string, resourceId: string | null = null): OneHost => ({
  id,
  name,
  resourceId,
  children: {},
});
const { objects: running } = makeProvision();
const THREE = [host(5, '10.0.0.1'), host(6, '10.0.0.2'), host(7, '10.0.0.3')];
const withoutIds = (hosts: readonly OneHost[]): OneObjects => ({
  cluster: { id: null, name: 'edge' },
  hosts: hosts.map((each) => ({ ...each, id: null })),
  networks: running.networks.map((network) => ({ ...network, id: null })),
  datastores: running.datastores.map((datastore) => ({ ...datastore, id: null })),
});

/** The map of a provision that stands at the end of a path, with a log. */
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

const INVENTORY = [
  '[I] Running ansible playbook for ssh_cluster',
  '[E] Adding host f1 to group frontend',
  '[E] Adding host n1 to group node',
  '[E] Adding host n2 to group node',
  '[E] Adding host n3 to group node',
  '[E] Adding host n1 to group router',
  'TASK [Wait for hosts to be up] ****',
];
const recap = (alias: string, counts: string): string =>
  `${alias}  : ok=6    changed=3    ${counts}    skipped=3    rescued=0    ignored=0`;
const FINE = 'unreachable=0    failed=0';
const CONFIGURING = [...UP, 'CONFIGURING_PROVISION', 'CONFIGURING_PROVISION_FAILURE'] as const;
const configured = (...log: readonly string[]): Graph =>
  mapOf(
    CONFIGURING,
    { objects: { ...running, hosts: THREE } },
    changeOf('CONFIGURING_ONE', 'CONFIGURING_PROVISION'),
    ...INVENTORY,
    ...log,
    changeOf('CONFIGURING_PROVISION', 'CONFIGURING_PROVISION_FAILURE'),
  );

describe('a playbook that failed', () => {
  it('paints only the host that the log names, by its place in the inventory', () => {
    const graph = configured(
      'fatal: [n3]: UNREACHABLE! => {"changed": false, "msg": "Connection timed out", "unreachable": true}',
      recap('n1', FINE),
      recap('n2', FINE),
      recap('n3', 'unreachable=1    failed=0'),
    );
    expect(hostPhases(graph)).toEqual(['unfinished', 'unfinished', 'failed']);
    expect(graph.nodes.get('host:10.0.0.3')?.failure).toMatchObject({
      state: 'CONFIGURING_PROVISION_FAILURE',
      reason: 'Connection timed out',
    });
    expect(graph.nodes.get('host:10.0.0.1')?.failure).toBeNull();
    expect(phasesOf(graph, 'hosts', 'cluster')).toEqual(['failed', 'unfinished']);
  });

  it('knows a host by its address', () => {
    const graph = configured('fatal: [10.0.0.2]: FAILED! => {"msg": "no space left on device"}');
    expect(hostPhases(graph)).toEqual(['unfinished', 'failed', 'unfinished']);
  });

  it('knows a host by the address that the message speaks of, and by no address that merely begins so', () => {
    const speaks = (address: string) =>
      hostPhases(
        configured(
          `fatal: [edge-c]: UNREACHABLE! => {"msg": "ssh: connect to host ${address} port 22: Connection timed out"}`,
        ),
      );
    expect(speaks('10.0.0.1')).toEqual(['failed', 'unfinished', 'unfinished']);
    expect(speaks('10.0.0.11')).toEqual(['unfinished', 'unfinished', 'unfinished']);
    expect(speaks('110.0.0.1')).toEqual(['unfinished', 'unfinished', 'unfinished']);
  });

  it('blames no host for a name that leads to none, such as the front-end', () => {
    const graph = configured('fatal: [f1]: FAILED! => {"msg": "no route"}');
    expect(hostPhases(graph)).toEqual(['unfinished', 'unfinished', 'unfinished']);
    expect(graph.nodes.get('cluster')?.failure?.state).toBe('CONFIGURING_PROVISION_FAILURE');
  });

  it('takes what was ignored or rescued for no failure', () => {
    const graph = configured(
      'fatal: [n1]: FAILED! => {"msg": "not there"}',
      '...ignoring',
      'TASK [next] ****',
      'failed: [n2] (item=a) => {"msg": "one of two"}',
      'failed: [n2] (item=b) => {"msg": "the other"}',
      '...ignoring',
      'TASK [rescued] ****',
      'fatal: [n2]: FAILED! => {"msg": "rescued"}',
      'TASK [last] ****',
      'fatal: [n3]: FAILED! => {"msg": "in earnest"}',
      recap('n1', FINE),
      recap('n2', FINE),
      recap('n3', 'unreachable=0    failed=1'),
    );
    expect(hostPhases(graph)).toEqual(['unfinished', 'unfinished', 'failed']);
    expect(graph.nodes.get('host:10.0.0.3')?.failure?.reason).toBe('in earnest');
  });

  it('keeps a failure that came before one that was ignored', () => {
    const graph = configured(
      'fatal: [n1]: FAILED! => {"msg": "in earnest"}',
      'TASK [next] ****',
      'fatal: [n1]: FAILED! => {"msg": "cleaning up"}',
      '...ignoring',
    );
    expect(graph.nodes.get('host:10.0.0.1')?.failure?.reason).toBe('in earnest');
  });

  it('forgets the run before a retry', () => {
    const graph = configured(
      'fatal: [n1]: UNREACHABLE! => {"msg": "first run"}',
      changeOf('CONFIGURING_PROVISION', 'CONFIGURING_PROVISION_FAILURE'),
      changeOf('CONFIGURING_PROVISION_FAILURE', 'CONFIGURING_PROVISION'),
      ...INVENTORY,
      'fatal: [n2]: UNREACHABLE! => {"msg": "second run"}',
    );
    expect(hostPhases(graph)).toEqual(['unfinished', 'failed', 'unfinished']);
  });

  it('leaves the hosts that ran before as they are', () => {
    const path = [...ALL_UP, 'SCALING', 'INIT', ...CONFIGURING.slice(2)] as const;
    const made = (address: string) => ({
      action: 'Resource provisioned',
      description: `${address} provisioned`,
      time: 2,
    });
    const history = [made('10.0.0.1'), made('10.0.0.2'), ...historyOf(path), made('10.0.0.3')];
    const graph = mapOf(
      path,
      { objects: { ...running, hosts: THREE }, history },
      ...INVENTORY,
      'fatal: [n3]: UNREACHABLE! => {}',
    );
    expect(hostPhases(graph)).toEqual(['present', 'present', 'failed']);
  });

  it('is not green without any host', () => {
    const graph = mapOf(
      CONFIGURING,
      { objects: { ...running, hosts: [] } },
      "[E] ERROR! Error generating inventory: 'NoneType' object has no attribute 'items'",
    );
    expect(phasesOf(graph, 'cluster', 'hosts')).toEqual(['unfinished', 'unfinished']);
    expect(hostPhases(graph)).toEqual([]);
  });
});

const VPC = 'module.cluster.aws_vpc.aws_vpc_device';
const SUBNET = 'module.cluster.aws_subnet.aws_subnet_device';
const machine = (index: number): string => `module.host.aws_instance.host[${index}]`;
const APPLY_FAILED = ['PENDING', 'INIT', 'PLANNING', 'APPLYING', 'APPLYING_FAILURE'] as const;
const planned = [0, 1, 2, 3].map((index) => `# ${machine(index)} will be created`);
const frame = (text: string, address: string): readonly string[] => [
  '[E] ╷',
  `[E] │ Error: ${text}`,
  '[E] │',
  `[E] │   with ${address},`,
  '[E] │   on host/main.tf line 6, in resource "aws_instance" "host":',
  '[E] ╵',
];
const applied = (...log: readonly string[]): Graph =>
  mapOf(
    APPLY_FAILED,
    { objects: withoutIds([]), values: { oneform_hosts: 4 } },
    changeOf('PLANNING', 'APPLYING'),
    ...planned,
    ...log,
    changeOf('APPLYING', 'APPLYING_FAILURE'),
  );

describe('an apply that failed', () => {
  const graph = applied(
    `${VPC}: Creating...`,
    `${VPC}: Creation complete after 2s [id=vpc-1]`,
    `${SUBNET}: Creating...`,
    `${machine(0)}: Creating...`,
    `${machine(1)}: Creating...`,
    `${machine(2)}: Creating...`,
    `${machine(0)}: Creation complete after 14s [id=i-0]`,
    '[E] │ Warning: Argument is deprecated',
    `[E] │   with ${machine(0)},`,
    ...frame('creating EC2 Instance: VcpuLimitExceeded', machine(1)),
  );

  it('shows what is complete, what failed, and that the rest is not known', () => {
    expect(phasesOf(graph, 'vpc', 'subnet', 'gateway')).toEqual(['present', 'unknown', 'unknown']);
    expect(hostPhases(graph)).toEqual(['present', 'failed', 'unknown', 'unfinished']);
    expect(graph.nodes.get('planned-host:2')?.failure?.reason).toBe(
      'creating EC2 Instance: VcpuLimitExceeded',
    );
  });

  it('calls what was made by what the cloud calls it', () => {
    expect(graph.nodes.get('planned-host:1')?.name).toBe('i-0');
  });

  it('says of objects in OpenNebula that they are to come, and of the whole that it stopped', () => {
    expect(phasesOf(graph, 'network:public', 'datastore:system', 'cluster')).toEqual([
      'planned',
      'planned',
      'unfinished',
    ]);
  });

  it('tells on-premises hosts apart by their address', () => {
    const key = (address: string) => `null_resource.onprem_host["${address}"]`;
    const rack = mapOf(
      APPLY_FAILED,
      {
        objects: withoutIds([]),
        values: { oneform_onprem_hosts: ['10.0.1.11', '10.0.1.12', 'not an ip'] },
      },
      `${key('10.0.1.11')}: Creation complete after 0s [id=3548]`,
      ...frame('invalid address', key('not an ip')),
    );
    expect(phasesOf(rack, 'host:10.0.1.11', 'host:10.0.1.12', 'host:not an ip')).toEqual([
      'present',
      'unknown',
      'failed',
    ]);
  });

  it('leaves what ran before a scale up alone', () => {
    const path = [
      ...ALL_UP,
      'SCALING',
      'INIT',
      'PLANNING',
      'APPLYING',
      'APPLYING_FAILURE',
    ] as const;
    const hosts = [host(2, '203.0.113.10', 'i-0'), host(3, '203.0.113.11', 'i-1')];
    const scaled = mapOf(
      path,
      { objects: { ...running, hosts }, values: { oneform_hosts: 4 } },
      changeOf('PLANNING', 'APPLYING'),
      `${VPC}: Refreshing state... [id=vpc-1]`,
      `${machine(0)}: Refreshing state... [id=i-0]`,
      `${machine(1)}: Refreshing state... [id=i-1]`,
      `${machine(2)}: Creating...`,
      `${machine(3)}: Creating...`,
      ...frame('quota', machine(3)),
      changeOf('APPLYING', 'APPLYING_FAILURE'),
    );
    expect(hostPhases(scaled)).toEqual(['present', 'present', 'unknown', 'failed']);
    expect(phasesOf(scaled, 'vpc')).toEqual(['present']);
  });

  it('begins a retry with what the run before had made', () => {
    const again = applied(
      `${VPC}: Creation complete after 2s [id=vpc-1]`,
      `${machine(1)}: Creating...`,
      ...frame('quota', machine(1)),
      changeOf('APPLYING', 'APPLYING_FAILURE'),
      changeOf('APPLYING_FAILURE', 'APPLYING'),
      `${VPC}: Refreshing state... [id=vpc-1]`,
      ...frame('quota', machine(2)),
    );
    expect(hostPhases(again)).toEqual(['unfinished', 'unfinished', 'failed', 'unfinished']);
    expect(phasesOf(again, 'vpc')).toEqual(['present']);
  });

  it('knows nothing without a log, and claims nothing', () => {
    expect(hostPhases(applied())).toEqual(Array(4).fill('unfinished'));
    const silent = mapOf(APPLY_FAILED, { objects: withoutIds([]), values: { oneform_hosts: 2 } });
    expect(hostPhases(silent)).toEqual(['unknown', 'unknown']);
    expect(phasesOf(silent, 'vpc')).toEqual(['unknown']);
  });
});

const ONE_FAILED = [...UP, 'CONFIGURING_ONE_FAILURE'] as const;
const [onlyNetwork] = running.networks;
if (onlyNetwork === undefined) throw new Error('There is no network');
const network = (name: string, id: number | null = null) => ({ ...onlyNetwork, name, id });

describe('objects that OpenNebula refused', () => {
  const refused = (message: string, objects: Partial<OneObjects>): Graph =>
    mapOf(
      ONE_FAILED,
      { objects: { ...withoutIds(THREE.slice(0, 2)), ...objects } },
      changeOf('APPLYING', 'CONFIGURING_ONE'),
      `[E] Error creating resources: ${message}`,
      `[E] ${message}`,
      changeOf('CONFIGURING_ONE', 'CONFIGURING_ONE_FAILURE'),
    );

  it('paints only the network that could not be made', () => {
    const graph = refused('[one.vn.allocate] No VN_MAD in template for Virtual Network.', {
      cluster: { id: 113, name: 'edge (provision_17)' },
      datastores: running.datastores,
      networks: [network('private', 7), network('public (provision_17)'), network('third')],
    });
    expect(phasesOf(graph, 'network:private', 'network:public', 'network:third')).toEqual([
      'present',
      'failed',
      'unfinished',
    ]);
    expect(phasesOf(graph, 'datastore:system', 'cluster', 'vpc')).toEqual([
      'present',
      'unfinished',
      'present',
    ]);
    expect(hostPhases(graph)).toEqual(['unfinished', 'unfinished']);
    expect(graph.nodes.get('network:public')?.failure?.reason).toBe(
      '[one.vn.allocate] No VN_MAD in template for Virtual Network.',
    );
  });

  it('paints the cluster whose name is refused', () => {
    const graph = refused("[one.cluster.allocate] Invalid NAME, char ':' is not allowed", {});
    expect(phasesOf(graph, 'cluster', 'network:public', 'datastore:system')).toEqual([
      'failed',
      'unfinished',
      'unfinished',
    ]);
  });

  it('paints the host that is no host', () => {
    const graph = refused('[one.host.allocate] Error allocating a new host. Invalid HOSTNAME', {
      ...running,
      hosts: [host(15, '10.0.1.11'), host(null, 'not an ip')],
    });
    expect(hostPhases(graph)).toEqual(['present', 'failed']);
  });

  it('paints nothing when OpenNebula could not be reached', () => {
    const graph = refused('Failed to open TCP connection to localhost:2633', {});
    const failed = [...graph.nodes.values()].filter(({ phase }) => phase === 'failed');
    expect(failed).toEqual([]);
    expect(graph.nodes.get('cluster')?.failure?.state).toBe('CONFIGURING_ONE_FAILURE');
  });

  it('counts the machines that OpenNebula does not have yet', () => {
    const graph = refused('[one.vn.allocate] No VN_MAD in template for Virtual Network.', {});
    const hosts = graph.nodes.get('hosts');
    expect(hosts && factOf(hosts, 'machines_before')).toBe('2');
  });
});
