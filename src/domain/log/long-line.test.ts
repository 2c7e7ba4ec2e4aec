import { describe, expect, it } from 'vitest';

import { parseLine } from '@/domain/log/parse-line.fixture';
import { hiddenMatch, partOf, shownLength } from '@/domain/log/long-line';

const line = (text: string) => parseLine(`Sat Nov 21 03:25:57 2026 [D] ${text}`, 1, null);

describe('what is shown of a long line', () => {
  it.each([
    ['all of a short one', 'abc', 10, 3],
    ['so much of a longer one', 'abcdefghij', 4, 4],
    ['no half of a character', 'abc📦d', 4, 3],
    ['a whole character', 'ab📦d', 4, 4],
  ])('%s', (_what, text, wanted, shown) => {
    expect(shownLength(line(text), wanted)).toBe(shown);
  });

  it('no half of a mask, by which it would not be known as one', () => {
    const masked = line('x token=a1b2c3d4 yz');
    expect(masked.text).toBe('x token=••• yz');
    expect([7, 8, 9, 10, 11, 12].map((wanted) => shownLength(masked, wanted))).toEqual([
      7, 8, 8, 8, 11, 12,
    ]);
  });
});

describe('a part of a line', () => {
  it('keeps the styles', () => {
    const styled = line('ab\u001B[31mcdef\u001B[0mgh');
    expect(partOf(styled, 1, 4)).toMatchObject({
      text: 'bcd',
      spans: [
        { text: 'b', color: null },
        { text: 'cd', color: 'red' },
      ],
    });
    expect(partOf(styled, 0, 8)).toBe(styled);
  });
});

describe('a match beyond what is shown', () => {
  const long = line(`${'x'.repeat(5_000)}NEEDLE${'y'.repeat(5_000)}`);

  it('is shown with what stands around it', () => {
    expect(hiddenMatch(long, 2_000, 'needle')?.text).toBe(
      `${'x'.repeat(100)}NEEDLE${'y'.repeat(100)}`,
    );
    expect(hiddenMatch(long, 4_950, 'needle')?.text.startsWith(`${'x'.repeat(50)}N`)).toBe(true);
  });

  it('is none where one shows already, or nothing was searched', () => {
    expect(hiddenMatch(long, 6_000, 'needle')).toBeNull();
    expect(hiddenMatch(long, 2_000, 'xx')).toBeNull();
    expect(hiddenMatch(long, 2_000, 'nowhere')).toBeNull();
    expect(hiddenMatch(long, 2_000, '')).toBeNull();
  });
});
