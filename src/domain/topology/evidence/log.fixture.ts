import type { LogLine } from '@/domain/log/line';
import { parseLine } from '@/domain/log/parse-line.fixture';
import { appendLines, NO_LINES, type LineBlocks } from '@/domain/log/line-blocks';

/** A log for tests: each line with its level before it, `[E] Error: ...`; lines without one are `[D]`. */
export function logOf(...texts: readonly string[]): LineBlocks {
  const lines: LogLine[] = [];
  let before: LogLine | null = null;
  for (const [index, text] of texts.entries()) {
    const marked = /^\[[IDEW]\] /.test(text) ? text : `[D] ${text}`;
    before = parseLine(`Sat Nov 21 03:33:28 2026 ${marked}`, index + 1, before);
    lines.push(before);
  }
  return appendLines(NO_LINES, lines, 100_000);
}

/** The line of a change of state. */
export const changeOf = (from: string, to: string): string =>
  `[I] State changed from ${from} to ${to}`;
