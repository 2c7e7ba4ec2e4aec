import {
  createContext,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

import { createServerClock, type ServerClock } from '@/lib/server-clock';

/** Outside of a provider: the browser's own clock, which is all that there is. */
const OWN_CLOCK = createServerClock();
const ServerClockContext = createContext<ServerClock>(OWN_CLOCK);

export function ServerClockProvider({
  clock,
  children,
}: {
  readonly clock: ServerClock;
  readonly children: ReactNode;
}) {
  return <ServerClockContext value={clock}>{children}</ServerClockContext>;
}

/** Whose time: the server's, for what it stamped; the browser's, for what happened on this page. */
export type WhoseTime = 'server' | 'browser';

/** The server's clock; the component follows when it turns out to be another. */
export function useServerClock(): ServerClock {
  const clock = useContext(ServerClockContext);
  useSyncExternalStore(clock.subscribe, clock.version);
  return clock;
}

/** The time in unix seconds, renewed every `everyMs` while the component is mounted. */
export function useNow(everyMs: number, whose: WhoseTime = 'server'): number {
  const clock = useServerClock();
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setTick((tick) => tick + 1);
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return (whose === 'server' ? clock : OWN_CLOCK).now() / 1_000;
}
