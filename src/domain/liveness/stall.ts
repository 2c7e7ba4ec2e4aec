import type { LineTime } from '@/domain/log/zones';
import { parseStateChange } from '@/domain/provision/history';
import type { Liveness } from '@/domain/provision/liveness';
import { isChanging, type KnownState, type ProvisionState } from '@/domain/provision/state';

/**
 * A restart of OneForm in the middle of a stage freezes the provision: its state never changes again, its
 * log is silent, and retry, recover and plain undeploy answer 405 (contract#trap-14). The server does not
 * say so; it shows in a silence far longer than the stage ever keeps.
 */
const MINUTE = 60;

/**
 * The longest silence of a stage that still works, in seconds: Terraform says "Still creating" every
 * ten seconds while it applies or destroys, Ansible may install packages for minutes without a word.
 */
const LONGEST_SILENCE: Partial<Record<KnownState, number>> = {
  PENDING: 2 * MINUTE,
  INIT: 5 * MINUTE,
  PLANNING: 5 * MINUTE,
  APPLYING: 5 * MINUTE,
  CONFIGURING_ONE: 5 * MINUTE,
  CONFIGURING_PROVISION: 20 * MINUTE,
  SCALING: 2 * MINUTE,
  DEPROVISIONING_ONE: 10 * MINUTE,
  DEPROVISIONING: 5 * MINUTE,
};

/** Whether nothing has happened for longer than the stage ever is silent, as far as the history tells. */
export function isLate(state: ProvisionState, lastEventAt: number | null, now: number): boolean {
  if (state === 'UNKNOWN' || lastEventAt === null) return false;
  const longest = LONGEST_SILENCE[state];
  return longest !== undefined && now - lastEventAt >= longest;
}

/** What is known of a provision's work. All times in unix seconds of the server's clock. */
export interface SignsOfLife {
  readonly state: ProvisionState;
  readonly now: number;
  /** False while the server has not told its time: then its stamps say nothing about how long ago they are. */
  readonly isServerTime: boolean;
  /** The last event of the history; null when there is none. */
  readonly lastEventAt: number | null;
  /** True when the log was read to its end and goes on being read. Without it nothing counts as frozen. */
  readonly logRead: boolean;
  /** The last line of the log; null when its time cannot be told. */
  readonly lastLine: LineTime | null;
  /** When this page last saw something arrive: lines, or another state; null when it has not yet. */
  readonly heardAt: number | null;
  /** Since when this page watches. */
  readonly watchedSince: number;
  /** Where the log says that the provision has gone on to, when the document does not; see `stateAhead`. */
  readonly ahead: ProvisionState | null;
}

/** How life stands, and since when nothing was heard. */
export interface Pulse {
  readonly liveness: Liveness;
  readonly lastSignAt: number;
}

/** A line that seems to come from the future is one whose hour was taken wrong, beyond what clocks may differ by. */
const FUTURE = 2 * MINUTE;
const HOUR = 60 * MINUTE;
/** The document is asked for every few seconds: after so long it will not follow the log any more. */
const LOST_AFTER = MINUTE;

function stampsOf({ now, lastEventAt, lastLine }: SignsOfLife): readonly number[] {
  const stamps: number[] = [];
  if (lastEventAt !== null) stamps.push(lastEventAt);
  if (lastLine !== null) {
    const { at, slack } = lastLine;
    const hoursAhead = Math.max(0, Math.ceil((at - now - FUTURE) / HOUR));
    stamps.push(at - hoursAhead * HOUR + slack);
  }
  return stamps.map((stamp) => Math.min(stamp, now));
}

/**
 * The last sign of life. What this page saw arrive needs no clock but its own; stamps count where the server's time is
 * known; and where neither tells anything, silence begins with the watching.
 */
function lastSign(signs: SignsOfLife): number {
  const { heardAt, watchedSince, isServerTime, logRead, lastLine } = signs;
  const known = isServerTime ? stampsOf(signs) : [];
  const dumb = known.length === 0 || (logRead && lastLine === null);
  return Math.max(
    ...known,
    ...(heardAt === null ? [] : [heardAt]),
    ...(dumb ? [watchedSince] : []),
  );
}

/** Whether a provision is still being worked on, judged by how long it has been silent. */
export function pulseOf(signs: SignsOfLife): Pulse {
  const { now, logRead, ahead } = signs;
  const lastSignAt = lastSign(signs);
  const silence = now - lastSignAt;
  const pulse = (liveness: Liveness): Pulse => ({ liveness, lastSignAt });
  if (signs.state === 'UNKNOWN' || !isChanging(signs.state)) return pulse('alive');
  const state = ahead ?? signs.state;
  if (state === 'UNKNOWN') return pulse('alive');
  const stuck = ahead === null ? 'frozen' : 'lost_write';
  // The log says that it came to rest, and the document will never hear of it.
  if (!isChanging(state)) return pulse(logRead && silence >= LOST_AFTER ? stuck : 'alive');
  const longest = LONGEST_SILENCE[state];
  if (longest === undefined || silence < longest) return pulse('alive');
  return pulse(logRead && silence >= 2 * longest ? stuck : 'quiet');
}

/**
 * The state that the log's last change of state leads to, when that change leaves the state in which the document still
 * is. Null when both agree. DEPROVISIONING_ONE is entered without a line, so that an older change may seem to leave it.
 */
export function stateAhead(
  state: ProvisionState,
  lastChange: string | null,
): ProvisionState | null {
  const change = lastChange === null ? null : parseStateChange(lastChange);
  if (change === null || change.from !== state || change.to === state) return null;
  if (state === 'DEPROVISIONING_ONE' && change.to !== 'DEPROVISIONING') return null;
  return change.to;
}
