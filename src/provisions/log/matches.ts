import type { LogLevel, LogLine } from '@/domain/log/line';
import { firstChange, lineAt, NO_LINES, type LineBlocks } from '@/domain/log/line-blocks';
import { markOf } from '@/domain/log/marks';

export const LEVEL_FILTERS = ['all', 'info', 'warning', 'error', 'stages', 'failures'] as const;
/** A level and all above it; `stages`: what the provision went through; `failures`: what went wrong, at any level. */
export type LevelFilter = (typeof LEVEL_FILTERS)[number];

export interface LogFilter {
  /** Any case; all of it has to be in the line. */
  readonly text: string;
  readonly level: LevelFilter;
}

/** The lines of a growing log that fit a filter, found so far. */
export interface Matches {
  /** Numbers of lines, counted from 1 at the beginning of the file. */
  readonly numbers: readonly number[];
  /** What was looked at. */
  readonly scanned: LineBlocks;
}

export const NO_MATCHES: Matches = { numbers: [], scanned: NO_LINES };

const RANK: Record<LogLevel, number> = { debug: 0, info: 1, warning: 2, error: 3 };
const LEAST: Record<Exclude<LevelFilter, 'all' | 'stages' | 'failures'>, number> = {
  info: 1,
  warning: 2,
  error: 3,
};

/** A line that names a failure fits every level: Ansible's are filed under debug (contract#log-levels). */
function fitsLevel(line: LogLine, level: LevelFilter): boolean {
  if (level === 'all') return true;
  const mark = markOf(line);
  if (mark === 'failure' || mark === 'problem') return true;
  if (level === 'failures') return false;
  return level === 'stages' ? mark === 'stage' : RANK[line.level] >= LEAST[level];
}

export const isOpenFilter = ({ text, level }: LogFilter): boolean => text === '' && level === 'all';

/**
 * Goes on from what was found before, so that a long log is searched once and not at each poll. Lines that are not the
 * same as then are looked at again: the last one may have grown, and a failure may have turned out to be none.
 */
export function extendMatches(before: Matches, lines: LineBlocks, filter: LogFilter): Matches {
  const from = firstChange(before.scanned, lines);
  const numbers = before.numbers.filter((number) => number > lines.dropped && number < from);
  const wanted = filter.text.toLowerCase();
  const last = lines.dropped + lines.length;
  for (let number = from; number <= last; number += 1) {
    const line = lineAt(lines, number - 1 - lines.dropped);
    if (line === undefined || line.moved === true || !fitsLevel(line, filter.level)) continue;
    if (wanted === '' || line.text.toLowerCase().includes(wanted)) numbers.push(number);
  }
  return { numbers, scanned: lines };
}
