import type { PollDelay } from '@/domain/provision/poll';

/** When to read on in a log, in milliseconds. It shares the server's few requests a second with everything else. */
export function nextLogPoll({
  active,
  silentPolls,
  failures,
  visible,
}: {
  /** The provision is changing, so lines will come. */
  readonly active: boolean;
  readonly silentPolls: number;
  readonly failures: number;
  readonly visible: boolean;
}): PollDelay {
  if (!visible) return false;
  // At rest one more silent answer shows that the end was reached.
  if (!active && failures === 0 && silentPolls > 0) return false;
  const pace = silentPolls < 5 ? 2_000 : silentPolls < 20 ? 4_000 : 8_000;
  return Math.min(pace * 2 ** failures, 60_000);
}
