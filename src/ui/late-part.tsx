import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

interface LatePart<Props extends object> {
  /** The part, or `waiting` until its code is there. A failure to fetch it is the page's failure. */
  readonly Part: ComponentType<Props & { readonly waiting: ReactNode }>;
  /** Begins to fetch the code: for who knows that the part will be wanted. */
  readonly prefetch: () => void;
}

/**
 * A part of a page with a chunk of its own. Unlike `lazy` in a `Suspense`, it shows as soon as its code is
 * there: React holds back what was late for 300 ms, so that several such parts appear together.
 */
export function latePart<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
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

  function Part({ waiting, ...props }: Props & { readonly waiting: ReactNode }) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      let there = true;
      if (Loaded !== null) return undefined;
      load().then(
        (part) => {
          if (there) setLoaded(() => part);
        },
        (error: unknown) => {
          if (!there) return;
          // While drawing, so that it reaches the page's own way of telling failures.
          setLoaded(() => {
            throw error;
          });
        },
      );
      return () => {
        there = false;
      };
    }, [Loaded]);
    if (Loaded === null) return waiting;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is left of the two are the part's own
    return <Loaded {...(props as unknown as Props)} />;
  }

  return {
    Part,
    prefetch: () => {
      load().catch(() => undefined);
    },
  };
}
