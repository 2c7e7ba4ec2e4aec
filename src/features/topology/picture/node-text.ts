import { factOf, type FactKey, type MapNode, type NodeKind } from '@/domain/topology/model';
import { parseMask } from '@/domain/network/address';

const SEPARATOR = ' · ';

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(SEPARATOR);

const facts = (node: MapNode, ...keys: readonly FactKey[]): string =>
  joined(keys.map((key) => factOf(node, key)));

function hostLine(node: MapNode): string {
  const id = factOf(node, 'one_id');
  return joined([id === null ? null : `#${id}`, factOf(node, 'resource_id')]);
}

/** `172.17.2.0/24`: shorter than with its mask written out. */
function blockOf(node: MapNode): string | null {
  const [address, mask] = [factOf(node, 'address'), factOf(node, 'mask')];
  if (address === null || mask === null) return address;
  return `${address}/${parseMask(mask) ?? mask}`;
}

const networkLine = (node: MapNode): string =>
  joined([facts(node, 'network_driver', 'mode'), blockOf(node)]);

const LINES: Readonly<Partial<Record<NodeKind, (node: MapNode) => string>>> = {
  host: hostLine,
  network: networkLine,
  datastore: (node) => facts(node, 'datastore_type', 'transfer_manager'),
  vpc: (node) => facts(node, 'block'),
  subnet: (node) => facts(node, 'block'),
  provider: (node) => facts(node, 'driver'),
};

/** The second line of a node: what tells it apart besides its name; '' for nothing. */
export function detailLine(node: MapNode): string {
  return LINES[node.kind]?.(node) ?? '';
}
