import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '@/domain/inputs/json-fault';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const parts = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '1',
  '-0.5e3',
  'true',
  'null',
  ' ',
  '\n',
  '\\',
  '"',
];
const tokens = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((list) => list.join(''));
/** JSON with something cut out of it or put into it. */
const damaged = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.oneof(fc.constant(''), fc.constantFrom(...parts)),
  )
  .map(([json, at, cut, put]) => {
    const start = at % (json.length + 1);
    return json.slice(0, start) + put + json.slice(start + cut);
  });

test('there is a place exactly where the browser reads no JSON', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, tokens, fc.json(), fc.string({ unit: 'binary' })), (text) => {
      expect(jsonFault(text) === null).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});
