import { isChanging, type KnownState, type ProvisionState } from '@/domain/provision/state';

/**
 * A restart of OneForm in the middle of a stage freezes the provision: its state never changes again, its
 * log is silent, and retry, recover and plain undeploy answer 405 (CONTRACT, trap 14). The server does not
 * say so; it shows in a silence far longer than the stage ever keeps.
 */
const MINUTE = 60_000;

/**
 * The longest silence of a stage that still works, in milliseconds: Terraform says "Still creating" every
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

/** `quiet`: longer than usual, worth a word. `frozen`: so long that nothing will come any more. */
export type Liveness = 'alive' | 'quiet' | 'frozen';

export interface SignsOfLife {
  readonly state: ProvisionState;
  /** The last event of the history; unix seconds, null when there is none. */
  readonly lastEventAt: number | null;
  /** The last line of the log; unix seconds, null when it is not known. Without it nothing counts as frozen. */
  readonly lastLineAt: number | null;
  /** Since when this page has seen nothing change, in unix milliseconds. */
  readonly unchangedSince: number;
  readonly now: number;
}

/** Whether a provision is still being worked on, judged by how long it has been silent. */
export function liveness(signs: SignsOfLife): Liveness {
  const { state, lastEventAt, lastLineAt, unchangedSince, now } = signs;
  if (state === 'UNKNOWN' || !isChanging(state)) return 'alive';
  const longest = LONGEST_SILENCE[state];
  if (longest === undefined) return 'alive';
  const heard = [lastEventAt, lastLineAt].filter((time): time is number => time !== null);
  const lastSign = heard.length === 0 ? unchangedSince : Math.max(...heard) * 1_000;
  const silence = now - lastSign;
  if (silence < longest) return 'alive';
  return lastLineAt === null || silence < 2 * longest ? 'quiet' : 'frozen';
}
