import { describe, expect, test } from 'vitest';

import { splitLine, startsEntry, withText, type LogLine } from '@/domain/log/line';

const CREATED = '# Logfile created on 2026-11-21 03:25:57 +0200 by logger.rb/v1.5.1';
const BEFORE: LogLine = {
  number: 8,
  wall: 1_700_000_000,
  clock: '22:13:20',
  level: 'error',
  text: 'x',
  spans: null,
};

describe('the beginning of a line', () => {
  test.each([
    ['I', 'info'],
    ['D', 'debug'],
    ['E', 'error'],
    ['W', 'warning'],
  ])('[%s] is %s', (letter, level) => {
    expect(splitLine(`Sat Nov 21 03:25:57 2026 [${letter}] a [I] b`, 9, BEFORE)).toEqual({
      head: { number: 9, wall: Date.UTC(2026, 10, 21, 3, 25, 57) / 1000, clock: '03:25:57', level },
      rest: 'a [I] b',
    });
  });

  test.each([
    ['Thu Jan  1 00:00:00 2026 [I] x', Date.UTC(2026, 0, 1)],
    ['Thu Dec 31 23:59:59 2026 [I] x', Date.UTC(2026, 11, 31, 23, 59, 59)],
  ])('%s tells when', (raw, time) => {
    expect(splitLine(raw, 1, null).head.wall).toBe(time / 1000);
  });

  test('is of the line before where it has none', () => {
    expect(splitLine('goes on', 9, BEFORE)).toEqual({
      head: { number: 9, wall: BEFORE.wall, clock: null, level: 'error' },
      rest: 'goes on',
    });
    expect(splitLine('goes on', 1, null)).toEqual({
      head: { number: 1, wall: null, clock: null, level: 'debug' },
      rest: 'goes on',
    });
  });

  test('is no error where the file was begun again', () => {
    expect(splitLine(CREATED, 9, BEFORE).head.level).toBe('debug');
  });
});

test.each([
  ['Sat Nov 21 03:25:57 2026 [I] x', true],
  ['Sat Nov 21 03:25:57 2026 [I]', true],
  [CREATED, true],
  ['Sat Nov 21 03:25:57 2026 x', false],
  [' Sat Nov 21 03:25:57 2026 [I] x', false],
])('%j begins an entry: %s', (raw, expected) => {
  expect(startsEntry(raw)).toBe(expected);
});

test('a line says that something of it is hidden, and nothing where nothing is', () => {
  const { head } = splitLine('x', 1, null);
  const styled = { text: 'y', spans: null };
  expect(withText(head, styled, true)).toEqual({ ...head, ...styled, masked: true });
  expect(Object.keys(withText(head, styled, false))).not.toContain('masked');
});
