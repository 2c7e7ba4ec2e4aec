import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { useApi } from '@/api/api-context';
import { logEndQuery } from '@/api/queries/log-end';
import type { ProvisionId } from '@/domain/ids';
import { latest, pulseAtEnd, pulseWithoutLog, type LogEnd } from '@/domain/liveness/log-end';
import type { Provision } from '@/domain/provision/provision';
import type { Pulse } from '@/domain/liveness/stall';
import { useNow, useServerClock } from '@/ui/server-clock';

/** Of how many provisions that are late the logs are read: one after the other, each once a minute. */
const MOST_READ = 8;
/** How often it is looked whether one has become late. */
const LOOKS = 15_000;

/** Of those whose history is silent for longer than usual: how life stands. Without those that are alive. */
export type LatePulses = ReadonlyMap<ProvisionId, Pulse>;

type Ends = readonly (LogEnd | 'reading' | 'unreadable')[];

const NONE: LatePulses = new Map();

const endsOf = (results: readonly UseQueryResult<LogEnd>[]): Ends =>
  results.map(({ data, isError }) => data ?? (isError ? 'unreadable' : 'reading'));

/** Looks after the provisions of a list that are late, by the same rule as their pages. */
export function useLatePulses(provisions: readonly Provision[]): LatePulses {
  const api = useApi();
  const clock = useServerClock();
  const now = useNow(LOOKS);
  const [watchedSince] = useState(now);
  const known = clock.isKnown();
  const late = useMemo(() => (known ? latest(provisions, now) : []), [provisions, now, known]);
  const ends = useQueries({
    queries: late.slice(0, MOST_READ).map(({ id }) => logEndQuery(api, id)),
    combine: endsOf,
  });
  return useMemo(() => {
    if (late.length === 0) return NONE;
    const pulses = late.flatMap((provision, index): readonly [ProvisionId, Pulse][] => {
      const end = ends[index] ?? 'unreadable';
      if (end === 'reading') return [];
      const pulse =
        end === 'unreadable'
          ? pulseWithoutLog(provision, now)
          : pulseAtEnd(provision, end, now, watchedSince);
      return pulse.liveness === 'alive' ? [] : [[provision.id, pulse]];
    });
    return pulses.length === 0 ? NONE : new Map(pulses);
  }, [late, ends, now, watchedSince]);
}
