import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInputs } from '@/domain/inputs/check';
import { applyDefaults } from '@/domain/inputs/defaults';
import { parseInput, parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { validateInputs } from '@/domain/inputs/validate';
import { buildPayload, initialFormValue, toFormValue, toWireValue } from '@/domain/inputs/values';
import type { JsonValue } from '@/lib/json';

/** What a driver sends: mostly sensible, now and then anything. */
const anything: fc.Arbitrary<JsonValue> = fc.jsonValue({ maxDepth: 2 }).map(toJsonValue);
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
const value: fc.Arbitrary<JsonValue> = fc.oneof(
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
  { weight: 3, arbitrary: fc.record({ type: fc.constant('list'), values: fc.array(value) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('map'),
      grouped_by: name,
      values: fc.dictionary(fc.constantFrom('a', 'b', ''), fc.oneof(fc.array(value), value)),
    }),
  },
  { weight: 1, arbitrary: anything },
);
const input: fc.Arbitrary<RawInput> = fc.record(
  { name, type: fc.oneof(type, anything), default: value, match, sensitive: fc.boolean() },
  { requiredKeys: ['name', 'type'] },
);
const values = fc.dictionary(name, value);

function toJsonValue(raw: unknown): JsonValue {
  return JSON.parse(JSON.stringify(raw)) as JsonValue;
}

describe('client and mock server', () => {
  test('agree on what is valid, and on which inputs are not', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 4 }), values, (inputs, given) => {
        const specs = parseInputs(inputs);
        const { problems, undecided } = checkInputs(specs, given);
        fc.pre(undecided.size === 0);
        const filled = applyDefaults(inputs, given);
        const verdict = validateInputs(inputs, filled.kind === 'values' ? filled.values : given);
        const refused = verdict.kind === 'exception' || Object.keys(verdict.errors).length > 0;
        expect(problems.size > 0).toBe(refused);
        // One by one the inputs tell which of them are meant, exceptions included.
        for (const spec of specs) {
          const alone = specs.filter((other) => other.name === spec.name).map(({ raw }) => raw);
          const single = validateInputs(alone, filled.kind === 'values' ? filled.values : given);
          const bad = single.kind === 'exception' || Object.keys(single.errors).length > 0;
          expect([spec.name, problems.has(spec.name)]).toEqual([spec.name, bad]);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('whatever a driver sends', () => {
  test('an input can be parsed, shown and sent', () => {
    const wild = fc.record({
      name: fc.string(),
      type: anything,
      default: anything,
      match: anything,
      sensitive: anything,
      description: anything,
    });
    fc.assert(
      fc.property(fc.oneof(wild, input), value, (raw, given) => {
        const spec = parseInput(raw);
        expect(spec.name).toBe(raw.name);
        buildPayload([spec], { [raw.name]: toFormValue(spec, given) });
        checkInputs([spec], { [raw.name]: given });
      }),
    );
  });

  test('a value of the right kind comes back from its field as it was', () => {
    const kinds: [string, fc.Arbitrary<JsonValue>][] = [
      ['string', fc.string({ minLength: 1 })],
      ['number', fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)],
      ['bool', fc.boolean()],
      ['list(string)', fc.array(fc.string())],
      ['list(number)', fc.array(fc.integer())],
      ['list', fc.array(anything)],
      ['map(string)', fc.dictionary(fc.string({ minLength: 1 }), fc.string())],
      ['map', fc.dictionary(fc.string({ minLength: 1 }), anything)],
      ['object({})', fc.dictionary(fc.string(), anything)],
    ];
    for (const [kind, arbitrary] of kinds) {
      const spec = parseInput({ name: 'v', type: kind });
      fc.assert(
        fc.property(arbitrary, (given) => {
          fc.pre(!JSON.stringify(given).includes(']]>'));
          const sent = toWireValue(spec, toFormValue(spec, given));
          expect(sent).toEqual({ ok: true, value: toJsonValue(given) });
        }),
      );
    }
  });

  test('an untouched field sends its default', () => {
    fc.assert(
      fc.property(input, (raw) => {
        const spec = parseInput(raw);
        const known = raw.default ?? undefined;
        fc.pre(known !== undefined && !JSON.stringify(known).includes(']]>'));
        const right = checkInputs([parseInput({ name: raw.name, type: raw.type ?? '' })], {
          [raw.name]: known,
        });
        fc.pre(right.problems.size === 0 && spec.kind !== 'list' && spec.kind !== 'map');
        const sent = toWireValue(spec, initialFormValue(spec));
        expect(sent).toEqual({ ok: true, value: known });
      }),
    );
  });
});
