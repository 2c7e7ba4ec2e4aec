import { expect, test } from 'vitest';
import { linesBetween } from '@/domain/log/line-blocks';
import { tailOf } from '@/domain/log/tail.fixture';
import type { LogTail } from '@/domain/log/tail';

const shownTexts = (tail: LogTail): readonly string[] =>
  linesBetween(tail.lines, 0, tail.lines.length)
    .filter(({ moved }) => moved !== true)
    .map(({ text }) => text);

test('a program that writes over its row 60,000 times costs their count, not its square', () => {
  const frames = Array.from({ length: 60_000 }, (_, at) => `[D] \u001B[1A\u001B[2K${String(at)} %`);
  const tail = tailOf(['[D] first', '[D] 0 %', ...frames]);
  expect(shownTexts(tail)).toEqual(['first', '59999 %']);
});
