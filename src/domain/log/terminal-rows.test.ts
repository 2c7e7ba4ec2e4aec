import { expect, test } from 'vitest';

import { HIGHEST_JUMP, printLine } from '@/domain/log/terminal';

const ESC = '\u001B[';
/** What stands in each row, by how far it lies above the end. */
const rowsOf = (raw: string, up = 0) => {
  const { rows, end } = printLine(raw, up);
  return { rows: Object.fromEntries([...rows].map(([at, { text }]) => [at, text])), end };
};

test.each<[string, string, number, Readonly<Record<number, string>>, number]>([
  ['plain text', 'a', 0, { 0: 'a' }, 0],
  ['plain text above the end', 'a', 3, { 3: 'a' }, 3],
  ['one up', `a${ESC}Ab`, 0, { 0: 'a', 1: ' b' }, 1],
  ['two up', `a${ESC}2Ab`, 0, { 0: 'a', 2: ' b' }, 2],
  ['up, counted as one', `a${ESC}0Ab`, 0, { 0: 'a', 1: ' b' }, 1],
  ['up and down again', `${ESC}2Aa${ESC}Bb`, 0, { 2: 'a', 1: ' b' }, 1],
  ['down from above', `${ESC}2Ba`, 3, { 1: 'a' }, 1],
  ['never below the end', `a${ESC}5Bb`, 1, { 1: 'a', 0: ' b' }, 0],
  ['to the beginning of a row above', `abc${ESC}2Fx`, 0, { 0: 'abc', 2: 'x' }, 2],
  ['to the beginning of a row below', `abc${ESC}1Ex`, 2, { 2: 'abc', 1: 'x' }, 1],
  [
    'no higher than there are rows',
    `a${ESC}9999Ab`,
    0,
    { 0: 'a', [HIGHEST_JUMP]: ' b' },
    HIGHEST_JUMP,
  ],
  ['erased below', `${ESC}2Aa${ESC}J`, 0, { 2: 'a', 1: '' }, 2],
  ['erased below, and where it began', `z${ESC}2Aa${ESC}0J`, 0, { 0: '', 2: ' a', 1: '' }, 2],
  ['what is above stays', `z${ESC}2Aa${ESC}1J`, 0, { 0: 'z', 2: ' a' }, 2],
  ['the whole screen stays', `z${ESC}2J`, 0, { 0: 'z' }, 0],
  ['erased to the end of its own row', `abc\b\b${ESC}J`, 0, { 0: 'a' }, 0],
])('%s', (_what, raw, up, rows, end) => {
  expect(rowsOf(raw, up)).toEqual({ rows, end });
});

test.each([
  ['blanks at the end stay', 'a  ', 'a  '],
  ['blanks with which something was wiped go', 'long\rab  ', 'ab'],
  ['all of them', 'long\r    ', ''],
  ['a column is counted from one', `abc${ESC}1Gx`, 'x'],
  ['a column further to the right', `abc${ESC}6Gx`, 'abc  x'],
  ['to the left', `abc${ESC}2Dx`, 'axc'],
  ['further left than there is', `abc${ESC}9Dx`, 'xbc'],
  ['a row that is erased whole', `abc${ESC}2Kx`, '   x'],
  ['up to the cursor', `abcdef${ESC}3D${ESC}1K`, '    ef'],
  ['from the cursor', `abcdef${ESC}3D${ESC}0K`, 'abc'],
  ['one deleted character', `abc${ESC}3D${ESC}P`, 'bc'],
  ['more deleted than there are', `abc${ESC}1D${ESC}9P`, 'ab'],
  ['what a terminal only answers', `a${ESC}6nb`, 'ab'],
])('%s', (_what, raw, text) => {
  expect(rowsOf(raw).rows[0]).toBe(text);
});

test('styles go with the characters', () => {
  const spans = (raw: string) =>
    printLine(raw)
      .rows.get(0)
      ?.spans?.map(({ text, bold }) => [text, bold]) ?? null;
  expect(spans(`a${ESC}1mbc${ESC}0md`)).toEqual([
    ['a', false],
    ['bc', true],
    ['d', false],
  ]);
  expect(spans(`${ESC}1mabc${ESC}0m${ESC}3D${ESC}P`)).toEqual([['bc', true]]);
  expect(spans(`${ESC}1mabc${ESC}0m${ESC}2D${ESC}K`)).toEqual([['a', true]]);
  expect(spans(`${ESC}>1mabc`)).toBeNull();
  expect(spans(`${ESC}1m${ESC}0mabc`)).toBeNull();
});
