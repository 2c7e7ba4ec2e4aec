import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isJsonObject } from '@/lib/json';
import type { JsonValue } from '@/lib/json';
import { merged } from './patch';
import { REDACTED } from './redaction';

const json = fc.jsonValue() as fc.Arbitrary<JsonValue>;
const map = fc.dictionary(fc.string({ minLength: 1 }), json);

const keysOf = (value: JsonValue): readonly string[] =>
  isJsonObject(value) ? Object.keys(value) : [];

describe('merged', () => {
  it('removes no key', () => {
    fc.assert(
      fc.property(map, map, (current, change) => {
        const result = merged(current, change);
        expect(keysOf(result)).toEqual(
          expect.arrayContaining([...Object.keys(current), ...Object.keys(change)]),
        );
      }),
    );
  });

  it('takes keys that JavaScript gives a meaning', () => {
    const change = { ['__proto__']: 1, constructor: 2 };
    expect(keysOf(merged({}, change))).toEqual(['__proto__', 'constructor']);
  });

  it('changes nothing when all comes back redacted', () => {
    fc.assert(
      fc.property(map, (current) => {
        const echo = Object.fromEntries(Object.keys(current).map((key) => [key, REDACTED]));
        expect(merged(current, echo)).toEqual(current);
      }),
    );
  });

  it('merges maps inside maps, and replaces everything else', () => {
    expect(merged({ a: { b: 1, c: 2 }, d: [1] }, { a: { b: 3 }, d: [2] })).toEqual({
      a: { b: 3, c: 2 },
      d: [2],
    });
    expect(merged({ a: {} }, 'text')).toBe('text');
  });
});
