import type { InputValues } from '@/domain/inputs/raw';
import {
  networkOf,
  parseAddress,
  parseBlock,
  parseMask,
  type Address,
  type Network,
} from '@/domain/network/address';
import type { NetworkInput, NetworkRole } from '@/domain/network/roles';

/** Addresses in a row, both ends included. */
export interface Range {
  readonly first: Address;
  readonly last: Address;
}

/** What the inputs of one group say together. */
export interface Plan {
  /** Null while network or mask are missing or can't be read. */
  readonly network: Network | null;
  /** The same as far as it was given by its address, not as a block of its own. */
  readonly addressed: Network | null;
  /** The addresses that OpenNebula gives out; null while first or size can't be read. */
  readonly range: Range | null;
}

/** What the inputs of a group say, read from the values that would be sent. */
export function planOf(inputs: readonly NetworkInput[], group: string, values: InputValues): Plan {
  const text = (role: NetworkRole): string => {
    const input = inputs.find((each) => each.group === group && each.role === role);
    return input === undefined ? '' : (textsOf(values, input)[0] ?? '');
  };
  const address = parseAddress(text('network'));
  const prefix = parseMask(text('mask'));
  const masked =
    address?.family === 4 && prefix !== null && prefix > 0 ? networkOf(address, prefix) : null;
  const written = parseBlock(text('network'))?.network ?? null;
  const first = parseAddress(text('first'));
  const size = inputs.find((each) => each.group === group && each.role === 'size');
  const count = size === undefined ? null : readCount(valueOf(values, size.spec.name));
  return {
    network: masked ?? parseBlock(text('block'))?.network ?? written,
    addressed: masked ?? written,
    range:
      first === null || count === null
        ? null
        : { first, last: { ...first, value: first.value + count - 1n } },
  };
}

/** What would be sent for an input; `undefined` when nothing would. */
export function valueOf(values: InputValues, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The texts of an input, spaces around them and empty ones aside. */
export function textsOf(values: InputValues, { spec }: NetworkInput): readonly string[] {
  const value = valueOf(values, spec.name);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) =>
    typeof item === 'string' && item.trim() !== '' ? [item.trim()] : [],
  );
}

/** How many addresses; null when it is no whole number of at least one. */
function readCount(value: unknown): bigint | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
    ? BigInt(value)
    : null;
}
