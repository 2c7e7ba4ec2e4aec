import { useEffect, useState } from 'react';

import type { LogView } from '@/api/log-tail-store';
import { lastLines } from '@/domain/log/line-blocks';
import { timeOf, type Zones } from '@/domain/log/zones';
import type { Provision } from '@/domain/provision/provision';
import { pulseOf, stateAhead, type Liveness } from '@/domain/provision/stall';
import type { ProvisionState } from '@/domain/provision/state';
import { useNow, useServerClock } from '@/ui/server-clock';

export interface Silence {
  readonly liveness: Liveness;
  /** Unix seconds of the server's clock. */
  readonly lastSignAt: number;
  readonly seconds: number;
  /** The state that the log tells of, where the document never got it. */
  readonly loggedState: ProvisionState | null;
}

/** After the page comes back into view the first answers are awaited before anything is said, in seconds. */
const FIRST_ANSWERS = 15;

/** When the page last came back into view, in unix seconds; null while it never left. */
function useReturnedAt(now: () => number): number | null {
  const [returnedAt, setReturnedAt] = useState<number | null>(null);
  useEffect(() => {
    const onChange = () => {
      if (document.visibilityState === 'visible') setReturnedAt(now() / 1_000);
    };
    document.addEventListener('visibilitychange', onChange);
    return () => {
      document.removeEventListener('visibilitychange', onChange);
    };
  }, [now]);
  return returnedAt;
}

/**
 * Whether a provision that should be changing still is (CONTRACT, traps 14 and 16), looked at every few seconds.
 *
 * @param reachable whether the document can still be asked for
 */
export function useLiveness(
  provision: Provision,
  log: LogView,
  zones: Zones,
  reachable: boolean,
): Silence {
  const clock = useServerClock();
  const now = useNow(5_000);
  const returnedAt = useReturnedAt(clock.now);
  const [watchedSince] = useState(now);
  const [seen, setSeen] = useState<{ provision: Provision; at: number | null }>({
    provision,
    at: null,
  });
  // An answer that says the same is the same object.
  if (seen.provision !== provision) setSeen({ provision, at: now });
  const [lastLine] = lastLines(log.lines, 1);
  const change = log.marks.changes.at(-1) ?? null;
  const loggedState = stateAhead(provision.state, change?.text ?? null);
  const events = provision.history.map(({ time }) => time);
  const heard = [seen.at, log.heardAt === null ? null : log.heardAt / 1_000].filter(
    (at) => at !== null,
  );
  const answered = reachable && (log.status === 'following' || log.status === 'ended');
  const { liveness, lastSignAt } = pulseOf({
    state: provision.state,
    now,
    isServerTime: clock.isKnown(),
    lastEventAt: events.length === 0 ? null : Math.max(...events),
    logRead: answered && (returnedAt === null || now - returnedAt >= FIRST_ANSWERS),
    lastLine: lastLine === undefined ? null : timeOf(zones, lastLine),
    heardAt: heard.length === 0 ? null : Math.max(...heard),
    watchedSince,
    ahead: loggedState,
  });
  return {
    liveness,
    lastSignAt,
    seconds: Math.max(0, now - lastSignAt),
    loggedState: liveness === 'lost_write' ? loggedState : null,
  };
}
