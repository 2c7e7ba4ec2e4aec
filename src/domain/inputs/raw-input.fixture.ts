import fc from 'fast-check';
import type { InputValues, RawInput } from '@/domain/inputs/raw';
import type { JsonValue } from '@/lib/json';

/** What a driver sends: mostly sensible, now and then anything. */
export const anything: fc.Arbitrary<JsonValue> = fc.jsonValue({ maxDepth: 2 }).map(toJsonValue);
const name = fc.constantFrom('a', 'b', 'c', 'a.b', 'oneform_hosts', 'é');
const type = fc.constantFrom(
  'string',
  'number',
  'bool',
  'list(string)',
  'list(number)',
  'list',
  'map(string)',
  'map',
  'object({a=string})',
  'tuple([string])',
  'LIST(STRING)',
  'any',
  '',
  'set(string)',
);
export const wireValue: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'ab', '5', 'x\na', 'ß', true, false, null, 0, 1, 5, 1.5, -1),
  fc.constantFrom<JsonValue>([], ['a'], [1], {}, { a: 'b' }),
  anything,
);
const regex = fc.constantFrom('^a$', '\\Aa\\z', 'b', '', '(?i)SS', '[[:alpha:]]+', '(', '^(a+)+$');
const limit = fc.constantFrom<JsonValue>(0, 1, 2.5, -1, null, 'a', true);
const match = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('string'), values: fc.record({ regex }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('number', 'NUMBER'),
      values: fc.record({ min: limit, max: limit }, { requiredKeys: [] }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('list'), values: fc.array(wireValue) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('map'),
      grouped_by: name,
      values: fc.dictionary(
        fc.constantFrom('a', 'b', ''),
        fc.oneof(fc.array(wireValue), wireValue),
      ),
    }),
  },
  { weight: 1, arbitrary: anything },
);
export const rawInput: fc.Arbitrary<RawInput> = fc.record(
  { name, type: fc.oneof(type, anything), default: wireValue, match, sensitive: fc.boolean() },
  { requiredKeys: ['name', 'type'] },
);
export const inputValues: fc.Arbitrary<InputValues> = fc.dictionary(name, wireValue);

export function toJsonValue(raw: unknown): JsonValue {
  const copy: unknown = JSON.parse(JSON.stringify(raw));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse makes nothing but JSON values
  return copy as JsonValue;
}
