import type { AddressRange, OneNetwork } from '@/domain/provision/objects';
import { baseName, withKeys } from '@/domain/topology/identity';
import { factsOf, NO_FACTS, type MapNode } from '@/domain/topology/model';
import { countOf } from '@/domain/topology/parts/count';
import type { Standing, Standings } from '@/domain/topology/phases';
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

/** The addresses that were asked for and are not there yet: they come with the public network. */
function plannedIps(provision: MapProvision, parent: MapNode, there: number): readonly MapNode[] {
  if (parent.phase === 'present' || parent.phase === 'gone') return [];
  const missing = Math.min(countOf(provision.values, 'oneform_public_ips') - there, 1_000);
  return Array.from({ length: Math.max(0, missing) }, (_none, index) => ({
    id: `public_ip:${parent.id}:planned:${index + 1}`,
    kind: 'public_ip',
    parent: parent.id,
    name: null,
    order: 1_000_000 + index,
    phase: parent.phase,
    failure: parent.failure,
    facts: NO_FACTS,
  }));
}

/** Every network with its address ranges, or with one node for each public address. */
export function placeNetworks(
  provision: MapProvision,
  networks: readonly OneNetwork[],
  standings: Standings,
  parent: string,
): readonly PlacedNetwork[] {
  const wanted = ({ name }: OneNetwork) => `network:${baseName(name) ?? 'nameless'}`;
  return withKeys(networks, wanted, tieOf).map(({ key, item: network }) => {
    const standing: Standing = standings.object(network.id);
    const node: MapNode = {
      id: key,
      kind: 'network',
      parent,
      name: baseName(network.name),
      order: isPublic(network) ? 100 : 101,
      ...standing,
      facts: networkFacts(network),
    };
    const ranges = rangeNodes(network, node);
    const planned =
      network.kind === 'elastic' ? plannedIps(provision, node, network.addressRanges.length) : [];
    return { node, network, ranges: [...ranges, ...planned] };
  });
}
