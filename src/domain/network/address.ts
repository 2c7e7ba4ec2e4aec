import ipaddr from 'ipaddr.js';

export type Family = 4 | 6;

/** An address as a number, so that ranges are plain arithmetic. */
export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

/** A block of addresses: all that share the first `prefix` bits of `first`. */
export interface Network {
  readonly family: Family;
  /** The first address of the block; its host bits are zero. */
  readonly first: bigint;
  readonly last: bigint;
  readonly prefix: number;
}

const BITS: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** What is read of `10.0.0.1/24`; `clean` is false when the address has bits set behind the prefix. */
export interface Block {
  readonly network: Network;
  readonly clean: boolean;
}

/**
 * Reads an address; null when it is none. Short and octal forms (`10.1`, `010.0.0.1`) are none either: what
 * reads them differs from program to program.
 */
export function parseAddress(text: string): Address | null {
  const plain = text.trim();
  if (isFourParts(plain)) return toAddress(ipaddr.IPv4.parse(plain));
  // A zone (`fe80::1%eth0`) means something on one machine only.
  if (!plain.includes(':') || plain.includes('%') || !ipaddr.IPv6.isValid(plain)) return null;
  return toAddress(ipaddr.IPv6.parse(plain));
}

/** Reads an address block in CIDR notation; null when it is none. */
export function parseBlock(text: string): Block | null {
  const [addressText = '', prefixText = '', ...rest] = text.trim().split('/');
  const address = parseAddress(addressText);
  if (address === null || rest.length > 0 || !/^\d{1,3}$/u.test(prefixText)) return null;
  const prefix = Number(prefixText);
  if (prefix > BITS[address.family]) return null;
  const network = networkOf(address, prefix);
  return { network, clean: network.first === address.value };
}

/** The length of the prefix that a mask stands for: `255.255.255.0`, `24` and `/24` are all 24. Null when it is no mask. */
export function parseMask(text: string): number | null {
  const plain = text.trim();
  const length = /^\/?(?<length>\d{1,2})$/u.exec(plain)?.groups?.['length'];
  if (length !== undefined) return Number(length) <= BITS[4] ? Number(length) : null;
  if (!isFourParts(plain)) return null;
  return ipaddr.IPv4.parse(plain).prefixLengthFromSubnetMask();
}

/** The mask with this many bits in dotted form: 24 is `255.255.255.0`. */
export function maskTextOf(prefix: number): string {
  return textOf({ family: 4, value: (1n << 32n) - (1n << BigInt(32 - prefix)) });
}

/** The block that an address lies in. `prefix` is within what the family has. */
export function networkOf({ family, value }: Address, prefix: number): Network {
  const free = BigInt(BITS[family] - prefix);
  const first = (value >> free) << free;
  return { family, first, last: first + (1n << free) - 1n, prefix };
}

/** Whether an address lies in the block; never one of the other family. */
export function contains(network: Network, { family, value }: Address): boolean {
  return family === network.family && network.first <= value && value <= network.last;
}

/** Whether two blocks have an address in common: the same as that one lies in the other. */
export function overlaps(one: Network, other: Network): boolean {
  return one.family === other.family && one.first <= other.last && other.first <= one.last;
}

/** The address itself, or the last one there is when it lies past all addresses. */
export function clipped({ family, value }: Address): Address {
  const end = (1n << BigInt(BITS[family])) - 1n;
  return { family, value: value > end ? end : value };
}

/** The usual way to write an address, IPv6 shortened as RFC 5952 has it. */
export function textOf({ family, value }: Address): string {
  const bytes: number[] = [];
  for (let left = value, at = 0; at < BITS[family] / 8; at += 1, left >>= 8n) {
    bytes.unshift(Number(left & 0xffn));
  }
  const address = ipaddr.fromByteArray(bytes);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
}

/** The block in CIDR notation: `10.0.0.0/24`. */
export function networkTextOf({ family, first, prefix }: Network): string {
  return `${textOf({ family, value: first })}/${String(prefix)}`;
}

/** Asked of every text while somebody types: the library throws where it says no, so the shape is looked at first. */
function isFourParts(plain: string): boolean {
  return /^\d+(?:\.\d+){3}$/u.test(plain) && ipaddr.IPv4.isValidFourPartDecimal(plain);
}

function toAddress(parsed: ipaddr.IPv4 | ipaddr.IPv6): Address {
  const value = parsed.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return { family: parsed instanceof ipaddr.IPv6 ? 6 : 4, value };
}
