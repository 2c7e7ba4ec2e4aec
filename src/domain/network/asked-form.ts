import type { InputSpec } from '@/domain/inputs/spec';
import { parseAddress } from '@/domain/network/address';

/** An address in four parts within a sentence, and a prefix behind it. */
const ADDRESSES = /\b\d{1,3}(?:\.\d{1,3}){3}\b(?<prefix>\/\d)?/gu;

/**
 * Whether the driver shows, by its default or in its description, that it wants plain addresses (or masks written
 * like them): `e.g. 255.255.255.0`. One that also shows a prefix (`10.0.0.0/24`) takes both.
 */
export function asksForPlain({ defaultValue, description }: InputSpec): boolean {
  if (typeof defaultValue === 'string' && parseAddress(defaultValue) !== null) return true;
  const shown = [...description.matchAll(ADDRESSES)];
  return shown.length > 0 && shown.every(({ groups }) => groups?.['prefix'] === undefined);
}
