import { expect, test } from 'vitest';

import { driverFault, type DriverFault } from '@/domain/inputs/driver-fault';
import { parseInput } from '@/domain/inputs/parse';
import type { JsonValue } from '@/lib/json';

const list = (...values: readonly JsonValue[]) => ({ type: 'list', values });
const range = (values: JsonValue) => ({ type: 'number', values });
const pattern = (regex: string) => ({ type: 'string', values: { regex } });
const groups = (values: JsonValue, groupedBy = 'g') => ({
  type: 'map',
  grouped_by: groupedBy,
  values,
});
const nothingFits = (rawType: string): DriverFault => ({ code: 'nothing_fits', rawType });
const NO_VALUE: DriverFault = { code: 'no_value' };

test.each<[what: string, type: string, match: JsonValue, expected: DriverFault | null]>([
  ['no rule', 'string', null, null],
  ['a rule that can’t be read', 'string', [1], null],
  ['a list', 'string', list('a'), null],
  ['a list of which one fits', 'string', list(1, 'a'), null],
  ['an empty list', 'string', list(), NO_VALUE],
  ['a list of which none fits', 'string', list(1, true), nothingFits('string')],
  ['numbers', 'number', list(1), null],
  ['texts for a number', 'number', list('1'), nothingFits('number')],
  ['flags', 'bool', list('a', true), null],
  ['lists for a list', 'list(string)', list(['a']), null],
  ['texts for a list', 'list(string)', list('a'), nothingFits('list(string)')],
  ['a map for a list', 'list(string)', list({ a: 1 }), nothingFits('list(string)')],
  ['maps for a map', 'map(string)', list({ a: 'b' }), null],
  ['a list for a map', 'map(string)', list(['a']), nothingFits('map(string)')],
  ['lists for a tuple', 'tuple([string])', list(['a']), null],
  ['a map for a tuple', 'tuple([string])', list({}), nothingFits('tuple([string])')],
  ['maps for an object', 'object({})', list({}), null],
  ['a list for an object', 'object({})', list(['a']), nothingFits('object({})')],
  ['a type that can’t be checked', 'any', list(), null],
  ['groups', 'string', groups({ a: [], b: ['x'] }), null],
  ['groups without values', 'string', groups({ a: [], b: [] }), NO_VALUE],
  ['groups of which none fits', 'string', groups({ a: [1], b: [true] }), nothingFits('string')],
  [
    'a group that is not asked for',
    'string',
    groups({ a: ['x'] }, 'nowhere'),
    { code: 'group_absent', groupedBy: 'nowhere' },
  ],
  ['a pattern', 'string', pattern('^a$'), null],
  ['a pattern on a number', 'number', pattern('^a$'), nothingFits('number')],
  [
    'a pattern that can’t be read',
    'string',
    pattern('('),
    { code: 'unreadable', detail: 'end pattern with unmatched parenthesis: /(/' },
  ],
  ['a range', 'number', range({ min: 1, max: 2 }), null],
  ['a range of one', 'number', range({ min: 2, max: 2 }), null],
  ['a range the wrong way round', 'number', range({ min: 3, max: 2 }), NO_VALUE],
  ['a range without a greatest', 'number', range({ min: 3 }), null],
  ['a range without a least', 'number', range({ max: -3 }), null],
  ['a range on a text', 'string', range({ min: 1 }), nothingFits('string')],
])('%s', (_what, type, match, expected) => {
  const spec = parseInput({ name: 'v', type, match });
  expect(driverFault(spec, new Set(['g', 'v']))).toEqual(expected);
});
