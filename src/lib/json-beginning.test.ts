import fc from 'fast-check';
import { expect, test } from 'vitest';

import { jsonBeginning } from '@/lib/json-beginning';

const text = (value: unknown): string => JSON.stringify(value, null, 2);

test('a short value stays as it is', () => {
  const value = { a: [1, null, true, 'x'], ['__proto__']: { b: {} }, c: [] };
  expect(text(jsonBeginning(value, 1_000))).toBe(text(value));
});

test('the text of the parts begins as that of the whole', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat({ max: 60 }), (value, most) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fast-check's own type of the same
      const part = jsonBeginning(value as Parameters<typeof jsonBeginning>[0], most);
      expect(text(part).slice(0, most)).toBe(text(value).slice(0, most));
    }),
  );
});

test.each([
  ['a text', 'x'.repeat(1_000_000)],
  ['a list', Array.from({ length: 100_000 }, () => 0)],
  ['a map', Object.fromEntries(Array.from({ length: 100_000 }, (_none, at) => [`k${at}`, '']))],
])('of %s with a million characters little is left', (_what, value) => {
  expect(text(jsonBeginning({ before: 'a', value, after: 'b' }, 2_000)).length).toBeLessThan(
    50_000,
  );
});
