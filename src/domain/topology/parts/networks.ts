import type { AddressRange, OneNetwork } from '@/domain/provision/objects';
import { baseName, compareText, withKeys } from '@/domain/topology/identity';
import { factsOf, NO_FACTS, type MapNode } from '@/domain/topology/model';
import { countOf } from '@/domain/topology/parts/count';
import { isLeaving, type NodeStatus, type NodeStatuses } from '@/domain/topology/phases';
import type { MapProvision } from '@/domain/topology/subject';
import type { JsonObject } from '@/lib/json';

export interface PlacedNetwork {
  readonly node: MapNode;
  readonly network: OneNetwork;
  readonly ranges: readonly MapNode[];
}

/** Public networks hang above the private ones: traffic comes from there. */
const isPublic = ({ kind, template }: OneNetwork): boolean =>
  kind === 'elastic' || kind === 'nodeport' || template['netrole'] === 'public';

const textIn = (template: JsonObject, key: string): string | number | null => {
  const value = template[key];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/** The id last, so that it decides only between networks that are alike in all else. */
const tieOf = (network: OneNetwork): string =>
  `${JSON.stringify({ ...network, id: null })} ${network.id ?? ''}`;

function networkFacts({
  id,
  kind,
  networkAddress,
  networkMask,
  gateway,
  dns,
  template,
}: OneNetwork) {
  return factsOf([
    ['one_id', id],
    ['network_driver', kind],
    ['mode', textIn(template, 'vxlan_mode')],
    ['address', networkAddress],
    ['mask', networkMask],
    ['gateway', gateway],
    ['dns', dns],
    ['device', textIn(template, 'phydev')],
    ['bridge', textIn(template, 'bridge')],
    ['mtu', textIn(template, 'guest_mtu')],
  ]);
}

/** A range is known by OneForm's number for it, else by its first address. */
function rangeKey({ arId, ip }: AddressRange): string {
  if (arId !== null) return String(arId);
  return ip ?? 'nameless';
}

function rangeNodes(network: OneNetwork, parent: MapNode): readonly MapNode[] {
  const kind = network.kind === 'elastic' ? 'public_ip' : 'address_range';
  const wanted = (range: AddressRange) => `${kind}:${parent.id}:${rangeKey(range)}`;
  return withKeys(network.addressRanges, wanted, (range) => JSON.stringify(range)).map(
    ({ key, item: { ip, size, ipam, arId } }) => ({
      id: key,
      kind,
      parent: parent.id,
      name: ip === 'null' ? null : ip,
      order: arId ?? 0,
      phase: parent.phase,
      failure: parent.failure,
      facts: factsOf([
        ['address', ip],
        ['size', size],
        ['ipam', ipam],
        ['range_id', arId],
      ]),
    }),
  );
}

/** The most that is shown; a number typed by mistake must not fill the memory. */
const MOST_IPS = 1_000;

/** The addresses that were asked for and are not there: to come with the network, or refused by the cloud. */
function missingIps(
  asked: number,
  there: number,
  parent: MapNode,
  nodeStatus: NodeStatus,
): readonly MapNode[] {
  const missing = Math.min(asked - there, MOST_IPS);
  return Array.from({ length: Math.max(0, missing) }, (_none, index) => ({
    id: `public_ip:${parent.id}:planned:${index + 1}`,
    kind: 'public_ip',
    parent: parent.id,
    name: null,
    order: 1_000_000 + index,
    ...nodeStatus,
    facts: NO_FACTS,
  }));
}

interface Asked {
  readonly count: number;
  /** The line of the log that says why fewer came. */
  readonly line: string | null;
}

function placeNetwork(
  network: OneNetwork,
  base: Omit<MapNode, 'facts'>,
  asked: Asked | null,
): PlacedNetwork {
  const there = network.addressRanges.length;
  // Once the network is made, what has not come by then did not come.
  const settled = base.phase === 'present';
  const short = settled && asked !== null && asked.count > there;
  const node: MapNode = {
    ...base,
    facts: [
      ...networkFacts(network),
      ...(short
        ? factsOf([
            ['asked_ips', `${there}/${asked.count}`],
            ['log_line', asked.line],
          ])
        : NO_FACTS),
    ],
  };
  const refused: NodeStatus = {
    phase: asked?.line === null ? 'unfinished' : 'failed',
    failure: null,
  };
  const { phase, failure } = node;
  const missing =
    asked === null || phase === 'gone'
      ? []
      : missingIps(asked.count, there, node, settled ? refused : { phase, failure });
  return { node, network, ranges: [...rangeNodes(network, node), ...missing] };
}

/** Every network with its address ranges, or with one node for each public address. */
export function placeNetworks(
  provision: MapProvision,
  networks: readonly OneNetwork[],
  nodeStatuses: NodeStatuses,
  noAddress: string | null,
  parent: string,
): readonly PlacedNetwork[] {
  const wanted = ({ name }: OneNetwork) => `network:${baseName(name) ?? 'nameless'}`;
  const count = isLeaving(provision.state) ? null : countOf(provision.values, 'oneform_public_ips');
  const keyed = withKeys(networks, wanted, tieOf);
  // The public addresses belong to one network: the first by its name, where there are several.
  const elastic = keyed
    .flatMap(({ key, item }) => (item.kind === 'elastic' ? [key] : []))
    .sort(compareText)[0];
  return keyed.map(({ key, item: network }) =>
    placeNetwork(
      network,
      {
        id: key,
        kind: 'network',
        parent,
        name: baseName(network.name),
        order: isPublic(network) ? 100 : 101,
        ...nodeStatuses.network(network),
      },
      key === elastic && count !== null ? { count, line: noAddress } : null,
    ),
  );
}
