import type { PollDelay } from '@/domain/provision/poll';

/** All in milliseconds. */
const SELDOM = 60_000;
const WHOLE_LOG = 5_000;
const EACH_KILOBYTE = 10;

/** When to read on in a log, in milliseconds. It shares the server's few requests a second with everything else. */
export function nextLogPoll({
  active,
  silentPolls,
  failures,
  visible,
  weight = 0,
}: {
  /** The provision is changing, so lines will come. */
  readonly active: boolean;
  readonly silentPolls: number;
  readonly failures: number;
  readonly visible: boolean;
  /** The size of an answer that brings the whole log each time, in bytes; 0 where only new lines come. */
  readonly weight?: number;
}): PollDelay {
  if (!visible) return false;
  // At rest one more silent answer shows that the end was reached.
  if (!active && failures === 0 && silentPolls > 0) return false;
  const pace = silentPolls < 5 ? 2_000 : silentPolls < 20 ? 4_000 : 8_000;
  const heavy = weight === 0 ? 0 : WHOLE_LOG + (weight / 1_000) * EACH_KILOBYTE;
  return Math.min(Math.max(pace, heavy) * 2 ** failures, SELDOM);
}
