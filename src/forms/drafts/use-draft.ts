import { useEffect, useRef, useState } from 'react';

import type { DraftStore } from '@/forms/drafts/draft-store';
import { mergeDrafts } from '@/forms/drafts/merge-drafts';
import { sameJson } from '@/lib/same-json';
import { useHost } from '@/ui/host';

/** How long typing must rest before it is written, in ms. */
const REST = 300;

/** Where what is typed comes from. */
export interface DraftSource<T> {
  /** The draft as it is now; null when there is nothing to write: nothing typed yet, or only what was read. */
  readonly read: () => T | null;
  readonly subscribe: (listener: () => void) => () => void;
}

interface DraftKeeper {
  /** False once the browser had no room for it, or forbade it: leaving loses what was typed. */
  readonly kept: boolean;
  /** Another tab has changed the same draft since this one read it. */
  readonly changedElsewhere: boolean;
  /** Forgets the draft for good: its thing exists now, or was given up. Nothing is written after. */
  readonly drop: () => void;
}

/**
 * Follows `source` and keeps its draft in the store under `id`: shortly after each change, and at once when the page is
 * hidden, left or taken down. What was kept is read with `store.load(id)` before the form is first rendered. What
 * another tab wrote meanwhile is not overwritten but joined (`mergeDrafts`).
 *
 * @param keep takes out what may not be written; asked once per write, not once per change. `stored` is what
 * lies in the store: of what can't be told any more whether it is a secret, that is all that may stay.
 */
export function useDraft<T>(
  source: DraftSource<T>,
  store: DraftStore<T>,
  id: string,
  keep: (draft: T, stored: T | null) => T,
): DraftKeeper {
  const { onVisibility } = useHost().page;
  const waiting = useRef<T | null>(null);
  const dropped = useRef(false);
  const [kept, setKept] = useState(true);
  const [changedElsewhere, setChangedElsewhere] = useState(false);
  const [first] = useState(() => store.load(id));
  // What this tab shows, as far as it may be kept: what it has not changed since may be another tab's.
  const shown = useRef(first);
  // What this tab knows to lie in the store.
  const known = useRef(first);
  // The store tells of this tab's own attempts too.
  const writing = useRef(false);

  const write = () => {
    const next = waiting.current;
    waiting.current = null;
    if (next === null || dropped.current) return;
    const stored = store.load(id);
    const mine = keep(next, stored);
    const joined = stored === null ? mine : mergeDrafts(shown.current, mine, stored);
    const whole = store.parse(joined) ?? mine;
    shown.current = mine;
    known.current = whole;
    writing.current = true;
    const written = store.save(id, whole);
    writing.current = false;
    if (!written) known.current = stored;
    setKept(written);
  };
  const latest = useRef(write);

  useEffect(() => {
    latest.current = write;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen: T | null = null;
    const flush = () => {
      latest.current();
    };
    const follow = () => {
      const draft = source.read();
      if (draft === null || draft === seen) return;
      seen = draft;
      waiting.current = draft;
      clearTimeout(timer);
      timer = setTimeout(flush, REST);
    };
    follow();
    const unfollow = source.subscribe(follow);
    // `pagehide` alone is not enough: a tab that is thrown away in the background gets only this one.
    const unwatch = onVisibility(flush);
    window.addEventListener('pagehide', flush);
    return () => {
      unfollow();
      unwatch();
      window.removeEventListener('pagehide', flush);
      clearTimeout(timer);
      flush();
    };
  }, [source, onVisibility]);

  useEffect(
    () =>
      store.subscribe(() => {
        if (writing.current) return;
        const stored = store.load(id);
        if (stored !== null && !sameJson(stored, known.current)) setChangedElsewhere(true);
      }),
    [store, id],
  );

  return {
    kept,
    changedElsewhere,
    drop: () => {
      dropped.current = true;
      store.drop(id);
    },
  };
}
