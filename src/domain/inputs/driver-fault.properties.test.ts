import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkInputs } from '@/domain/inputs/check';
import { driverFault } from '@/domain/inputs/driver-fault';
import { parseInputs } from '@/domain/inputs/parse';
import type { JsonValue } from '@/lib/json';

const json = fc.jsonValue({ maxDepth: 2 }).map((value): JsonValue => {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- JSON.parse makes nothing but JSON values
  const parsed: JsonValue = JSON.parse(JSON.stringify(value));
  return parsed;
});
const values = fc.array(fc.oneof(json, fc.constantFrom('a', 1, 1.5, true, ['a'], {})), {
  maxLength: 3,
});
const bound = fc.option(fc.integer({ min: -3, max: 3 }));
const match = fc.oneof(
  fc.record({ type: fc.constant('list'), values }),
  fc.record({
    type: fc.constant('map'),
    grouped_by: fc.constantFrom('g', 'nowhere'),
    values: fc.dictionary(fc.constantFrom('a', 'b'), values),
  }),
  fc.record({
    type: fc.constant('string'),
    values: fc.constantFrom({ regex: 'a' }, { regex: '(' }),
  }),
  fc.record({ type: fc.constant('number'), values: fc.record({ min: bound, max: bound }) }),
);
const type = fc.constantFrom('string', 'number', 'bool', 'list(string)', 'map(string)', 'tuple');

test('where a fault is told, no value passes', () => {
  fc.assert(
    fc.property(type, match, json, fc.constantFrom('a', 'b', 'c'), (kind, rule, v, g) => {
      const specs = parseInputs([
        { name: 'g', type: 'string' },
        { name: 'v', type: kind, match: rule },
      ]);
      const [, spec] = specs;
      if (spec === undefined) throw new Error('not parsed');
      const fault = driverFault(spec, new Set(['g', 'v']));
      const tried = [v, 'a', 1, true, ['a'], {}];
      if (fault === null) return;
      for (const value of tried) {
        expect(checkInputs(specs, { g, v: value }).problems.has('v')).toBe(true);
      }
    }),
  );
});
