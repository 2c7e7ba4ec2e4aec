import { describe, expect, test } from 'vitest';

import { parseInput } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { withoutStray, withoutStrays } from '@/domain/inputs/stray';
import { SENT_EMPTY, type FormValue } from '@/domain/inputs/values';

test.each([
  ['abc', 'abc'],
  [' abc ', 'abc'],
  ['abc\u00A0', 'abc'],
  ['\u200Babc\uFEFF', 'abc'],
  ['abc\u2060\t', 'abc'],
  ['abc\n', 'abc'],
  ['a b\u00A0c', 'a b\u00A0c'],
  ['-----BEGIN-----\n x\n-----END-----\n', '-----BEGIN-----\n x\n-----END-----\n'],
  ['\uFEFF-----BEGIN-----\nx', '-----BEGIN-----\nx'],
  ['\u00AD\u200Fabc\u202E\u2064', 'abc'],
  [' one\n two ', ' one\n two '],
  ['a \r b\u200B', 'a \r b\u200B'],
  ['   ', ''],
  ['', ''],
])('%j', (text, clean) => {
  expect(withoutStray(text)).toBe(clean);
});

describe('what a field holds', () => {
  const spec = (type: string, match?: RawInput['match']) =>
    parseInput({ name: 'v', type, ...(match === undefined ? {} : { match }) });

  test.each<[string, string, FormValue, FormValue]>([
    ['a text', 'string', ' a ', 'a'],
    ['the first of a list', 'list(string)', [' a', 'b'], ['a', 'b']],
    ['the last of a list', 'list(string)', ['a', 'b\u200B'], ['a', 'b']],
    [
      'the name of a row',
      'map(string)',
      [
        { key: 'a', value: 'x' },
        { key: 'b ', value: 'y' },
      ],
      [
        { key: 'a', value: 'x' },
        { key: 'b', value: 'y' },
      ],
    ],
    [
      'the value of a row',
      'map(string)',
      [
        { key: 'a', value: '\u00A0x' },
        { key: 'b', value: 'y' },
      ],
      [
        { key: 'a', value: 'x' },
        { key: 'b', value: 'y' },
      ],
    ],
  ])('is tidied: %s', (_what, type, value, clean) => {
    expect(withoutStrays(spec(type), value)).toEqual(clean);
  });

  test.each<[string, string, FormValue]>([
    ['a clean list', 'list(string)', ['a', 'b c']],
    ['an empty list', 'list(string)', []],
    ['clean rows', 'map(string)', [{ key: 'a', value: 'b' }]],
    ['no value', 'string', null],
    ['no list', 'list(string)', null],
    ['a text where a list should be', 'list(string)', ' a '],
    ['a flag', 'bool', true],
    ['a number as it is typed', 'number', ' 5 '],
    ['JSON as it is typed', 'object({})', ' {} '],
    ['a text that is empty on purpose', 'string', SENT_EMPTY],
    ['the same in a list', 'list(string)', SENT_EMPTY],
    ['a list of another kind of field', 'bool', [' a ']],
  ])('stays the same value: %s', (_what, type, value) => {
    expect(withoutStrays(spec(type), value)).toBe(value);
  });

  test.each<RawInput['match']>([
    { type: 'list', values: [' a ', 'b'] },
    { type: 'map', grouped_by: 'w', values: { x: [' a '] } },
  ])('stays as the driver offers it: %j', (match) => {
    expect(withoutStrays(spec('string', match), ' a ')).toBe(' a ');
  });
});
