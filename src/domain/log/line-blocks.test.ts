import { describe, expect, test } from 'vitest';

import type { LogLine } from '@/domain/log/line';
import {
  appendLines,
  BLOCK_SIZE,
  firstChange,
  lastLines,
  lastShownLines,
  lineAt,
  linesBetween,
  NO_LINES,
  replaceLine,
  type LineBlocks,
} from '@/domain/log/line-blocks';

const lineOf = (number: number, more: Partial<LogLine> = {}): LogLine => ({
  number,
  wall: null,
  clock: null,
  level: 'debug',
  text: '',
  spans: null,
  ...more,
});
const linesOf = (from: number, count: number): readonly LogLine[] =>
  Array.from({ length: count }, (_none, at) => lineOf(from + at));
const grown = (...counts: readonly number[]): LineBlocks =>
  counts.reduce(
    (lines, count) =>
      appendLines(lines, linesOf(lines.dropped + lines.length + 1, count), 1_000_000),
    NO_LINES,
  );
const numbers = (lines: readonly LogLine[]) => lines.map(({ number }) => number);

describe('lines that are appended', () => {
  test.each([
    [[0], []],
    [[3], [3]],
    [[3, 4], [7]],
    [[BLOCK_SIZE], [BLOCK_SIZE]],
    [
      [BLOCK_SIZE, 1],
      [BLOCK_SIZE, 1],
    ],
    [
      [BLOCK_SIZE - 1, 3],
      [BLOCK_SIZE, 2],
    ],
    [
      [1, 2 * BLOCK_SIZE],
      [BLOCK_SIZE, BLOCK_SIZE, 1],
    ],
    [[2 * BLOCK_SIZE + 5], [BLOCK_SIZE, BLOCK_SIZE, 5]],
  ])('%j stand in blocks of %j', (counts, sizes) => {
    const lines = grown(...counts);
    expect(lines.blocks.map(({ length }) => length)).toEqual(sizes);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect([lines.length, lines.dropped, lines.moved]).toEqual([total, 0, false]);
    expect(numbers(lines.blocks.flat())).toEqual(numbers(linesOf(1, total)));
  });

  test('leave the list before as it was, and full blocks the same', () => {
    const before = grown(BLOCK_SIZE + 1);
    const after = appendLines(before, linesOf(BLOCK_SIZE + 2, 1), 1_000_000);
    expect(before.blocks[1]).toHaveLength(1);
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(appendLines(before, [], 1)).toBe(before);
  });

  test.each([
    [3 * BLOCK_SIZE, 3 * BLOCK_SIZE, 0],
    [3 * BLOCK_SIZE, 3 * BLOCK_SIZE - 1, 1],
    [3 * BLOCK_SIZE, BLOCK_SIZE, 2],
    [3 * BLOCK_SIZE, 1, 2],
    [BLOCK_SIZE, 1, 0],
  ])('of %i beyond a limit of %i drop %i blocks', (count, limit, gone) => {
    const lines = appendLines(NO_LINES, linesOf(1, count), limit);
    expect([lines.dropped, lines.length]).toEqual([gone * BLOCK_SIZE, count - gone * BLOCK_SIZE]);
    expect(lineAt(lines, 0)?.number).toBe(gone * BLOCK_SIZE + 1);
    const more = appendLines(lines, linesOf(count + 1, 1), limit);
    expect(lineAt(more, more.length - 1)?.number).toBe(count + 1);
  });

  test('say that one of them has nothing to show, from then on', () => {
    const moved = appendLines(grown(1), [lineOf(2, { moved: true }), lineOf(3)], 100);
    expect(moved.moved).toBe(true);
    expect(appendLines(moved, linesOf(4, 1), 100).moved).toBe(true);
    expect(grown(1, 1).moved).toBe(false);
  });
});

