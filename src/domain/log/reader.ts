import { changedExcuses, followRun, NO_RUN, type AnsibleRun } from '@/domain/log/ansible-run';
import type { StyledText } from '@/domain/log/ansi';
import { splitLine, withText, type LogLine } from '@/domain/log/line';
import {
  appendLines,
  lineAt,
  NO_LINES,
  replaceLine,
  type LineBlocks,
} from '@/domain/log/line-blocks';
import { maskLine, NOT_MASKING, type Masking } from '@/domain/log/masking';
import { HIGHEST_JUMP, printLine } from '@/domain/log/terminal';
import { NO_MARKS, withMarks, type ClockMarks } from '@/domain/log/zones';

/**
 * The lines of a log read so far, with what the lines to come depend on. A line may change what was read before: it
 * excuses a failure, or writes over what a program showed as its progress.
 */
export interface Reading {
  readonly lines: LineBlocks;
  /** What tells when the lines were written. */
  readonly marks: ClockMarks;
  readonly run: AnsibleRun;
  readonly masking: Masking;
  /** How many rows above its end the log is being written, after a program went up. */
  readonly up: number;
  /** The numbers of the last lines that have a row of their own, as far up as a program can go. */
  readonly rows: readonly number[];
}

export const NOTHING_READ: Reading = {
  lines: NO_LINES,
  marks: NO_MARKS,
  run: NO_RUN,
  masking: NOT_MASKING,
  up: 0,
  rows: [],
};

const NO_TEXT: StyledText = { text: '', spans: null };

/** Collects what a poll brings, and appends it at once: an append copies a block. */
export class Reader {
  private before: Reading;
  private fresh: LogLine[] = [];
  private readonly raws: string[] = [];
  /** Lines that were there before, as they are now. */
  private readonly rewritten = new Map<number, LogLine>();
  private readonly rows: number[];
  private readonly limit: number;

  constructor(before: Reading, limit: number) {
    this.before = before;
    this.rows = [...before.rows];
    this.limit = limit;
  }

  read(raw: string): void {
    const { masking, run, up } = this.before;
    const number = this.last() + 1;
    const { head, rest } = splitLine(raw, number, this.at(number - 1) ?? null);
    const { rows, end } = printLine(rest, up);
    const own = rows.get(0);
    const { line, masked, state } = maskLine(own ?? NO_TEXT, masking);
    this.raws.push(raw);
    this.fresh.push({
      ...withText(head, line, masked),
      ...(own === undefined && rows.size > 0 && { moved: true as const }),
    });
    for (const [above, written] of rows) if (above > 0) this.writeAbove(above, head, written);
    if (own !== undefined || rows.size === 0) this.rows.push(number);
    const next = followRun(run, line.text, number);
    for (const [changed, excused] of changedExcuses(run, next)) this.excuse(changed, excused);
    this.before = {
      ...this.before,
      run: next,
      masking: state,
      up: own === undefined ? Math.max(0, end - 1) : end,
    };
  }

  done(): Reading {
    let { lines } = this.before;
    for (const line of this.rewritten.values()) lines = replaceLine(lines, line);
    return {
      ...this.before,
      rows: this.rows.slice(-HIGHEST_JUMP),
      marks: withMarks(this.before.marks, this.fresh, this.raws),
      lines: appendLines(lines, this.fresh, this.limit),
    };
  }

  private last(): number {
    const { dropped, length } = this.before.lines;
    return dropped + length + this.fresh.length;
  }

  private at(number: number): LogLine | undefined {
    const { lines } = this.before;
    const { dropped, length } = lines;
    const index = number - 1 - dropped;
    if (index >= length) return this.fresh[index - length];
    return this.rewritten.get(number) ?? lineAt(lines, index);
  }

  private set(line: LogLine): void {
    const { dropped, length } = this.before.lines;
    const index = line.number - 1 - dropped - length;
    if (index >= 0) this.fresh[index] = line;
    else this.rewritten.set(line.number, line);
  }

  /** Puts a text into the row that lies so far above the line that is being read. */
  private writeAbove(
    above: number,
    head: Parameters<typeof withText>[0],
    written: StyledText,
  ): void {
    const number = this.rows.at(-above);
    if (number === undefined || this.at(number) === undefined) return;
    const { line, masked } = maskLine(written, this.before.masking);
    this.set(withText({ ...head, number }, line, masked));
  }

  private excuse(number: number, excused: boolean): void {
    const line = this.at(number);
    if (line === undefined) return;
    const { excused: _before, ...bare } = line;
    this.set(excused ? { ...bare, excused } : bare);
  }
}
