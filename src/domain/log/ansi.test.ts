import { describe, expect, test } from 'vitest';

import { applySequence, isPlain, PLAIN, sameStyle, type Style } from '@/domain/log/ansi';

const ALL: Style = { bold: true, dim: true, underline: true, color: 'red' };

test.each<[string, Partial<Style>]>([
  ['', PLAIN],
  ['0', PLAIN],
  ['1', { bold: true }],
  ['2', { dim: true }],
  ['4', { underline: true }],
  ['30', { color: 'black' }],
  ['37', { color: 'white' }],
  ['90', { color: 'black' }],
  ['97', { color: 'white' }],
  ['38;5;15', { color: 'white' }],
  ['38;5;16', {}],
  ['38;5', {}],
  ['38;2;1;2;3;4', { underline: true }],
  ['38;5;1;4', { color: 'red', underline: true }],
  ['38;9;4', { underline: true }],
  ['48;5;1', {}],
  ['48;2;1;2;3;4', { underline: true }],
  ['4:3', { underline: true }],
  ['5:3', {}],
  ['38:5:1', { color: 'red' }],
  ['38:5:16', {}],
  ['48:5:1', {}],
  ['1;;4', { underline: true }],
  ['29', {}],
  ['38;2;31', {}],
])('%j from nothing', (sequence, style) => {
  expect(applySequence(PLAIN, sequence)).toEqual({ ...PLAIN, ...style });
});

test.each<[string, Partial<Style>]>([
  ['', PLAIN],
  ['0', PLAIN],
  ['22', { bold: false, dim: false }],
  ['24', { underline: false }],
  ['39', { color: null }],
  ['4:0', { underline: false }],
  ['38;5;200', { color: null }],
  ['38:2:1', { color: null }],
  ['28', {}],
  ['100', {}],
  ['x', {}],
])('%j from everything', (sequence, style) => {
  expect(applySequence(ALL, sequence)).toEqual({ ...ALL, ...style });
});

describe('styles', () => {
  const others: readonly Style[] = [
    { ...PLAIN, bold: true },
    { ...PLAIN, dim: true },
    { ...PLAIN, underline: true },
    { ...PLAIN, color: 'red' },
  ];

  test.each(others)('%j is another than a plain one', (style) => {
    expect([isPlain(style), sameStyle(style, PLAIN), sameStyle(style, { ...style })]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a plain one is plain', () => {
    expect([isPlain(PLAIN), sameStyle(PLAIN, { ...PLAIN })]).toEqual([true, true]);
  });
});
