import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  clipped,
  contains,
  networkOf,
  networkTextOf,
  overlaps,
  parseAddress,
  parseBlock,
  parseMask,
  textOf,
  type Address,
} from '@/domain/network/address';

const ipv4: fc.Arbitrary<Address> = fc
  .bigInt({ min: 0n, max: 2n ** 32n - 1n })
  .map((value) => ({ family: 4 as const, value }));
const ipv6: fc.Arbitrary<Address> = fc
  .bigInt({ min: 0n, max: 2n ** 128n - 1n })
  .map((value) => ({ family: 6 as const, value }));
const address = fc.oneof(ipv4, ipv6);
/** Blocks of one family that now and then meet. */
const block = fc
  .tuple(fc.bigInt({ min: 0n, max: 255n }), fc.integer({ min: 24, max: 32 }))
  .map(([value, prefix]) => networkOf({ family: 4, value }, prefix));

describe('an address', () => {
  test.each([
    ['10.0.0.1', 4, 0x0a_00_00_01n],
    [' 255.255.255.255 ', 4, 0xff_ff_ff_ffn],
    ['::1', 6, 1n],
    ['2001:DB8::ff', 6, 0x2001_0db8_0000_0000_0000_0000_0000_00ffn],
  ])('%s is read', (text, family, value) => {
    expect(parseAddress(text)).toEqual({ family, value });
  });

  test.each(['', '10.0.0', '10.1', '010.0.0.1', '0x0a000001', '256.0.0.1', '10.0.0.1/24'])(
    '%j is none',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  test.each(['fe80::1%eth0', ':::', '1:2:3', 'nfs.example.com', '10.0.0.1:80'])(
    '%j is none',
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  test('written and read again is the same', () => {
    fc.assert(
      fc.property(address, (each) => {
        expect(parseAddress(textOf(each))).toEqual(each);
      }),
    );
  });

  test('past the end of all addresses is clipped to the last', () => {
    expect(textOf(clipped({ family: 4, value: 2n ** 32n + 7n }))).toBe('255.255.255.255');
    expect(textOf(clipped({ family: 4, value: 7n }))).toBe('0.0.0.7');
  });

  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const read of [parseAddress, parseBlock, parseMask]) {
          expect(() => read(text)).not.toThrow();
        }
      }),
    );
  });
});

describe('a mask', () => {
  test.each([
    ['255.255.255.0', 24],
    ['255.255.255.255', 32],
    ['0.0.0.0', 0],
    ['24', 24],
    ['/8', 8],
  ])('%s is /%i', (text, prefix) => {
    expect(parseMask(text)).toBe(prefix);
  });

  test.each(['255.0.255.0', '33', '255.255.255', 'ffff0000', '', '10.0.0.1'])(
    '%j is none',
    (text) => {
      expect(parseMask(text)).toBeNull();
    },
  );
});

describe('a block', () => {
  test('tells whether the address is its first', () => {
    expect(parseBlock('10.0.0.0/16')?.clean).toBe(true);
    const odd = parseBlock('10.0.3.0/16');
    expect(odd?.clean).toBe(false);
    expect(odd === null ? '' : networkTextOf(odd.network)).toBe('10.0.0.0/16');
  });

  test.each([
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
    '/8',
    '::/129',
  ])('%j is none', (text) => {
    expect(parseBlock(text)).toBeNull();
  });

  test('holds its first and last address and nothing beside them', () => {
    fc.assert(
      fc.property(address, fc.integer({ min: 1, max: 32 }), (each, prefix) => {
        const network = networkOf(each, prefix);
        const at = (value: bigint) => contains(network, { family: network.family, value });
        expect(contains(network, each)).toBe(true);
        expect(
          [network.first - 1n, network.first, network.last, network.last + 1n].map(at),
        ).toEqual([false, true, true, false]);
      }),
    );
  });

  test('overlaps another exactly when one holds the first address of the other', () => {
    fc.assert(
      fc.property(block, block, (one, other) => {
        const shared =
          contains(one, { family: 4, value: other.first }) ||
          contains(other, { family: 4, value: one.first });
        expect(overlaps(one, other)).toBe(shared);
        expect(overlaps(other, one)).toBe(shared);
      }),
    );
  });
});
