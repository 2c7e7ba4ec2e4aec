import { expect, test } from 'vitest';
import { driverRuleMessages } from '@/domain/inputs/driver-rule';
import type { RubyValue } from '@/domain/inputs/ruby/value';

/** The messages, or what the server raises. */
const said = (match: RubyValue, value: RubyValue, values = {}): readonly string[] | string => {
  try {
    return driverRuleMessages(match, value, values);
  } catch (error) {
    return String(error);
  }
};
const noKeys = (shown: string) => `Error: undefined method \`transform_keys' for ${shown}`;
const range = (values: RubyValue) => ({ type: 'number', values });
const groups = (values: RubyValue, groupedBy: RubyValue = 'g') => ({
  type: 'MAP',
  grouped_by: groupedBy,
  values,
});

test.each<[what: string, match: RubyValue, expected: readonly string[] | string]>([
  ['no map', [1], noKeys('[1]:Array')],
  ['no type', {}, ['Unknown match type']],
  ['another type', { type: 'range' }, ['Unknown match type']],
  ['a pattern that is missing', { type: 'String', values: {} }, ['is missing']],
  ['a pattern that is null', { type: 'string', values: { regex: null } }, ['is missing']],
  ['a pattern that is no text', { type: 'string', values: { regex: 5 } }, ['must be a string']],
  ['a pattern without values', { type: 'string' }, noKeys('nil:NilClass')],
  ['allowed values that are no list', { type: 'list', values: 'a' }, ['must be a list']],
  ['a range without ends', range({}), ['at least one of min or max is required']],
  ['a range of nulls', range({ min: null, max: null }), ['at least one of min or max is required']],
  ['a range that is no map', range('x'), noKeys('"x":String')],
])('%s', (_what, match, expected) => {
  expect(said(match, 'x')).toEqual(expected);
});

test.each<[limits: RubyValue, value: RubyValue, expected: readonly string[] | string]>([
  // An end that is false counts as none.
  [{ min: false, max: 5 }, 5, []],
  [{ min: false, max: 5 }, 6, ['should be ≤ 5']],
  [{ min: 5, max: false }, 5, []],
  [{ min: 5, max: false }, 4, ['should be ≥ 5']],
  [{ min: false, max: false }, 4, []],
  // Texts have an order, and are no numbers.
  [{ min: 'b' }, 'a', ['must be a number', 'should be ≥ b']],
  [{ min: 'b' }, 'b', ['must be a number']],
  [{ max: 'b' }, 'c', ['must be a number', 'should be ≤ b']],
  [{ min: 'a', max: 'c' }, 'b', ['must be a number', 'must be a number']],
  [{ min: true }, 1, 'Error: comparison of Integer with true failed'],
])('a range of %j says of %j: %j', (limits, value, expected) => {
  expect(said(range(limits), value)).toEqual(expected);
});

test.each<[what: string, match: RubyValue, values: object, expected: readonly string[] | string]>([
  ['nothing to group by', groups({ a: 1 }, null), {}, ['is missing']],
  ['groups that are no map', groups([]), { g: 'a' }, noKeys('[]:Array')],
  [
    'a group by number',
    groups({ a: ['x'] }, 5),
    { 5: 'a' },
    ["cannot group by '5', it is not present in the user inputs values."],
  ],
  [
    'a group that is missing',
    groups({ a: 1 }),
    {},
    ["cannot group by 'g', it is not present in the user inputs values."],
  ],
  [
    'a group of another type',
    groups({ a: 1 }),
    { g: 1 },
    "Error: undefined method `to_sym' for 1:Integer",
  ],
  [
    'an unknown group',
    groups({ a: 1 }),
    { g: 'b' },
    ["invalid value 'b' for 'g', no entry found in values match map."],
  ],
  [
    'a group that is no list',
    groups({ a: 1 }),
    { g: 'a' },
    ["invalid group 'a' for 'g', expected an array in match values."],
  ],
  ['a value of the group', groups({ a: 1, b: ['w', 'x'] }), { g: 'b' }, []],
  [
    'a value of no group',
    groups({ a: 1, b: ['y', ['z', 1]] }),
    { g: 'b' },
    ['choose from: y, z, 1.'],
  ],
])('%s', (_what, match, values, expected) => {
  expect(said(match, 'x', values)).toEqual(expected);
});
