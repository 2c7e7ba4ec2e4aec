import { createdOf } from '@/domain/log/created';
import type { LogLine } from '@/domain/log/line';
import { parseStateChange } from '@/domain/provision/history';
import type { HistoryEvent } from '@/domain/provision/provision';

/**
 * A log's lines carry the server's local time and no zone; only the first line of the file has one, and a change of
 * season inside the file makes it wrong. What says more: the server writes each state change into the history (unix
 * time) and into the log (local time) at the same moment, and a local time that goes back is an hour that was
 * repeated. All in seconds; an offset is counted east of UTC.
 */
interface Mark {
  readonly line: number;
  readonly wall: number;
}

export interface ClockMarks {
  /** The first line of a file, which says its offset. */
  readonly headers: readonly (Mark & { readonly offset: number })[];
  /** State changes, by the text that the history has too. */
  readonly changes: readonly (Mark & { readonly text: string })[];
  /** Lines whose local time lies before that of the line before, or long after it; `by` how much. */
  readonly jumps: readonly (Mark & { readonly by: number })[];
  /** The last line that had a time. */
  readonly last: Mark | null;
}

export const NO_MARKS: ClockMarks = { headers: [], changes: [], jumps: [], last: null };

const HOUR = 3_600;
/** Threads write side by side, so lines may go back a little; more is a clock that was put back. */
const BACK = -120;
/** All zones of the world are whole quarters of an hour away from UTC. */
const QUARTER = 900;
const WESTERNMOST = -12 * HOUR;
const EASTERNMOST = 14 * HOUR;
/** How far apart the two records of one state change may be. */
const SAME_MOMENT = 5;

/** What lines add to the marks, or to those before a line that was read once more because it had no end yet. */
export function withMarks(marks: ClockMarks, lines: readonly LogLine[], raws: readonly string[]) {
  const [first] = lines;
  if (first === undefined) return marks;
  let { headers, changes, jumps, last } = marks;
  const changed = { headers: [...headers], changes: [...changes], jumps: [...jumps] };
  let touched = false;
  for (const list of Object.values(changed)) {
    while ((list.at(-1)?.line ?? 0) >= first.number) {
      list.pop();
      touched = true;
    }
  }
  for (const [index, { number, wall, text }] of lines.entries()) {
    const created = createdOf(raws[index] ?? '');
    if (created !== null) {
      changed.headers.push({ line: number, ...created });
      last = { line: number, wall: created.wall };
      touched = true;
      continue;
    }
    if (wall === null) continue;
    const by = last === null || last.line >= number ? 0 : wall - last.wall;
    if (by < BACK || by >= HOUR) {
      changed.jumps.push({ line: number, wall, by });
      touched = true;
    }
    if (parseStateChange(text) !== null) {
      changed.changes.push({ line: number, wall, text: text.trim() });
      touched = true;
    }
    last = { line: number, wall };
  }
  if (touched) ({ headers, changes, jumps } = changed);
  return { headers, changes, jumps, last } satisfies ClockMarks;
}

interface Anchor {
  readonly line: number;
  readonly offset: number;
}

export interface Zones {
  /** Lines whose offset is known, in the order of the file. */
  readonly anchors: readonly Anchor[];
  readonly jumps: ClockMarks['jumps'];
}

/** The offset between a local time and a unix time; null when they cannot be the same moment. */
function offsetBetween(wall: number, time: number): number | null {
  const offset = Math.round((wall - time) / QUARTER) * QUARTER;
  const possible = offset >= WESTERNMOST && offset <= EASTERNMOST;
  return possible && Math.abs(wall - time - offset) <= SAME_MOMENT ? offset : null;
}

/**
 * Matches the log's state changes with those of the history, from the latest to the oldest: either may lack some.
 * Among several that could be the same moment (a retry exactly an hour later) the one whose offset is nearest to
 * what is known already.
 */
function matched(
  changes: ClockMarks['changes'],
  history: readonly HistoryEvent[],
  header: number | null,
): readonly Anchor[] {
  const anchors: Anchor[] = [];
  let end = history.length;
  let known = header;
  for (const { line, wall, text } of changes.toReversed()) {
    let best: { readonly index: number; readonly offset: number } | null = null;
    for (let index = end - 1; index >= 0; index -= 1) {
      const event = history[index];
      if (event === undefined || event.time < wall - EASTERNMOST - SAME_MOMENT) break;
      if (event.description.trim() !== text) continue;
      const offset = offsetBetween(wall, event.time);
      if (offset === null) continue;
      const farther =
        best !== null &&
        (known === null || Math.abs(offset - known) >= Math.abs(best.offset - known));
      if (!farther) best = { index, offset };
    }
    if (best === null) continue;
    end = best.index;
    known = best.offset;
    anchors.push({ line, offset: best.offset });
  }
  return anchors.reverse();
}

/** What is known of the server's zone over the length of a log. */
export function zonesOf(marks: ClockMarks, history: readonly HistoryEvent[]): Zones {
  const headers = marks.headers.map(({ line, offset }) => ({ line, offset }));
  const found = matched(marks.changes, history, headers.at(-1)?.offset ?? null);
  return {
    anchors: [...headers, ...found].toSorted((a, b) => a.line - b.line),
    jumps: marks.jumps,
  };
}

/** The line from which on the later of two offsets holds. */
function turnBetween(zones: Zones, before: Anchor, after: Anchor): number {
  const between = zones.jumps.filter(({ line }) => line > before.line && line <= after.line);
  const back = between.find(({ by }) => by < 0);
  if (after.offset < before.offset && back !== undefined) return back.line;
  const longest = between.reduce<(typeof between)[number] | null>(
    (most, jump) => (most === null || jump.by > most.by ? jump : most),
    null,
  );
  return longest?.line ?? after.line;
}

export interface LineTime {
  /** Unix seconds. */
  readonly at: number;
  /** How much later it may have been: an hour, where the season may have changed in a long silence before. */
  readonly slack: number;
}

/** When a line was written; null while nothing tells the server's zone. */
export function timeOf(
  zones: Zones,
  { number, wall }: Pick<LogLine, 'number' | 'wall'>,
): LineTime | null {
  if (wall === null) return null;
  const before = zones.anchors.findLast(({ line }) => line <= number);
  const after = zones.anchors.find(({ line }) => line > number);
  if (before !== undefined && after !== undefined) {
    const turned = before.offset !== after.offset && number >= turnBetween(zones, before, after);
    return { at: wall - (turned ? after : before).offset, slack: 0 };
  }
  if (before === undefined)
    return after === undefined ? null : { at: wall - after.offset, slack: 0 };
  const since = zones.jumps.filter(({ line }) => line > before.line && line <= number);
  const backs = since.filter(({ by }) => by < 0).length;
  return {
    at: wall - (before.offset - backs * HOUR),
    slack: since.some(({ by }) => by > 0) ? HOUR : 0,
  };
}
