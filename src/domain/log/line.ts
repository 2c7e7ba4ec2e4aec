import type { Span, StyledText } from '@/domain/log/ansi';
import { CREATED } from '@/domain/log/created';

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

/** One line of a log, ready to be shown: without escape codes, without secrets. */
export interface LogLine {
  /** Counted from 1 at the beginning of the file. */
  readonly number: number;
  /**
   * The server's local time, in seconds, counted as if it were UTC; that of the line before where it has none.
   * When that was is told by `zones.ts`.
   */
  readonly wall: number | null;
  /** The time of day as the server wrote it (`03:25:57`); null for a line without one. */
  readonly clock: string | null;
  /**
   * What the server filed it under. `error` is what a program wrote to its error stream, which is where some
   * report their progress; whether something failed shows in the text (see `isProblem`).
   */
  readonly level: LogLevel;
  readonly text: string;
  /** The text in styled pieces; null when it is plain. */
  readonly spans: readonly Span[] | null;
  /** It reads like a failure and is none: it was ignored, rescued, or belongs to what another line tells. */
  readonly excused?: true;
  /** Something of it is hidden; `MASK` stands in its place. */
  readonly masked?: true;
  /** It went up and wrote over lines before it, which show it instead; it has nothing of its own to show. */
  readonly moved?: true;
}

/** `Sat Nov 21 03:25:57 2026 [I] text`, in the server's local time. */
const PREFIX = /^\w{3} (\w{3}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4}) \[([IDEW])\] ?/;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const LEVELS: Readonly<Record<string, LogLevel>> = {
  I: 'info',
  D: 'debug',
  E: 'error',
  W: 'warning',
};

/** True for a line that begins as every entry does; others continue the entry before. */
export const startsEntry = (raw: string): boolean => PREFIX.test(raw) || CREATED.test(raw);

/** A line taken apart: what the server put before the text, and the text as it came. */
interface LineParts {
  readonly head: Pick<LogLine, 'number' | 'wall' | 'clock' | 'level'>;
  readonly rest: string;
}

/**
 * Reads the beginning of a line. The level is taken from there: the server looks for `[E]` and the like anywhere in the
 * line, so that a text about `[I]` would count as information (contract#log-levels).
 *
 * @param before the line before it, whose time and level a line without its own has
 */
export function splitLine(raw: string, number: number, before: LogLine | null): LineParts {
  const match = PREFIX.exec(raw);
  if (match === null) {
    return {
      head: {
        number,
        wall: before?.wall ?? null,
        clock: null,
        level: CREATED.test(raw) ? 'debug' : (before?.level ?? 'debug'),
      },
      rest: raw,
    };
  }
  const [prefix, month, day, hour, minute, second, year, level] = match;
  const local = Date.UTC(
    Number(year),
    MONTHS.indexOf(String(month)),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return {
    head: {
      number,
      wall: local / 1_000,
      clock: `${String(hour)}:${String(minute)}:${String(second)}`,
      level: LEVELS[String(level)] ?? 'debug',
    },
    rest: raw.slice(prefix.length),
  };
}

/** The line with another text, masked or not. */
export function withText(
  head: LineParts['head'],
  { text, spans }: StyledText,
  masked: boolean,
): LogLine {
  return { ...head, text, spans, ...(masked && { masked }) };
}
