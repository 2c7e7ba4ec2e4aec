import { describe, expect, test } from 'vitest';

import { pastedItems, pastedJson, pastedRows, readPastedText } from '@/domain/inputs/paste/pasted';
import type { InputElement } from '@/domain/inputs/spec';

test.each<[string, InputElement, readonly string[] | null]>([
  ['["a", "b"]', 'string', ['a', 'b']],
  ['  ["a"]  ', 'string', ['a']],
  ['zones = ["a", "b"]', 'string', ['a', 'b']],
  ['[1.10, "x"]', 'string', ['1.10', 'x']],
  ['[1.10, 2]', 'number', ['1.1', '2']],
  ['[1.50]', 'number', ['1.5']],
  ['[true, "true"]', 'other', ['true', '"true"']],
  ['[18446744073709551615]', 'number', ['18446744073709551615']],
  ['{"a": ["b"]}', 'string', null],
  ['a, b', 'string', ['a', 'b']],
  ['one', 'string', null],
  [' one ', 'string', null],
  ['one,', 'string', ['one']],
  ['', 'string', null],
])('of %j for %s the items are %j', (text, element, items) => {
  expect(pastedItems(text, element)).toEqual(items);
});

test.each<[string, InputElement, Readonly<Record<string, string>> | null]>([
  ['{"a": "b", "c": "d"}', 'string', { a: 'b', c: 'd' }],
  [' { a = "b" } ', 'string', { a: 'b' }],
  ['{"v": 1.10}', 'string', { v: '1.10' }],
  ['{"v": 1.10}', 'number', { v: '1.1' }],
  ['tags = { a = "b" }', 'string', { a: 'b' }],
  ['a = "b"', 'string', { a: 'b' }],
  ['a = "b", c = "d"', 'string', { a: 'b', c: 'd' }],
  ['a = 1, c = 2', 'number', { a: '1', c: '2' }],
  ['a = 1\nc = 2', 'number', { a: '1', c: '2' }],
  [
    'cost center: 7, north\nteam = edge one',
    'string',
    { 'cost center': '7, north', team: 'edge one' },
  ],
  ['a b: 1\n\n  \r\n c d =2 ', 'string', { 'a b': '1', 'c d': '2' }],
  ['url = http://x/?a=b\nteam : x', 'string', { url: 'http://x/?a=b', team: 'x' }],
  ['a b: 1\nnothing', 'string', null],
  ['a b: one line', 'string', null],
  ['word', 'string', null],
  ['a = b', 'string', null],
  ['[1, 2]', 'string', null],
  ['{not closed', 'string', null],
])('of %j for %s the rows are %j', (text, element, map) => {
  const rows = pastedRows(text, element);
  expect(
    rows === null ? null : Object.fromEntries(rows.map(({ key, value }) => [key, value])),
  ).toEqual(map);
});

describe('as JSON', () => {
  const json = (text: string, shape: 'list' | 'map' | 'any', name = 'v'): unknown => {
    const result = pastedJson(text, shape, name);
    return result === null ? null : JSON.parse(result);
  };

  test.each<[string, 'list' | 'map' | 'any', unknown]>([
    ['{"a": 1}', 'map', null],
    ['5', 'any', null],
    ['{ a = 1 }', 'map', { a: 1 }],
    ['  [1, 2,]', 'list', [1, 2]],
    ['[', 'list', null],
    ['v = { a = 1 }', 'map', { a: 1 }],
    ['v = 5', 'any', 5],
    ['w = { a = 1 }', 'map', { w: { a: 1 } }],
    ['w = [1]', 'list', [1]],
    ['w = [1]', 'map', { w: [1] }],
    ['w = 1', 'list', null],
    ['w = 1', 'any', { w: 1 }],
    ['v = 1\nw = 2', 'map', { v: 1, w: 2 }],
    ['v = [1]\nw = 2', 'list', null],
    ['', 'any', null],
    ['not = ', 'any', null],
  ])('%j in the shape of a %s is %j', (text, shape, value) => {
    expect(json(text, shape)).toEqual(value);
  });
});

describe('for several inputs', () => {
  const entries = (text: string) =>
    readPastedText(text).entries.map(({ name, value }) => [name, value]);

  test.each<[string, readonly unknown[]]>([
    [
      'a = 1\nb = "x"',
      [
        ['a', 1],
        ['b', 'x'],
      ],
    ],
    ['a = 1\na = 2', [['a', 2]]],
    ['{"a": 1}', [['a', 1]]],
    [' { a = 1 } ', [['a', 1]]],
    ['{"user_inputs_values": {"a": 1}, "name": "x"}', [['a', 1]]],
    ['{"connection_values": {"a": 1}}', [['a', 1]]],
    ['{"connection": {"a": 1}, "b": 2}', [['a', 1]]],
    [
      '{"connection": 5, "b": 2}',
      [
        ['connection', 5],
        ['b', 2],
      ],
    ],
    ['TF_VAR_a = 1', [['a', 1]]],
    ['TF_VAR_ = 1', [['TF_VAR_', 1]]],
    ['MY_TF_VAR_a = 1', [['MY_TF_VAR_a', 1]]],
    ['[1]', []],
    ['', []],
  ])('%j says %j', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  test('what can not be read is told by its place, and what stands before is kept', () => {
    expect(readPastedText('a = 1\nb = = 2')).toMatchObject({
      entries: [{ name: 'a', value: 1 }],
      fault: { line: 2 },
    });
    expect(readPastedText(' { a = ')).toMatchObject({ entries: [], fault: { line: 1 } });
    expect(readPastedText('a = 1').fault).toBeNull();
    expect(readPastedText('{ a = 1 }').fault).toBeNull();
  });
});
