import { stateRow } from '@/domain/provision/state';
import { cluesOf } from '@/domain/topology/evidence/clues';
import { NO_EVIDENCE } from '@/domain/topology/evidence/evidence';
import { baseName, compareText } from '@/domain/topology/identity';
import {
  factsOf,
  NO_FACTS,
  ROOT,
  type Fact,
  type Graph,
  type GraphPart,
  type MapEdge,
  type MapNode,
  type Phase,
} from '@/domain/topology/model';
import { placeCloud, PROVIDER_ID } from '@/domain/topology/parts/cloud';
import { mountEdges, nfsServer, placeDatastores } from '@/domain/topology/parts/datastores';
import { placeGuests, type Home } from '@/domain/topology/parts/guests';
import { HOSTS_ID, placeHosts, type PlacedHost } from '@/domain/topology/parts/hosts';
import { placeNetworks } from '@/domain/topology/parts/networks';
import { isLeaving, nodeStatusesOf, type NodeStatuses } from '@/domain/topology/phases';
import type { MapProvision, MapSubject } from '@/domain/topology/subject';

const CLUSTER_ID = 'cluster';

/** Siblings in their order; ids decide between equals, so that the order of the input never shows. */
const bySiblingOrder = (one: MapNode, other: MapNode): number =>
  one.order - other.order || compareText(one.id, other.id);

/**
 * Puts nodes into reading order. What names a parent that does not exist, or is part of a circle, is not
 * reachable from the top and left out; the second of two nodes of one id too.
 */
export function assemble({ nodes, edges }: GraphPart): Graph {
  const children = new Map<string, MapNode[]>();
  const seen = new Set<string>();
  for (const node of nodes) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    const parent = node.parent ?? ROOT;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [node]);
    else siblings.push(node);
  }
  const inOrder = new Map<string, MapNode>();
  const idsByParent = new Map<string, readonly string[]>();
  const visit = (parent: string): void => {
    const siblings = children.get(parent);
    if (siblings === undefined) return;
    siblings.sort(bySiblingOrder);
    idsByParent.set(
      parent,
      siblings.map(({ id }) => id),
    );
    for (const node of siblings) {
      inOrder.set(node.id, node);
      visit(node.id);
    }
  };
  visit(ROOT);
  return {
    nodes: inOrder,
    children: idsByParent,
    edges: edges.filter(({ from, to }) => inOrder.has(from) && inOrder.has(to)),
  };
}

function clusterNode(
  { provision }: MapSubject,
  nodeStatuses: NodeStatuses,
  parent: string,
): MapNode {
  const { id, name } = provision.objects.cluster;
  return {
    id: CLUSTER_ID,
    kind: 'cluster',
    parent,
    name: baseName(name) ?? provision.name,
    order: 20,
    ...nodeStatuses.cluster,
    facts: factsOf([['one_id', id]]),
  };
}

const HOME_ORDER = ['hosts', 'datastores', 'networks'] as const satisfies readonly Home['group'][];

/** Hosts first: a machine that is named by its host and by a network lives on the host. */
const byHomeOrder = (one: Home, other: Home): number =>
  HOME_ORDER.indexOf(one.group) - HOME_ORDER.indexOf(other.group) ||
  bySiblingOrder(one.node, other.node);

/** The box of hosts is as its hosts are: as the one that needs a look first. */
const WORST = [
  'failed',
  'unfinished',
  'making',
  'removing',
  'unknown',
  'planned',
  'present',
  'gone',
] as const satisfies readonly Phase[];

/** Machines that exist while OpenNebula does not have them: before it does, or when it does no more. */
function machinesAlone(
  hosts: readonly PlacedHost[],
  { state, values }: MapProvision,
): readonly Fact[] {
  const alone = hosts.filter(
    ({ node, host }) => host !== null && host.id === null && node.phase !== 'gone',
  ).length;
  if (alone === 0) return NO_FACTS;
  const own = Array.isArray(values['oneform_onprem_hosts']);
  const leaving = isLeaving(state);
  if (leaving) return factsOf([[own ? 'own_machines_after' : 'machines_after', alone]]);
  return factsOf([[own ? 'own_machines_before' : 'machines_before', alone]]);
}

