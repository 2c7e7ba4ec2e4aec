import { describe, expect, test } from 'vitest';
import { allowedValues } from '@/domain/inputs/allowed';
import { checkInputs, isUndecided } from '@/domain/inputs/check';
import { formPurse } from '@/domain/inputs/ruby/regex';
import { parseInput, parseInputs } from '@/domain/inputs/parse';
import type { InputValues, RawInput } from '@/domain/inputs/raw';
import type { JsonValue } from '@/lib/json';

function problems(inputs: readonly RawInput[], values: InputValues): object {
  return Object.fromEntries(checkInputs(parseInputs(inputs), values).problems);
}

const number = (values: JsonValue): RawInput => ({
  name: 'v',
  type: 'number',
  match: { type: 'number', values },
});

const ZONES: RawInput[] = [
  { name: 'region', type: 'string', default: 'eu' },
  {
    name: 'zone',
    type: 'string',
    match: { type: 'map', grouped_by: 'region', values: { eu: ['eu-1', 'eu-2'], us: ['us-1', 5] } },
  },
];

describe('problems by input', () => {
  test('missing: null counts as not given, a default as given', () => {
    expect(problems([{ name: 'v', type: 'string' }], {})).toEqual({ v: [{ code: 'missing' }] });
    expect(problems([{ name: 'v', type: 'string' }], { v: null })).toEqual({
      v: [{ code: 'missing' }],
    });
    expect(problems([{ name: 'v', type: 'string', default: '' }], {})).toEqual({});
  });

  test('type and unknown type', () => {
    expect(problems([{ name: 'v', type: 'tuple(a)' }], { v: {} })).toEqual({
      v: [{ code: 'type', expected: 'list' }],
    });
    expect(problems([{ name: 'v', type: 'any' }], { v: 1 })).toEqual({
      v: [{ code: 'unknown_type', rawType: 'any' }],
    });
  });

  test('range: one limit is enough, 0 is a limit', () => {
    expect(problems([number({ min: 0 })], { v: -1 })).toEqual({
      v: [{ code: 'too_small', min: 0 }],
    });
    expect(problems([number({ max: 0 })], { v: 1 })).toEqual({
      v: [{ code: 'too_large', max: 0 }],
    });
    expect(problems([number({ min: 1, max: 3 })], { v: 2.5 })).toEqual({});
  });

  test('choice and pattern', () => {
    const choice = { name: 'v', type: 'number', match: { type: 'list', values: [1, 2] } };
    expect(problems([choice], { v: 3 })).toEqual({
      v: [{ code: 'not_allowed', value: 3, allowed: [1, 2] }],
    });
    const pattern = {
      name: 'v',
      type: 'string',
      match: { type: 'string', values: { regex: '\\Aa' } },
    };
    expect(problems([pattern], { v: 'b\na' })).toEqual({
      v: [{ code: 'pattern', source: '\\Aa' }],
    });
  });

  test.each<[limits: JsonValue, value: JsonValue, code: string | null]>([
    [{ min: 1, max: 5 }, 1, null],
    [{ min: 1, max: 5 }, 5, null],
    [{ min: 1, max: 5 }, 0, 'too_small'],
    [{ min: 1, max: 5 }, 0.999, 'too_small'],
    [{ min: 1, max: 5 }, 6, 'too_large'],
    [{ min: 1, max: 5 }, 5.001, 'too_large'],
    [{ min: 0 }, 0, null],
    [{ min: 0 }, -1, 'too_small'],
    [{ max: 0 }, 0, null],
    [{ max: 0 }, 1, 'too_large'],
    [{ min: 2, max: 2 }, 2, null],
    [{ min: -0.5, max: 0.5 }, -0.5, null],
    [{ min: -0.5, max: 0.5 }, 0.5, null],
  ])('both ends belong to a range: %j takes %j: %j', (limits, value, code) => {
    const found = checkInputs(parseInputs([number(limits)]), { v: value }).problems.get('v') ?? [];
    expect(found.map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });

  test('dependent: the group may come from a default', () => {
    expect(problems(ZONES, { zone: 'eu-2' })).toEqual({});
    expect(problems(ZONES, { region: 'us', zone: 'eu-2' })).toEqual({
      zone: [{ code: 'not_allowed', value: 'eu-2', allowed: ['us-1', 5] }],
    });
    expect(problems(ZONES, { region: 'mars', zone: 'eu-2' })).toEqual({
      zone: [{ code: 'group_unknown', groupedBy: 'region', group: 'mars' }],
    });
    expect(problems(ZONES.slice(1), { zone: 'eu-2' })).toEqual({
      zone: [{ code: 'group_missing', groupedBy: 'region' }],
    });
  });

  test('a broken rule of the driver is told in the server’s words', () => {
    expect(problems([number({})], { v: 1 })).toEqual({
      v: [{ code: 'driver', detail: 'at least one of min or max is required' }],
    });
    expect(problems([{ name: 'v', type: 'bool', match: [] }], { v: true })).toEqual({
      v: [{ code: 'driver', detail: "undefined method `transform_keys' for []:Array" }],
    });
    const broken = { name: 'v', type: 'string', match: { type: 'string', values: { regex: '(' } } };
    expect(problems([broken], { v: 'x' })).toEqual({
      v: [{ code: 'driver', detail: 'end pattern with unmatched parenthesis: /(/' }],
    });
  });

  test('a driver’s rule that some values pass: all messages of the others are told', () => {
    const rule = number({ min: 'b', max: 'd' });
    expect(problems([{ ...rule, type: 'string' }], { v: 'a' })).toEqual({
      v: [{ code: 'driver', detail: 'must be a number; must be a number; should be ≥ b' }],
    });
    expect(problems([number({ min: false, max: 5 })], { v: 5 })).toEqual({});
    expect(problems([number({ min: false, max: 5 })], { v: 6 })).toEqual({
      v: [{ code: 'driver', detail: 'should be ≤ 5' }],
    });
  });

  test('a group that is no text has no values', () => {
    expect(problems(ZONES, { region: 5, zone: 'eu-2' })).toEqual({
      region: [{ code: 'type', expected: 'string' }],
      zone: [{ code: 'group_unknown', groupedBy: 'region', group: 5 }],
    });
  });

  test('a value that is no text meets no pattern', () => {
    const rule = { name: 'v', type: 'number', match: { type: 'string', values: { regex: '5' } } };
    expect(problems([rule], { v: 5 })).toEqual({ v: [{ code: 'pattern', source: '5' }] });
  });

  test('only a pattern is undecided', () => {
    expect(isUndecided(parseInput({ name: 'v', type: 'string' }), 'x', formPurse())).toBe(false);
    expect(isUndecided(parseInput(number({ min: 1 })), 'x', formPurse())).toBe(false);
    const broken = { name: 'v', type: 'string', match: { type: 'string', values: { regex: '(' } } };
    expect(isUndecided(parseInput(broken), 'x', formPurse())).toBe(false);
  });

  test('two inputs of one name are both checked', () => {
    const inputs = [{ name: 'v', type: 'string' }, { ...number({ min: 1 }) }];
    expect(problems(inputs, { v: 'x' })).toEqual({
      v: [
        { code: 'type', expected: 'number' },
        { code: 'type', expected: 'number' },
      ],
    });
  });
});

describe('what the client can’t decide is no problem, but said', () => {
  const input = (regex: string): RawInput => ({
    name: 'v',
    type: 'string',
    match: { type: 'string', values: { regex } },
  });

  test('a pattern that is not understood', () => {
    const spec = parseInput(input('\\p{InBasicLatin}'));
    expect(checkInputs([spec], { v: 'x' })).toEqual({
      problems: new Map(),
      undecided: new Set(['v']),
    });
    expect(isUndecided(spec, 'x', formPurse())).toBe(true);
    expect(isUndecided(parseInput(input('^a')), 'x', formPurse())).toBe(false);
  });

  test('a pattern that runs away on a value', () => {
    const spec = parseInput(input('^(a+)+$'));
    expect(checkInputs([spec], { v: `${'a'.repeat(50)}!` }).undecided).toEqual(new Set(['v']));
    expect(checkInputs([spec], { v: 'aaa' })).toEqual({
      problems: new Map(),
      undecided: new Set(),
    });
    expect(isUndecided(spec, `${'a'.repeat(50)}!`, formPurse())).toBe(true);
    expect(isUndecided(spec, 'aaa', formPurse())).toBe(false);
    expect(isUndecided(spec, 'aa!', formPurse())).toBe(false);
  });

  test('many that run away share what one look at a form may take', () => {
    const away = Array.from({ length: 200 }, (_none, at) =>
      parseInput({ ...input(`^(a+)+${at}$`), name: `away_${at}` }),
    );
    const plain = parseInput({ ...input('^b+$'), name: 'plain' });
    const values = Object.fromEntries(
      [...away, plain].map(({ name }) => [name, `${'a'.repeat(50)}!`]),
    );
    // What stands before them is decided; behind them nothing is left, and the server decides.
    expect(checkInputs([plain, ...away], values).problems).toEqual(
      new Map([['plain', [{ code: 'pattern', source: '^b+$' }]]]),
    );
    const other = parseInput({ ...input('^c+$'), name: 'plain' });
    const behind = checkInputs([...away, other], values);
    expect(behind.problems).toEqual(new Map());
    expect(behind.undecided.size).toBe(201);
  });
});

test('the values to offer fit the type, and follow the group', () => {
  const [region, zone] = parseInputs(ZONES);
  expect(region && allowedValues(region, {})).toBeNull();
  expect(zone && allowedValues(zone, { region: 'us' })).toEqual(['us-1']);
  expect(zone && allowedValues(zone, { region: 'mars' })).toEqual([]);
  const mixed = { name: 'v', type: 'string', match: { type: 'list', values: ['a', 1, 'a', true] } };
  expect(allowedValues(parseInput(mixed), {})).toEqual(['a']);
});
