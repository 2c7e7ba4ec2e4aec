import { factOf, type FactKey, type MapNode, type NodeKind } from '@/domain/topology/model';
import type { Placed } from '@/domain/topology/layout';
import { clipped, parseAddress, parseMask, textOf } from '@/domain/network/address';
import { roomOf } from '@/topology/picture/text-width';
import type { MapWords } from '@/topology/model/words';

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

/** `Gateway 172.17.2.1`; '' where it is not given. */
function labelled(node: MapNode, words: MapWords, key: FactKey): string {
  const value = factOf(node, key);
  return value === null ? '' : `${words.fact({ key, value }).label} ${value}`;
}

const networkLine = (node: MapNode, words: MapWords): string =>
  joined([
    // Fewer came than were asked for.
    labelled(node, words, 'asked_ips'),
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

/** Whether a card says all of it that a note would: nothing is cut, and blocks say nothing. */
export function isWhole(
  { form, width, wordsWidth }: Placed,
  node: MapNode,
  words: MapWords,
): boolean {
  const detail = detailLine(node, words);
  switch (form) {
    case 'card':
    case 'host':
    case 'tile':
      return roomOf(words.name(node), 12.5, true) <= width - 38 && roomOf(detail, 11) <= width - 18;
    case 'rail':
      return (
        roomOf(words.name(node), 13) <= Math.min(184, width - 48) &&
        roomOf(detail, 11) <= (wordsWidth ?? width) - 24
      );
    case 'plate':
      return roomOf(words.title(node), 12) <= width - 46;
    case 'chip':
      return (
        roomOf(node.kind === 'address_range' ? rangeText(node) : words.name(node), 11, true) <=
        width - 8
      );
    case 'box':
    case 'folded':
    case 'grid':
      return true;
    case 'cell':
      return false;
  }
}