describe('lines that are asked for', () => {
  const lines = grown(BLOCK_SIZE + 3);

  test.each([
    [-1, undefined],
    [0, 1],
    [BLOCK_SIZE - 1, BLOCK_SIZE],
    [BLOCK_SIZE, BLOCK_SIZE + 1],
    [BLOCK_SIZE + 2, BLOCK_SIZE + 3],
    [BLOCK_SIZE + 3, undefined],
  ])('at %i: %s', (index, number) => {
    expect(lineAt(lines, index)?.number).toBe(number);
  });

  test.each([
    [0, 2, [1, 2]],
    [-5, 1, [1]],
    [BLOCK_SIZE - 1, BLOCK_SIZE + 1, [BLOCK_SIZE, BLOCK_SIZE + 1]],
    [BLOCK_SIZE + 1, 9_999, [BLOCK_SIZE + 2, BLOCK_SIZE + 3]],
    [5, 5, []],
    [9_000, 9_999, []],
  ])('from %i to %i: %j', (start, end, expected) => {
    expect(numbers(linesBetween(lines, start, end))).toEqual(expected);
  });

  test('the last ones, with or without what has nothing to show', () => {
    const some = appendLines(
      grown(2),
      [lineOf(3, { moved: true }), lineOf(4), lineOf(5, { moved: true })],
      100,
    );
    expect(numbers(lastLines(some, 2))).toEqual([4, 5]);
    expect(numbers(lastShownLines(some, 2))).toEqual([2, 4]);
    expect(numbers(lastShownLines(some, 3))).toEqual([1, 2, 4]);
    expect(numbers(lastShownLines(some, 9))).toEqual([1, 2, 4]);
    expect(lastShownLines(some, 0)).toEqual([]);
  });
});

describe('a line that is another one now', () => {
  const lines = appendLines(NO_LINES, linesOf(1, 2 * BLOCK_SIZE + 2), 2 * BLOCK_SIZE + 1);

  test('takes its place, and its block alone is new', () => {
    const number = 2 * BLOCK_SIZE + 1;
    const after = replaceLine(lines, lineOf(number, { text: 'new' }));
    expect(lines.dropped).toBe(BLOCK_SIZE);
    expect(lineAt(after, number - 1 - BLOCK_SIZE)?.text).toBe('new');
    expect(after.blocks[0]).toBe(lines.blocks[0]);
    expect({ ...after, blocks: null }).toEqual({ ...lines, blocks: null });
  });

  test.each([1, BLOCK_SIZE, 2 * BLOCK_SIZE + 3])('%i is not held: nothing changes', (number) => {
    expect(replaceLine(lines, lineOf(number))).toBe(lines);
  });

  test.each([BLOCK_SIZE + 1, 2 * BLOCK_SIZE + 2])('%i is the first or the last', (number) => {
    const after = replaceLine(lines, lineOf(number, { text: 'new' }));
    expect(linesBetween(after, 0, 9_999).filter(({ text }) => text === 'new')).toMatchObject([
      { number },
    ]);
  });
});

describe('up to where two lists are the same', () => {
  const before = grown(2 * BLOCK_SIZE + 5);

  test.each<[string, LineBlocks, number]>([
    ['the same list', before, 2 * BLOCK_SIZE + 6],
    ['more lines', appendLines(before, linesOf(2 * BLOCK_SIZE + 6, 1), 99_999), 2 * BLOCK_SIZE + 1],
    ['another first line', replaceLine(before, lineOf(1)), 1],
    [
      'another line in the second block',
      replaceLine(before, lineOf(BLOCK_SIZE + 9)),
      BLOCK_SIZE + 1,
    ],
    [
      'more lines, and fewer at the beginning',
      appendLines(before, linesOf(2 * BLOCK_SIZE + 6, 1), 2 * BLOCK_SIZE),
      2 * BLOCK_SIZE + 1,
    ],
  ])('%s', (_what, after, number) => {
    expect(firstChange(before, after)).toBe(number);
  });
});
