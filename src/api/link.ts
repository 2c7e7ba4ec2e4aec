import { failureOf, type ApiFailureKind } from '@/api/errors';
import type { Transport } from '@/api/transport/transport';
import type { HostPage } from '@/lib/host-page';

/** Since when OneForm can't be reached. */
export interface Outage {
  /** When it last answered, in ms since 1970, by this browser's clock; null when it never did. */
  readonly lastHeard: number | null;
}

/** What is known of the way to OneForm, from all that goes over it. */
export interface Link {
  /** Null while OneForm answers. */
  readonly snapshot: () => Outage | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks at once, whatever the pace. */
  readonly check: () => void;
  /** Begins to watch, on a page that somebody is logged in on; gives the way to end that. */
  readonly watch: (onBack: () => void) => () => void;
}

/** OneForm, or the gateway on its behalf, has understood the request: the way is open. */
const HEARD: ReadonlySet<ApiFailureKind> = new Set([
  'forbidden',
  'unauthenticated',
  'not_found',
  'wrong_state',
  'guests',
  'invalid',
]);
/** Says nothing about the way to OneForm. */
const SILENT: ReadonlySet<ApiFailureKind> = new Set([
  'aborted',
  'session',
  'unsafe',
  'too_many_requests',
]);

/** A page that has heard nothing for so long asks, in ms: pages at rest send nothing by themselves. */
const REST = 60_000;
/** From a failure to the question whether OneForm is there at all, in ms. */
const FIRST_PROBE = 1_000;
const LONGEST_PAUSE = 30_000;

/** 1, 5, 10, 20 s, then every 30 s. */
const pauseAfter = (probes: number): number =>
  probes === 0 ? FIRST_PROBE : Math.min(2_500 * 2 ** probes, LONGEST_PAUSE);

/**
 * Watches the way to OneForm. Every answer to any request counts. A failure alone proves nothing (one list can fail by
 * itself), so it is followed by the cheapest request there is: where that fails too, OneForm is out, and is asked ever
 * more rarely until it answers. Nothing is asked in a hidden tab.
 */
export function createLink(
  inner: Transport,
  page: Pick<HostPage, 'isVisible' | 'onVisibility'>,
): {
  readonly link: Link;
  readonly transport: Transport;
} {
  let outage: Outage | null = null;
  let lastHeard: number | null = null;
  let probes = 0;
  let suspicious = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let probing = false;
  let onBack: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const publish = (next: Outage | null): void => {
    if (outage === next) return;
    outage = next;
    for (const listener of listeners) listener();
  };

  const schedule = (): void => {
    clearTimeout(timer);
    if (onBack === null || !page.isVisible()) return;
    timer = setTimeout(() => void probe(), suspicious ? pauseAfter(probes) : REST);
  };

  const heard = (): void => {
    lastHeard = Date.now();
    suspicious = false;
    probes = 0;
    const wasOut = outage !== null;
    publish(null);
    schedule();
    if (wasOut) onBack?.();
  };

  const failed = (): void => {
    if (suspicious) return;
    suspicious = true;
    probes = 0;
    schedule();
  };

  async function probe(): Promise<void> {
    if (probing) return;
    clearTimeout(timer);
    probing = true;
    try {
      await inner.ping();
      heard();
    } catch (error) {
      const { kind } = failureOf(error);
      if (HEARD.has(kind)) heard();
      else {
        suspicious = !SILENT.has(kind);
        probes += 1;
        if (suspicious) publish(outage ?? { lastHeard });
        schedule();
      }
    } finally {
      probing = false;
    }
  }

  const check = (): void => {
    if (onBack !== null) void probe();
  };
  const onVisibility = (): void => {
    if (!page.isVisible()) clearTimeout(timer);
    else if (suspicious) check();
    else schedule();
  };

  return {
    transport: {
      ...inner,
      async request(request) {
        try {
          const answer = await inner.request(request);
          heard();
          return answer;
        } catch (error) {
          const { kind } = failureOf(error);
          if (HEARD.has(kind)) heard();
          else if (!SILENT.has(kind)) failed();
          throw error;
        }
      },
    },
    link: {
      snapshot: () => outage,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      check,
      watch: (back) => {
        onBack = back;
        window.addEventListener('online', check);
        window.addEventListener('offline', check);
        const unwatch = page.onVisibility(onVisibility);
        schedule();
        return () => {
          onBack = null;
          clearTimeout(timer);
          window.removeEventListener('online', check);
          window.removeEventListener('offline', check);
          unwatch();
        };
      },
    },
  };
}
