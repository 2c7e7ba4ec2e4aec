import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ExactNumber } from '@/lib/json';
import { sameJson } from '@/lib/same-json';

test.each([
  [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{}, [], false],
  [null, {}, false],
  ['1', 1, false],
  [0, -0, true],
  [ExactNumber.of('18446744073709551615'), ExactNumber.of('18446744073709551615'), true],
  [ExactNumber.of('18446744073709551615'), ExactNumber.of('18446744073709551616'), false],
  [{ toString: 'a' }, {}, false],
])('%j and %j: %s', (one, other, same) => {
  expect(sameJson(one, other)).toBe(same);
  expect(sameJson(other, one)).toBe(same);
});

test('a copy is the same, whatever it holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copy: unknown = JSON.parse(JSON.stringify(value));
      expect(sameJson(value, copy)).toBe(true);
    }),
  );
});
