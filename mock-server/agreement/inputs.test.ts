import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkInputs } from '@/domain/inputs/check';
import { applyDefaults } from '@/domain/inputs/defaults';
import { checkName, checkText } from '@/domain/inputs/name';
import { parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { anything, inputValues, rawInput } from '@/domain/inputs/raw-input.fixture';
import { compares, equals, inspect as clientInspect } from '@/domain/inputs/ruby/value';
import type { JsonObject, JsonValue } from '@/lib/json';
import { checkStorable } from '../rules/creation';
import { withDefaults } from '../rules/inputs/defaults';
import { inspect, isBeyond, isEqual, RubyRaise } from '../rules/inputs/ruby-value';
import { validateInputs } from '../rules/inputs/validate';
import { REDACTED, redacted } from '../rules/redaction';
import type { WireInput } from '../wire';

const range = (limits: JsonObject): RawInput => ({
  name: 'v',
  type: 'number',
  match: { type: 'number', values: limits },
});
const pattern = (regex: string): RawInput => ({
  name: 'v',
  type: 'string',
  match: { type: 'string', values: { regex } },
});
const choice = (type: string, ...values: readonly JsonValue[]): RawInput => ({
  name: 'v',
  type,
  match: { type: 'list', values },
});
const zones: readonly RawInput[] = [
  { name: 'region', type: 'string' },
  {
    name: 'v',
    type: 'string',
    match: { type: 'map', grouped_by: 'region', values: { eu: ['eu-1', 'eu-2'], us: ['us-1'] } },
  },
];

/** Inputs, values, and whether the contract has them taken: both sides are held to it. */
const ROWS: readonly (readonly [
  what: string,
  inputs: readonly RawInput[],
  values: JsonObject,
  taken: boolean,
])[] = [
  ['the least of a range', [range({ min: 1, max: 5 })], { v: 1 }, true],
  ['the greatest of a range', [range({ min: 1, max: 5 })], { v: 5 }, true],
  ['less than the least', [range({ min: 1, max: 5 })], { v: 0 }, false],
  ['a little less', [range({ min: 1, max: 5 })], { v: 0.999 }, false],
  ['more than the greatest', [range({ min: 1, max: 5 })], { v: 6 }, false],
  ['a little more', [range({ min: 1, max: 5 })], { v: 5.001 }, false],
  ['a least of 0', [range({ min: 0 })], { v: -1 }, false],
  ['0 with a least of 0', [range({ min: 0 })], { v: 0 }, true],
  ['a greatest of 0', [range({ max: 0 })], { v: 1 }, false],
  ['no greatest', [range({ min: 1 })], { v: 1e9 }, true],
  ['no least', [range({ max: 1 })], { v: -1e9 }, true],
  ['a text in a range', [range({ min: 1 })], { v: '2' }, false],
  ['a pattern anywhere', [pattern('b')], { v: 'abc' }, true],
  ['a pattern at each line', [pattern('^b$')], { v: 'a\nb\nc' }, true],
  ['an anchored pattern', [pattern('\\Ab\\z')], { v: 'a\nb' }, false],
  ['a pattern that differs', [pattern('^a$')], { v: 'b' }, false],
  ['a pattern that can’t be read', [pattern('(')], { v: 'a' }, false],
  ['an allowed value', [choice('string', 'a', 'b')], { v: 'b' }, true],
  ['another value', [choice('string', 'a', 'b')], { v: 'c' }, false],
  ['a part of an allowed value', [choice('string', 'ab')], { v: 'a' }, false],
  ['1 for 1.0', [choice('number', 1)], { v: 1.0 }, true],
  ['a text for a number', [choice('number', 1)], { v: '1' }, false],
  ['nothing allowed', [choice('string')], { v: 'a' }, false],
  ['a value of its group', zones, { region: 'eu', v: 'eu-2' }, true],
  ['a value of another group', zones, { region: 'us', v: 'eu-2' }, false],
  ['an unknown group', zones, { region: 'mars', v: 'eu-2' }, false],
  ['a group that is missing', zones.slice(1), { v: 'eu-2' }, false],
  ['nothing', [{ name: 'v', type: 'string' }], {}, false],
  ['null', [{ name: 'v', type: 'string' }], { v: null }, false],
  ['an empty text', [{ name: 'v', type: 'string' }], { v: '' }, true],
  ['an empty list', [{ name: 'v', type: 'list(string)' }], { v: [] }, true],
  ['an empty map', [{ name: 'v', type: 'map(string)' }], { v: {} }, true],
  ['false', [{ name: 'v', type: 'bool' }], { v: false }, true],
  ['0', [{ name: 'v', type: 'number' }], { v: 0 }, true],
  ['nothing, with a default', [{ name: 'v', type: 'string', default: 'a' }], {}, true],
  ['nothing, with a default of 0', [{ name: 'v', type: 'number', default: 0 }], {}, true],
  ['nothing, with a default of false', [{ name: 'v', type: 'bool', default: false }], {}, true],
  ['a default that is not allowed', [{ ...choice('string', 'a'), default: 'b' }], {}, false],
  ['a list for a tuple', [{ name: 'v', type: 'tuple([string])' }], { v: [1] }, true],
  ['a map for an object', [{ name: 'v', type: 'object({})' }], { v: { a: 1 } }, true],
  ['numbers in a list of texts', [{ name: 'v', type: 'list(string)' }], { v: [1] }, true],
  ['a type in capitals', [{ name: 'v', type: 'STRING' }], { v: 'a' }, true],
  ['a set', [{ name: 'v', type: 'set(string)' }], { v: ['a'] }, false],
  ['no type', [{ name: 'v', type: '' }], { v: 'a' }, false],
  ['a text for a number', [{ name: 'v', type: 'number' }], { v: '1' }, false],
  ['a text for a flag', [{ name: 'v', type: 'bool' }], { v: 'true' }, false],
  ['what no input asks for', [{ name: 'v', type: 'string' }], { v: 'a', w: 1 }, true],
];

const clientTakes = (inputs: readonly RawInput[], values: JsonObject): boolean =>
  checkInputs(parseInputs(inputs), values).problems.size === 0;

function mockTakes(inputs: readonly RawInput[], values: JsonObject): boolean {
  try {
    const { errors } = validateInputs(inputs, withDefaults(inputs, values));
    return Object.keys(errors).length === 0;
  } catch (error) {
    if (error instanceof RubyRaise) return false;
    throw error;
  }
}

describe('what is taken', () => {
  test.each(ROWS)('%s', (_what, inputs, values, taken) => {
    expect({ client: clientTakes(inputs, values), mock: mockTakes(inputs, values) }).toEqual({
      client: taken,
      mock: taken,
    });
  });

  test('whatever a driver asks, client and mock agree on it, and on the inputs that are meant', () => {
    fc.assert(
      fc.property(fc.array(rawInput, { maxLength: 4 }), inputValues, (inputs, given) => {
        const specs = parseInputs(inputs);
        const { problems, undecided } = checkInputs(specs, given);
        fc.pre(undecided.size === 0);
        expect(problems.size === 0).toBe(mockTakes(inputs, given));
        const filled = withDefaults(inputs, given);
        for (const { name } of specs) {
          // Defaults are those of all inputs: a group may come from one.
          const alone = inputs
            .filter((input) => input.name === name)
            .map(({ default: _filledIn, ...input }): RawInput => input);
          expect([name, problems.has(name)]).toEqual([name, !mockTakes(alone, filled)]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('defaults are filled in alike', () => {
    fc.assert(
      fc.property(fc.array(rawInput, { maxLength: 4 }), inputValues, (inputs, given) => {
        expect(applyDefaults(inputs, given)).toEqual({
          kind: 'values',
          values: withDefaults(inputs, given),
        });
      }),
    );
  });
});

const few = fc.oneof(
  anything,
  fc.constantFrom<JsonValue>(0, 1, -1, 1.5, 1e20, 1e15 + 0.5, 1e22, 1e-4, 1e-5, '', 'a', 'ß', null),
);

/** What comes of a comparison: a flag, or that it raises. */
const outcome = (run: () => boolean): boolean | 'raises' => {
  try {
    return run();
  } catch {
    return 'raises';
  }
};

describe('values', () => {
  test.each([
    [Number('-85581204436918.62'), '-85581204436918.62'],
    [0.1, '0.1'],
    [0.0001, '0.0001'],
    [0.000_01, '1.0e-05'],
    [123_456_789.000_000_1, '123456789.0000001'],
  ])('%d is printed %s', (value, text) => {
    expect([clientInspect(value), inspect(value)]).toEqual([text, text]);
  });

  test('are equal, less, more, and printed alike', () => {
    fc.assert(
      fc.property(few, few, (left, right) => {
        expect(equals(left, right)).toBe(isEqual(left, right));
        for (const side of ['<', '>'] as const) {
          expect(outcome(() => compares(left, side, right))).toBe(
            outcome(() => isBeyond(left, side, right)),
          );
        }
        expect(clientInspect(left)).toBe(inspect(left));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('names and texts', () => {
  const isStored = (name: string, text: JsonValue): boolean => {
    try {
      checkStorable(name, text, { markup: 'markup', tooLong: 'too long' });
      return true;
    } catch {
      return false;
    }
  };

  test('that the client takes can be stored', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('<', '&', ']', '>', 'a', 'é'), fc.string()),
    });
    fc.assert(
      fc.property(text, text, (name, description) => {
        fc.pre(checkName(name) === null && checkText(description) === null);
        expect(isStored(name, description)).toBe(true);
      }),
    );
  });

  test.each([
    ['a<b', 'x'],
    ['a>b', 'x'],
    ['a&b', 'x'],
    ['a'.repeat(129), 'x'],
    ['a', 'x]]>y'],
  ])('%j with %j is refused by both', (name, text) => {
    expect([checkName(name) === null && checkText(text) === null, isStored(name, text)]).toEqual([
      false,
      false,
    ]);
  });
});

test('what the mock redacts, the client hides', () => {
  fc.assert(
    fc.property(fc.boolean(), rawInput, (sensitive, input) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- broken types matter as little as in the server
      const shown = redacted([{ ...input, sensitive } as WireInput], { [input.name]: 'x' });
      const isRedacted = JSON.stringify(shown).includes(REDACTED);
      const [spec] = parseInputs([{ ...input, sensitive }]);
      expect(isRedacted).toBe(sensitive);
      expect(isRedacted && spec?.secrecy.masked === false).toBe(false);
    }),
  );
});
