import { startsEntry } from '@/domain/log/line';
import { NO_LINES, type LineBlocks } from '@/domain/log/line-blocks';
import { maskingOf, NOT_MASKING } from '@/domain/log/masking';
import { NOTHING_READ, Reader, type Reading } from '@/domain/log/reader';
import type { LogChunk, WireLogLine } from '@/domain/log/wire-line';
import { NO_MARKS, type ClockMarks } from '@/domain/log/zones';

/**
 * A log as it grows, by byte offset from `pos=0` (contract#log-poll). A pure reducer: each poll's answer goes
 * in, lines come out.
 *
 * - A poll may end inside a line. The bytes between two offsets tell: each whole line counts its own and
 *   one for its end. A line that lacks its end is shown as far as it goes, and grows with the next poll.
 * - A poll that ends inside a character cannot be answered by the server at all (500); it is asked again
 *   from the same offset, which the caller does.
 * - The server returns an offset past the end unchanged, so a file that was cut or made again is silent for
 *   ever. It shows in two ways: `/logs` counts fewer lines than were seen (`total`), or, when the new file has
 *   grown past the old offset, a poll begins in the middle of an entry. Either way: from the beginning again.
 */
export interface LogTail {
  /** Where the next poll begins, in bytes; only ever a value that the server returned. */
  readonly pos: number;
  readonly lines: LineBlocks;
  /** What tells when the lines were written. */
  readonly marks: ClockMarks;
  /** What the lines to come depend on: all that was read, without a last line that may go on in the next poll. */
  readonly settled: Reading;
  /** The last line as it came, when it may go on in the next poll. */
  readonly open: { readonly raw: string; readonly certain: boolean } | null;
  /** Grows each time that the file begins again. */
  readonly generation: number;
  /** Polls in a row that brought nothing. */
  readonly silentPolls: number;
}

export type TailEvent =
  | { readonly type: 'chunk'; readonly asked: number; readonly chunk: LogChunk }
  /** How many lines `/logs` counts in the file. */
  | { readonly type: 'total'; readonly totalLines: number }
  | { readonly type: 'restart' }
  /** The values that must not show, of this provision's own masked inputs. */
  | { readonly type: 'secrets'; readonly values: readonly string[] };

export const EMPTY_TAIL: LogTail = {
  pos: 0,
  lines: NO_LINES,
  marks: NO_MARKS,
  settled: NOTHING_READ,
  open: null,
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
  const { values } = tail.settled.masking;
  return {
    ...EMPTY_TAIL,
    settled: { ...NOTHING_READ, masking: { ...NOT_MASKING, values } },
    generation: tail.generation + 1,
  };
}

/** Appends the lines of a chunk; the first goes on where an open line stopped. */
function append(tail: LogTail, asked: number, chunk: LogChunk): LogTail {
  const [first] = chunk.lines;
  if (first === undefined) return tail;
  const { open } = tail;
  const goesOn = open !== null && (open.certain || !startsEntry(first.text));
  if (!goesOn && asked > 0 && !startsEntry(first.text)) return restart(tail);

  const texts = chunk.lines.map(({ text }) => text);
  if (goesOn) texts[0] = open.raw + first.text;
  else if (open !== null) texts.unshift(open.raw);
  const stillOpen = openLine(asked, chunk);
  const last = stillOpen === null ? undefined : texts.pop();
  const reader = new Reader(tail.settled, LINE_LIMIT);
  for (const text of texts) reader.read(text);
  const settled = reader.done();
  const shown =
    last === undefined ? settled : withOpenLine(settled, last, stillOpen?.certain === true);
  return {
    ...tail,
    pos: chunk.pos,
    settled,
    lines: shown.lines,
    marks: shown.marks,
    open: stillOpen === null || last === undefined ? null : { ...stillOpen, raw: last },
    silentPolls: 0,
  };
}

/**
 * What was read, with a last line that may go on. Of one that lacks its end for certain the last word is kept back, and
 * whatever may be the beginning of a secret value: it could only be known by what is still to come.
 */
function withOpenLine(settled: Reading, raw: string, certain: boolean): Reading {
  const reader = new Reader(settled, LINE_LIMIT);
  const [beforeEscapes = ''] = raw.split('\u001B', 1);
  reader.read(certain ? settled.masking.settledPart(beforeEscapes) : raw);
  return reader.done();
}

export function tailReducer(tail: LogTail, event: TailEvent): LogTail {
  switch (event.type) {
    case 'restart':
      return restart(tail);
    case 'secrets': {
      const masking = maskingOf(event.values);
      // What was read may show some of them: it is read again.
      const from = tail.pos === 0 ? tail : restart(tail);
      return { ...from, settled: { ...from.settled, masking } };
    }
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
