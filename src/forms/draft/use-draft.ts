import { useEffect, useRef } from 'react';

import type { DraftStore } from '@/forms/draft/draft-store';

/** How long typing must rest before it is written, in ms. */
const REST = 300;

interface KeptDraft {
  /** Writes now what is waiting to be written: before a move away. */
  readonly flush: () => void;
  /** Forgets the draft for good: its thing exists now, or was given up. Nothing is written after. */
  readonly drop: () => void;
}

/**
 * Keeps `draft` in the store under `id`: shortly after each change, and at once when the page is hidden,
 * left or taken down. `draft` is compared by identity; null writes nothing (nothing typed yet).
 * `keep` takes out what may not be written: it is asked once per write, not once per change. What was kept is read with `store.load(id)` before the form is first drawn.
 */
export function useDraft<T>(
  store: DraftStore<T>,
  id: string,
  draft: T | null,
  keep: (draft: T) => T,
): KeptDraft {
  const waiting = useRef<{ readonly id: string; readonly draft: T } | null>(null);
  const dropped = useRef(false);
  const write = () => {
    const next = waiting.current;
    waiting.current = null;
    if (next !== null && !dropped.current) store.save(next.id, keep(next.draft));
  };
  const latest = useRef(write);

  useEffect(() => {
    latest.current = write;
  });

  useEffect(() => {
    if (draft === null) return undefined;
    waiting.current = { id, draft };
    const timer = setTimeout(() => {
      latest.current();
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [id, draft]);

  useEffect(() => {
    const flush = () => {
      latest.current();
    };
    // `pagehide` alone is not enough: a tab that is thrown away in the background gets only this one.
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return {
    flush: write,
    drop: () => {
      dropped.current = true;
      store.drop(id);
    },
  };
}
