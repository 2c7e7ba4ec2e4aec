import { Fragment, useEffect, useState, type ComponentType, type ReactNode } from 'react';

import { useHost } from '@/ui/host';
import { LoadFailure } from '@/ui/LoadFailure';

export interface LatePart<Props extends object> {
  /** The part, or `waiting` until its code is there. Code that can't be fetched is told in its place, and tried again. */
  readonly Part: ComponentType<Props & { readonly waiting: ReactNode }>;
  /** Begins to fetch the code: for who knows that the part will be wanted. */
  readonly prefetch: () => void;
  /** Settles once the code is there, or could not be fetched. Never rejects. */
  readonly ready: () => Promise<void>;
}

/** Pauses between tries, in ms: 2, 4, 8, 16 s, then every 30 s. */
const pauseAfter = (failures: number): number => Math.min(1_000 * 2 ** failures, 30_000);

/**
 * A part of a page with a chunk of its own. Unlike `lazy` in a `Suspense`, it shows as soon as its code is
 * there: React holds back what was late for 300 ms, so that several such parts appear together. And where its code
 * can't be fetched (no network, or a new version is in its place), the page around it stays, and it is tried again.
 *
 * @param Around what stands around the failure
 */
export function latePart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  Around: ComponentType<{ readonly children: ReactNode }> = Fragment,
): LatePart<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  const load = async (): Promise<ComponentType<Props>> => {
    loading ??= fetch();
    try {
      loaded = await loading;
      return loaded;
    } catch (error) {
      // The next visit tries again.
      loading = null;
      throw error;
    }
  };
  const ready = async (): Promise<void> => {
    await load().catch(() => undefined);
  };

  function Part({ waiting, ...props }: Props & { readonly waiting: ReactNode }) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(() => loaded);
    const { isVisible, onVisibility } = useHost().page;
    const [failures, setFailures] = useState(0);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      let there = true;
      if (Loaded !== null) return undefined;
      load().then(
        (part) => {
          if (there) setLoaded(() => part);
        },
        () => {
          if (there) setFailures((before) => before + 1);
        },
      );
      return () => {
        there = false;
      };
    }, [Loaded, tries]);

    useEffect(() => {
      if (failures === 0 || Loaded !== null) return undefined;
      const again = () => {
        if (isVisible()) setTries((before) => before + 1);
      };
      const timer = setTimeout(again, pauseAfter(failures));
      window.addEventListener('online', again);
      const unwatch = onVisibility(again);
      return () => {
        clearTimeout(timer);
        window.removeEventListener('online', again);
        unwatch();
      };
    }, [failures, Loaded, isVisible, onVisibility]);

    if (Loaded === null) {
      if (failures === 0) return waiting;
      return (
        <Around>
          <LoadFailure
            onRetry={() => {
              setTries((before) => before + 1);
            }}
          />
        </Around>
      );
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is left of the two are the part's own
    return <Loaded {...(props as unknown as Props)} />;
  }

  return { Part, prefetch: () => void ready(), ready };
}
