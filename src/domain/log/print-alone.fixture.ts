import type { StyledText } from '@/domain/log/ansi';
import { printLine } from '@/domain/log/terminal';

const EMPTY: StyledText = { text: '', spans: null };

/** A line by itself: what it leaves in its own row, or in the one that it wrote last. */
export function printAlone(raw: string): StyledText {
  const { rows } = printLine(raw);
  return rows.get(0) ?? [...rows.values()].at(-1) ?? EMPTY;
}
