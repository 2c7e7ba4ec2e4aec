import { isChanging, type ProvisionState } from '@/domain/provision/state';

/**
 * When to ask again. OneForm serves some six requests a second, all callers together, and the list
 * costs it 2 ms for each provision in it besides (contract#cost), so: the list rarely, the provisions
 * that are changing one by one, nothing while the page is hidden, and ever slower while nothing changes or
 * answers fail. All times in milliseconds; `false` means not at all.
 */
export type PollDelay = number | false;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** How long after the last change which pace holds: stages of a few seconds are seen, long ones not pestered. */
const PACES = [
  { until: 30 * SECOND, delay: 2 * SECOND },
  { until: 2 * MINUTE, delay: 3 * SECOND },
  { until: 10 * MINUTE, delay: 5 * SECOND },
  { until: Number.POSITIVE_INFINITY, delay: 10 * SECOND },
] as const;

/** Requests a second that one page may send for the provisions that it follows. */
const PAGE_RATE = 1;
/** A page at rest sees what somebody else does within a minute: one cheap request. */
const REST_DELAY = 40 * SECOND;
const LONGEST_BACK_OFF = 2 * MINUTE;
const LIST_DELAY = 30 * SECOND;
/** The part of the server's time that one open list may take. */
const LIST_SHARE = 0.05;
const LIST_BASE_COST = 0.17 * SECOND;
const LIST_COST_EACH = 2;

function backOff(delay: number, failures: number): number {
  return failures === 0
    ? delay
    : Math.min(delay * 2 ** failures, Math.max(LONGEST_BACK_OFF, delay));
}

/**
 * When to ask for one provision again. At rest it changes only by somebody's action, so it is asked for seldom, and
 * what is DONE stays so.
 *
 * @param sinceLastChangeMs since the answer last differed from the one before
 * @param failures answers that failed since the last good one
 * @param peers provisions that the same page follows, this one included; together they keep to one rate
 */
export function nextPoll(
  state: ProvisionState,
  sinceLastChangeMs: number,
  failures: number,
  visible: boolean,
  peers = 1,
): PollDelay {
  if (!visible) return false;
  if (state === 'UNKNOWN') return backOff(LIST_DELAY, failures);
  if (state === 'DONE') return false;
  if (!isChanging(state)) return backOff(REST_DELAY, failures);
  const pace = PACES.find(({ until }) => sinceLastChangeMs < until) ?? PACES[3];
  return backOff(Math.max(pace.delay, (peers * SECOND) / PAGE_RATE), failures);
}

/** When to ask for the list again: every 30 s, more rarely where it is long enough to keep the server busy. */
export function nextListPoll(count: number, failures: number, visible: boolean): PollDelay {
  if (!visible) return false;
  const cost = LIST_BASE_COST + count * LIST_COST_EACH;
  return backOff(Math.max(LIST_DELAY, Math.round(cost / LIST_SHARE)), failures);
}

/**
 * What is left of a delay that began with the last fetch. News of single rows renew a list's data in between, and each
 * would start the whole delay once more: with one provision that changes, the list would never be fetched again.
 *
 * @param sinceFetchMs since the list was last fetched, or tried to be
 */
export function remaining(delay: PollDelay, sinceFetchMs: number): PollDelay {
  return delay === false ? false : Math.max(SECOND, delay - Math.max(0, sinceFetchMs));
}
