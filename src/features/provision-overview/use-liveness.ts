import { useState } from 'react';

import type { LogLine } from '@/domain/log/line';
import type { Provision } from '@/domain/provision/provision';
import { liveness, type Liveness } from '@/domain/provision/stall';
import { useNow } from '@/ui/RelativeTime';

export interface Silence {
  readonly liveness: Liveness;
  /** Since the last event or line, in seconds; null when there is neither. */
  readonly seconds: number | null;
}

/** Whether a provision that should be changing still is (CONTRACT, trap 14), looked at every few seconds. */
export function useLiveness(provision: Provision, lastLine: LogLine | null): Silence {
  const now = useNow(5_000);
  const [seen, setSeen] = useState({ provision, at: now });
  // An answer that says the same is the same object.
  if (seen.provision !== provision) setSeen({ provision, at: now });
  const lastEventAt = provision.history.reduce<number | null>(
    (latest, { time }) => (latest === null || time > latest ? time : latest),
    null,
  );
  const lastLineAt = lastLine?.at ?? null;
  const heard = [lastEventAt, lastLineAt].filter((time) => time !== null);
  return {
    liveness: liveness({
      state: provision.state,
      lastEventAt,
      lastLineAt,
      unchangedSince: seen.at * 1_000,
      now: now * 1_000,
    }),
    seconds: heard.length === 0 ? null : Math.max(0, now - Math.max(...heard)),
  };
}
