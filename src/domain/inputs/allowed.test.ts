import { describe, expect, test } from 'vitest';

import { allowedValues, fitsType } from '@/domain/inputs/allowed';
import { parseInput } from '@/domain/inputs/parse';
import type { JsonValue } from '@/lib/json';

const SAMPLES: readonly JsonValue[] = ['a', 1, true, ['a'], { a: 1 }, null];

test.each<[type: string, fitting: readonly JsonValue[]]>([
  ['string', ['a']],
  ['number', [1]],
  ['bool', [true]],
  ['list(string)', [['a']]],
  ['tuple([string])', [['a']]],
  ['map(string)', [{ a: 1 }]],
  ['object({})', [{ a: 1 }]],
  ['any', []],
])('of all kinds of values %s takes %j', (type, fitting) => {
  const spec = parseInput({ name: 'v', type });
  expect(SAMPLES.filter((value) => fitsType(spec, value))).toEqual(fitting);
});

describe('what is offered', () => {
  const offered = (match: JsonValue, values = {}) =>
    allowedValues(parseInput({ name: 'v', type: 'string', match }), values);
  const groups = { type: 'map', grouped_by: 'g', values: { a: ['x', 1, 'x'], b: ['y'] } };

  test.each<[what: string, match: JsonValue]>([
    ['no rule', null],
    ['a pattern', { type: 'string', values: { regex: 'a' } }],
    ['a range', { type: 'number', values: { min: 1 } }],
    ['a rule that can’t be read', [1]],
  ])('%s: anything', (_what, match) => {
    expect(offered(match)).toBeNull();
  });

  test('a group: its values, each once, that the type takes', () => {
    expect(offered(groups, { g: 'a' })).toEqual(['x']);
    expect(offered(groups, { g: 'b' })).toEqual(['y']);
  });

  test('no group, one that is unknown, or one that is no text: nothing', () => {
    expect(offered(groups)).toEqual([]);
    expect(offered(groups, { g: 'c' })).toEqual([]);
    expect(offered(groups, { g: 5 })).toEqual([]);
    expect(offered(groups, Object.create({ g: 'a' }) as object)).toEqual([]);
  });
});
