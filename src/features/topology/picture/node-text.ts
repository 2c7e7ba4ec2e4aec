import { factOf, type FactKey, type MapNode, type NodeKind } from '@/domain/topology/model';
import { clipped, parseAddress, parseMask, textOf } from '@/domain/network/address';
import type { MapWords } from '@/features/topology/view/words';

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

/** `Gateway 172.17.2.1`; '' where nobody said. */
function labelled(node: MapNode, words: MapWords, key: FactKey): string {
  const value = factOf(node, key);
  return value === null ? '' : `${words.fact({ key, value }).label} ${value}`;
}

const networkLine = (node: MapNode, words: MapWords): string =>
  joined([
    facts(node, 'network_driver', 'mode'),
    blockOf(node),
    labelled(node, words, 'gateway'),
    labelled(node, words, 'dns'),
  ]);

const LINES: Readonly<Partial<Record<NodeKind, (node: MapNode, words: MapWords) => string>>> = {
  host: hostLine,
  network: networkLine,
  datastore: (node) => facts(node, 'datastore_type', 'transfer_manager'),
  vpc: (node) => facts(node, 'block'),
  subnet: (node) => facts(node, 'block'),
  provider: (node) => facts(node, 'driver'),
};

/** The second line of a node: what failed, or what tells it apart besides its name; '' for nothing. */
export function detailLine(node: MapNode, words: MapWords): string {
  const failure = words.failure(node);
  return failure === '' ? (LINES[node.kind]?.(node, words) ?? '') : failure;
}

/** `172.17.2.100 - 172.17.2.149`; only what is known of it where a part is missing. */
export function rangeText(node: MapNode): string {
  const first = factOf(node, 'address') ?? '';
  const size = factOf(node, 'size') ?? '';
  const address = parseAddress(first);
  if (address === null || !/^[1-9]\d{0,9}$/u.test(size)) return first;
  const last = clipped({ ...address, value: address.value + BigInt(size) - 1n });
  return size === '1' ? first : `${first} - ${textOf(last)}`;
}

/** All that the picture says of a node, in one line: for screen readers, and where there is no room for words. */
export function describeNode(node: MapNode, words: MapWords): string {
  const detail = node.kind === 'address_range' ? rangeText(node) : detailLine(node, words);
  return detail === '' ? words.label(node) : `${words.label(node)}, ${detail}`;
}
