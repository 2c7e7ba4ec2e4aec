import { parseLine, startsEntry, type LogLine } from '@/domain/log/line';
import {
  appendLines,
  lineAt,
  NO_LINES,
  replaceLast,
  type LineBlocks,
} from '@/domain/log/line-blocks';
import type { LogChunk, WireLogLine } from '@/domain/log/wire-line';
import { NO_MARKS, withMarks, type ClockMarks } from '@/domain/log/zones';

/**
 * A log as it grows, by byte offset from `pos=0` (CONTRACT "Logs"). A pure reducer: each poll's answer goes
 * in, lines come out.
 *
 * - A poll may end inside a line. The bytes between two offsets tell: each whole line counts its own and
 *   one for its end. A line that lacks its end is shown as far as it goes, and grows with the next poll.
 * - A poll that ends inside a character cannot be answered by the server at all (500); it is asked again
 *   from the same offset, which the caller does.
 * - The server returns an offset past the end unchanged, so a file that was cut or made anew is silent for
 *   ever. It shows in two ways: `/logs` counts fewer lines than were seen (`total`), or, when the new file has
 *   grown past the old offset, a poll begins in the middle of an entry. Either way: from the beginning again.
 */
export interface LogTail {
  /** Where the next poll begins, in bytes; only ever a value that the server returned. */
  readonly pos: number;
  readonly lines: LineBlocks;
  /** The last line as it came, when it may go on in the next poll. */
  readonly open: { readonly raw: string; readonly certain: boolean } | null;
  /** What tells when the lines were written. */
  readonly marks: ClockMarks;
  /** Grows each time that the file begins anew. */
  readonly generation: number;
  /** Polls in a row that brought nothing. */
  readonly silentPolls: number;
}

export type TailEvent =
  | { readonly type: 'chunk'; readonly asked: number; readonly chunk: LogChunk }
  /** How many lines `/logs` counts in the file. */
  | { readonly type: 'total'; readonly totalLines: number }
  | { readonly type: 'restart' };

export const EMPTY_TAIL: LogTail = {
  pos: 0,
  lines: NO_LINES,
  open: null,
  marks: NO_MARKS,
  generation: 0,
  silentPolls: 0,
};

/** Lines that are kept at most; the oldest go first. */
const LINE_LIMIT = 200_000;

const encoder = new TextEncoder();

function bytesOf(lines: readonly WireLogLine[]): number {
  return lines.reduce((sum, { text }) => sum + encoder.encode(text).length + 1, 0);
}

/** Whether the last line of a chunk has its end: by count, or open where the count says nothing (bytes that were no text). */
function openLine(asked: number, { pos, lines }: LogChunk): LogTail['open'] {
  const last = lines.at(-1);
  if (last === undefined) return null;
  const counted = bytesOf(lines);
  if (pos - asked === counted) return null;
  return { raw: last.text, certain: pos - asked === counted - 1 };
}

function restart(tail: LogTail): LogTail {
  return { ...EMPTY_TAIL, generation: tail.generation + 1 };
}

/** Appends the lines of a chunk; the first goes on where an open line stopped. */
function append(tail: LogTail, asked: number, chunk: LogChunk): LogTail {
  const [first, ...rest] = chunk.lines;
  if (first === undefined) return tail;
  const { open } = tail;
  const goesOn = open !== null && (open.certain || !startsEntry(first.text));
  if (!goesOn && asked > 0 && !startsEntry(first.text)) return restart(tail);

  let { lines, marks } = tail;
  let fresh: readonly string[] = chunk.lines.map(({ text }) => text);
  let lastRaw = chunk.lines.at(-1)?.text ?? '';
  if (goesOn) {
    const raw = open.raw + first.text;
    const number = lines.dropped + lines.length;
    const whole = parseLine(raw, number, lineAt(lines, lines.length - 2) ?? null);
    lines = replaceLast(lines, whole);
    marks = withMarks(marks, [whole], [raw]);
    fresh = rest.map(({ text }) => text);
    if (fresh.length === 0) lastRaw = raw;
  }
  const parsed: LogLine[] = [];
  let before = lineAt(lines, lines.length - 1) ?? null;
  let number = lines.dropped + lines.length;
  for (const raw of fresh) {
    number += 1;
    before = parseLine(raw, number, before);
    parsed.push(before);
  }
  const stillOpen = openLine(asked, chunk);
  return {
    ...tail,
    pos: chunk.pos,
    lines: appendLines(lines, parsed, LINE_LIMIT),
    open: stillOpen === null ? null : { ...stillOpen, raw: lastRaw },
    marks: withMarks(marks, parsed, fresh),
    silentPolls: 0,
  };
}

export function tailReducer(tail: LogTail, event: TailEvent): LogTail {
  switch (event.type) {
    case 'restart':
      return restart(tail);
    case 'total':
      return event.totalLines < tail.lines.dropped + tail.lines.length ? restart(tail) : tail;
    case 'chunk':
      // An answer to a question that is no longer the last one.
      if (event.asked !== tail.pos) return tail;
      if (event.chunk.lines.length === 0) {
        return { ...tail, pos: event.chunk.pos, silentPolls: tail.silentPolls + 1 };
      }
      return append(tail, event.asked, event.chunk);
  }
}
