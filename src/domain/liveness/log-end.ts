import { lastLines, type LineBlocks } from '@/domain/log/line-blocks';
import { timeOf, zonesOf, type ClockMarks, type LineTime } from '@/domain/log/zones';
import type { Provision } from '@/domain/provision/provision';
import { isLate, pulseOf, stateAhead, type Pulse, type SignsOfLife } from '@/domain/liveness/stall';
import { isChanging } from '@/domain/provision/state';

/** What the end of a log says about whether its provision is still worked on. None of its texts but changes of state. */
export interface LogEnd {
  readonly marks: ClockMarks;
  /** Where the last line stands in what was read, and its local time. */
  readonly lastLine: { readonly number: number; readonly wall: number | null } | null;
  /** How many lines the log had. */
  readonly totalLines: number;
  /** When it was seen to have grown, in unix seconds of the server's clock; null while it was not. */
  readonly heardAt: number | null;
  /** When it was read, in unix seconds of the server's clock. */
  readonly readAt: number;
}

/** Enough to find the last change of state in, where little was written since. */
export const LINES_AT_END = 200;
/** What was read longer ago tells nothing of now, in seconds: the tab was hidden, or the server does not answer. */
export const FRESH = 150;

/** What is told of the last lines that were read. */
export const endOf = (lines: LineBlocks, marks: ClockMarks): Pick<LogEnd, 'marks' | 'lastLine'> => {
  const [last] = lastLines(lines, 1);
  return { marks, lastLine: last === undefined ? null : { number: last.number, wall: last.wall } };
};

/** The end of a log that was read whole and is being followed. */
export function endOfView(
  { lines, marks }: { readonly lines: LineBlocks; readonly marks: ClockMarks },
  heardAt: number | null,
  readAt: number,
): LogEnd {
  return {
    ...endOf(lines, marks),
    totalLines: lines.dropped + lines.length,
    heardAt,
    readAt,
  };
}

/** When the last line was written, and the last change of state, as the signs of life want them. */
export function signsOfEnd(
  { marks, lastLine }: Pick<LogEnd, 'marks' | 'lastLine'>,
  { state, history }: Pick<Provision, 'state' | 'history'>,
): Pick<SignsOfLife, 'lastLine' | 'ahead'> {
  const zones = zonesOf(marks, history);
  const line: LineTime | null = lastLine === null ? null : timeOf(zones, lastLine);
  return { lastLine: line, ahead: stateAhead(state, marks.changes.at(-1)?.text ?? null) };
}

/** Whether what was read of a log still tells of now. */
export const isFresh = ({ readAt }: LogEnd, now: number): boolean => now - readAt < FRESH;

/** The last event of the history; of one without, its beginning. */
const lastEventOf = ({
  history,
  registeredAt,
}: Pick<Provision, 'history' | 'registeredAt'>): number | null =>
  history.length === 0 ? registeredAt : Math.max(...history.map(({ time }) => time));

type Watched = Pick<Provision, 'state' | 'history' | 'registeredAt'>;

/** How life stands of a provision of a list, by the end of its log. */
export function pulseAtEnd(
  provision: Watched,
  end: LogEnd,
  now: number,
  watchedSince: number,
): Pulse {
  return pulseOf({
    state: provision.state,
    now,
    isServerTime: true,
    lastEventAt: lastEventOf(provision),
    logRead: isFresh(end, now),
    heardAt: end.heardAt,
    watchedSince,
    ...signsOfEnd(end, provision),
  });
}

/** Where the log is not read, a stage may work for long between two events; past an hour, that is told. */
const WORTH_TELLING = 3_600;

/** The same where the log was not read. It may be at work, so that nothing counts as frozen. */
export function pulseWithoutLog(provision: Watched, now: number): Pulse {
  const lastSignAt = lastEventOf(provision) ?? now;
  const late = isChanging(provision.state) && now - lastSignAt >= WORTH_TELLING;
  return { liveness: late ? 'quiet' : 'alive', lastSignAt };
}

/** Those whose history has been silent for longer than their stage ever is, the longest silent first. */
export function latest<Item extends Watched>(
  provisions: readonly Item[],
  now: number,
): readonly Item[] {
  return provisions
    .filter((provision) => isLate(provision.state, lastEventOf(provision), now))
    .toSorted((a, b) => (lastEventOf(a) ?? 0) - (lastEventOf(b) ?? 0));
}
