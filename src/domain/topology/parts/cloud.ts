import { cloudFacts } from '@/domain/guidance/facts';
import type { InputValues } from '@/domain/inputs/raw';
import {
  factsOf,
  NO_FACTS,
  type GraphPart,
  type MapEdge,
  type MapNode,
} from '@/domain/topology/model';
import type { NodeStatus, NodeStatuses } from '@/domain/topology/phases';
import type { MapSubject } from '@/domain/topology/subject';

/** What drivers call the place that the machines stand in, by the names of their connection inputs; the first that is set counts. */
const PLACES = ['region', 'location', 'datacenter', 'zone'] as const;

export const PROVIDER_ID = 'provider';

/** The boxes around the cluster. `inner` is the innermost one: where the cluster lies. */
export interface CloudPart extends GraphPart {
  readonly inner: string;
}

const PRESENT: NodeStatus = { phase: 'present', failure: null };

/** Where the machines stand, as the provider was told; null when not given. */
export function placeOf(connection: InputValues): string | null {
  for (const input of PLACES) {
    const value = connection[input];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** Provider and place, and in them what the driver creates: VPC, subnet, gateway, security group. */
export function placeCloud(
  { provider, provision }: MapSubject,
  nodeStatuses: NodeStatuses,
): CloudPart {
  const facts = cloudFacts(provider?.driver ?? null);
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  let inner: string | null = null;
  const add = (
    node: Pick<MapNode, 'id' | 'kind'> & Partial<MapNode>,
    nodeStatus: NodeStatus,
  ): void => {
    nodes.push({ parent: inner, name: null, order: 0, facts: NO_FACTS, ...nodeStatus, ...node });
  };
  const block = (of: 'vpc' | 'subnet') => {
    const value = provision.values['cidr_block'];
    return facts.blockOf === of && typeof value === 'string'
      ? factsOf([['block', value]])
      : NO_FACTS;
  };

  add(
    {
      id: PROVIDER_ID,
      kind: 'provider',
      name: provider?.name ?? null,
      facts: factsOf([['driver', provider?.driver]]),
    },
    PRESENT,
  );
  inner = PROVIDER_ID;
  const place = placeOf(provider?.connection ?? {});
  if (place !== null) {
    add({ id: 'region', kind: 'region', name: place, order: 10 }, PRESENT);
    inner = 'region';
  }
  if (facts.vpc) {
    add({ id: 'vpc', kind: 'vpc', order: 10, facts: block('vpc') }, nodeStatuses.cloud('vpc'));
    inner = 'vpc';
  }
  if (facts.gateway !== null)
    add({ id: 'gateway', kind: facts.gateway }, nodeStatuses.cloud('gateway'));
  if (facts.securityGroup) {
    add(
      { id: 'security_group', kind: 'security_group', order: 1 },
      nodeStatuses.cloud('security_group'),
    );
  }
  if (facts.subnet) {
    add(
      { id: 'subnet', kind: 'subnet', order: 10, facts: block('subnet') },
      nodeStatuses.cloud('subnet'),
    );
    if (facts.gateway !== null) edges.push({ from: 'subnet', to: 'gateway', kind: 'routes' });
    inner = 'subnet';
  }
  return { nodes, edges, inner };
}