/** The box around the hosts: as far as they are, in one word. */
function hostsNode(hosts: readonly PlacedHost[], provision: MapProvision): MapNode {
  const failure = hosts.find(({ node }) => node.failure !== null)?.node.failure ?? null;
  const phases = new Set(hosts.map(({ node }) => node.phase));
  return {
    id: HOSTS_ID,
    kind: 'hosts',
    parent: CLUSTER_ID,
    name: null,
    order: 200,
    phase: WORST.find((phase) => phases.has(phase)) ?? 'unfinished',
    failure,
    facts: machinesAlone(hosts, provision),
  };
}

/** A provision that failed without a single host shows that it has none: all else on its map may be well. */
const lacksHosts = ({ state }: MapProvision): boolean =>
  stateRow(state).tone === 'failed' && !isLeaving(state);

/** Every host sits on every network of its cluster: OneForm makes no other. */
const hostEdges = (
  hosts: readonly PlacedHost[],
  networks: readonly { readonly node: MapNode }[],
): readonly MapEdge[] =>
  hosts.flatMap(({ node: host }) =>
    networks.map(({ node: network }): MapEdge => ({
      from: host.id,
      to: network.id,
      kind: 'on_network',
    })),
  );

/**
 * A provision as a graph: provider > place > VPC > subnet > cluster > hosts, networks, datastores, and what
 * runs on them. Whatever is missing, half made or unknown shows as far as it is known; nothing throws.
 */
export function buildGraph(subject: MapSubject): Graph {
  const { provision, preview, unmanaged } = subject;
  const { objects } = provision;
  const clues = cluesOf(subject.evidence ?? NO_EVIDENCE, provision);
  const nodeStatuses = nodeStatusesOf(provision, clues);
  const cloud = placeCloud(subject, nodeStatuses);
  const known = <Item>(own: readonly Item[], planned: readonly Item[] | undefined) =>
    own.length === 0 && nodeStatuses.expectsHosts ? (planned ?? []) : own;
  const networks = placeNetworks(
    provision,
    known(objects.networks, preview?.networks),
    nodeStatuses,
    clues.noAddress,
    CLUSTER_ID,
  );
  const datastores = placeDatastores(
    known(objects.datastores, preview?.datastores),
    nodeStatuses,
    CLUSTER_ID,
  );
  const hosts = placeHosts(provision, nodeStatuses, clues);
  const nfs = nfsServer(provision.values, PROVIDER_ID);
  const homes: Home[] = [
    ...hosts.map(({ node, host }): Home => ({ node, object: host, group: 'hosts' })),
    ...datastores.map(({ node, datastore }): Home => ({
      node,
      object: datastore,
      group: 'datastores',
    })),
    ...networks.map(({ node, network }): Home => ({ node, object: network, group: 'networks' })),
  ];
  const guests = placeGuests(homes.sort(byHomeOrder), unmanaged, CLUSTER_ID);
  return assemble({
    nodes: [
      ...cloud.nodes,
      ...(nfs === null ? [] : [nfs]),
      clusterNode(subject, nodeStatuses, cloud.inner),
      ...datastores.map(({ node }) => node),
      ...networks.flatMap(({ node, ranges }) => [node, ...ranges]),
      ...(hosts.length > 0 || lacksHosts(provision) ? [hostsNode(hosts, provision)] : []),
      ...hosts.map(({ node }) => node),
      ...guests.nodes,
    ],
    edges: [
      ...cloud.edges,
      ...(nfs === null ? [] : mountEdges(datastores)),
      ...hostEdges(hosts, networks),
      ...guests.edges,
    ],
  });
}
