import type { LogLine } from '@/domain/log/line';
import type { Span } from '@/domain/log/ansi';
import { MASK } from '@/domain/secrecy/mask-values';

/** What is shown at first of a line, and what a press adds to it, in UTF-16 units. */
export const FIRST_PART = 2_000;
export const NEXT_PART = 20_000;
/** A page shows no more than this of one line: laying out more holds it up. */
export const MOST_SHOWN = 102_000;

/** How much of a line is shown: at most `wanted`, and neither a character nor a mask in halves. */
export function shownLength({ text }: LogLine, wanted: number): number {
  if (text.length <= wanted) return text.length;
  const mask = text.indexOf(MASK, wanted - MASK.length + 1);
  if (mask !== -1 && mask < wanted) return mask;
  const last = text.codePointAt(wanted - 1) ?? 0;
  return last > 0xff_ff ? wanted - 1 : wanted;
}

/** A part of a line, in its styles. */
export function partOf(line: LogLine, start: number, end: number): LogLine {
  if (start === 0 && end >= line.text.length) return line;
  let at = 0;
  const spans: Span[] = [];
  for (const span of line.spans ?? []) {
    if (at >= end) break;
    const text = span.text.slice(Math.max(0, start - at), end - at);
    at += span.text.length;
    if (text !== '') spans.push({ ...span, text });
  }
  return {
    ...line,
    text: line.text.slice(start, end),
    spans: line.spans === null ? null : spans,
  };
}

/** Characters shown before and after a match. */
const AROUND = 100;

/** The first match that lies beyond what is shown of a line, with what stands around it; null when one shows, or none is there. */
export function hiddenMatch(line: LogLine, shown: number, wanted: string): LogLine | null {
  if (wanted === '' || shown >= line.text.length) return null;
  const at = line.text.toLowerCase().indexOf(wanted.toLowerCase());
  if (at + wanted.length <= shown) return null;
  return partOf(line, Math.max(shown, at - AROUND), at + wanted.length + AROUND);
}
