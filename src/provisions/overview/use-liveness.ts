import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { LogView } from '@/api/log-tail-store';
import { queryKeys } from '@/api/query-keys';
import { endOfView, isFresh, signsOfEnd, type LogEnd } from '@/domain/liveness/log-end';
import type { Provision } from '@/domain/provision/provision';
import { type Liveness } from '@/domain/provision/liveness';
import { pulseOf } from '@/domain/liveness/stall';
import { isChanging, type ProvisionState } from '@/domain/provision/state';
import { useHost } from '@/ui/host';
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
  const { page } = useHost();
  const [returnedAt, setReturnedAt] = useState<number | null>(null);
  useEffect(() => {
    const onChange = () => {
      if (page.isVisible()) setReturnedAt(now() / 1_000);
    };
    return page.onVisibility(onChange);
  }, [now, page]);
  return returnedAt;
}

/**
 * What is known of the log's end: by the page's own reading, else, until that has come to the end, by what the list
 * read a moment ago. What the page reads is kept for the list in turn.
 */
function useLogEnd(
  { id, state }: Provision,
  log: LogView,
  answered: boolean,
): { readonly end: LogEnd; readonly read: boolean } {
  const client = useQueryClient();
  const { now } = useServerClock();
  const changing = isChanging(state);
  const { lines, marks, heardAt } = log;
  useEffect(() => {
    if (!answered || !changing) return;
    const heard = heardAt === null ? null : heardAt / 1_000;
    const end = endOfView({ lines, marks }, heard, now() / 1_000);
    client.setQueryData<LogEnd>(queryKeys.logEnd(id), end);
  }, [client, id, now, answered, changing, lines, marks, heardAt]);
  const own = endOfView(log, heardAt === null ? null : heardAt / 1_000, now() / 1_000);
  const kept = answered ? undefined : client.getQueryData<LogEnd>(queryKeys.logEnd(id));
  return kept !== undefined && log.status === 'loading' && isFresh(kept, now() / 1_000)
    ? { end: kept, read: true }
    : { end: own, read: answered };
}

/**
 * Whether a provision that should be changing still is (contract#trap-14, contract#trap-16), looked at every few seconds.
 *
 * @param reachable whether the document can still be asked for
 */
export function useLiveness(provision: Provision, log: LogView, reachable: boolean): Silence {
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
  const answered = reachable && (log.status === 'following' || log.status === 'ended');
  const { end, read } = useLogEnd(provision, log, answered);
  const signs = signsOfEnd(end, provision);
  const events = provision.history.map(({ time }) => time);
  const heard = [seen.at, end.heardAt].filter((at) => at !== null);
  const { liveness, lastSignAt } = pulseOf({
    ...signs,
    state: provision.state,
    now,
    isServerTime: clock.isKnown(),
    lastEventAt: events.length === 0 ? null : Math.max(...events),
    logRead: read && (returnedAt === null || now - returnedAt >= FIRST_ANSWERS),
    heardAt: heard.length === 0 ? null : Math.max(...heard),
    watchedSince,
  });
  return {
    liveness,
    lastSignAt,
    seconds: Math.max(0, now - lastSignAt),
    loggedState: liveness === 'lost_write' ? signs.ahead : null,
  };
}
