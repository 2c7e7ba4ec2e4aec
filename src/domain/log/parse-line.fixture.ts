import { splitLine, withText, type LogLine } from '@/domain/log/line';
import { maskLine, NOT_MASKING } from '@/domain/log/masking';
import { printAlone } from '@/domain/log/print-alone.fixture';

/** Reads a line by itself, without what the lines around it say of it. */
export function parseLine(raw: string, number: number, before: LogLine | null): LogLine {
  const { head, rest } = splitLine(raw, number, before);
  const { line, masked } = maskLine(printAlone(rest), NOT_MASKING);
  return withText(head, line, masked);
}
