import { parseAnsi, type Span } from '@/domain/log/ansi';
import { redactSecrets } from '@/domain/log/redact';

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
}

/** `Sat Nov 21 03:25:57 2026 [I] text`, in the server's local time. */
const PREFIX = /^\w{3} (\w{3}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4}) \[([IDEW])\] ?/;
/** The first line of a file, which alone says a time zone. */
const CREATED =
  /^# Logfile created on (\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\b/;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const LEVELS: Readonly<Record<string, LogLevel>> = {
  I: 'info',
  D: 'debug',
  E: 'error',
  W: 'warning',
};

/** True for a line that begins as every entry does; others continue the entry before. */
export const startsEntry = (raw: string): boolean => PREFIX.test(raw) || CREATED.test(raw);

/** Local time and offset (seconds east of UTC) in the first line of a file; null for any other line. */
export function createdOf(raw: string): { readonly wall: number; readonly offset: number } | null {
  const match = CREATED.exec(raw);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  const [sign, hours, minutes] = match.slice(7);
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) / 1_000;
  const offset = Number(hours) * 3_600 + Number(minutes) * 60;
  return { wall, offset: sign === '-' ? -offset : offset };
}

/**
 * Reads a line. Its level is taken from its own beginning: the server looks for `[E]` and the like anywhere
 * in it, so that a text about `[I]` would count as information (CONTRACT "Logs").
 *
 * @param before the line before it, whose time and level a line without its own has
 */
export function parseLine(raw: string, number: number, before: LogLine | null): LogLine {
  const match = PREFIX.exec(raw);
  if (match === null) {
    return {
      number,
      wall: before?.wall ?? null,
      clock: null,
      level: CREATED.test(raw) ? 'debug' : (before?.level ?? 'debug'),
      ...parseAnsi(redactSecrets(raw)),
    };
  }
  const [prefix, month = '', day = '', hour = '', minute = '', second = '', year = '', level = ''] =
    match;
  const local = Date.UTC(
    Number(year),
    MONTHS.indexOf(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return {
    number,
    wall: Number.isNaN(local) ? null : local / 1_000,
    clock: `${hour}:${minute}:${second}`,
    level: LEVELS[level] ?? 'debug',
    ...parseAnsi(redactSecrets(raw.slice(prefix.length))),
  };
}
