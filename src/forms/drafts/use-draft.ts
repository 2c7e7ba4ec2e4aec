import { useEffect, useRef, useState } from 'react';

import type { DraftStore } from '@/forms/drafts/draft-store';
import { mergeDrafts } from '@/forms/drafts/merge-drafts';
import { sameJson } from '@/lib/same-json';
import { useHost } from '@/ui/host';

/** How long typing must rest before it is written, in ms. */
const REST = 300;

interface DraftKeeper {
  /** False once the browser had no room for it, or forbade it: leaving loses what was typed. */
  readonly kept: boolean;
  /** Another tab has changed the same draft since this one read it. */
  readonly changedElsewhere: boolean;
  /** Forgets the draft for good: its thing exists now, or was given up. Nothing is written after. */
  readonly drop: () => void;
}

/**
 * Keeps `draft` in the store under `id`: shortly after each change, and at once when the page is hidden,
 * left or taken down. `draft` is compared by identity; null writes nothing (nothing typed yet, or nothing
 * but what was read). What was kept is read with `store.load(id)` before the form is first rendered. What another
 * tab wrote meanwhile is not overwritten but joined (`mergeDrafts`).
 *
 * @param keep takes out what may not be written; asked once per write, not once per change. `stored` is what
 * lies in the store: of what nobody can tell any more whether it is a secret, that is all that may stay.
 */
export function useDraft<T>(
  store: DraftStore<T>,
  id: string,
  draft: T | null,
  keep: (draft: T, stored: T | null) => T,
): DraftKeeper {
  const { onVisibility } = useHost().page;
  const waiting = useRef<{ readonly id: string; readonly draft: T } | null>(null);
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
    const stored = store.load(next.id);
    const mine = keep(next.draft, stored);
    const joined = stored === null ? mine : mergeDrafts(shown.current, mine, stored);
    const whole = store.parse(joined) ?? mine;
    shown.current = mine;
    known.current = whole;
    writing.current = true;
    const written = store.save(next.id, whole);
    writing.current = false;
    if (!written) known.current = stored;
    setKept(written);
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

  useEffect(
    () =>
      store.subscribe(() => {
        if (writing.current) return;
        const stored = store.load(id);
        if (stored !== null && !sameJson(stored, known.current)) setChangedElsewhere(true);
      }),
    [store, id],
  );

  useEffect(() => {
    const flush = () => {
      latest.current();
    };
    // `pagehide` alone is not enough: a tab that is thrown away in the background gets only this one.
    const unwatch = onVisibility(flush);
    window.addEventListener('pagehide', flush);
    return () => {
      unwatch();
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [onVisibility]);

  return {
    kept,
    changedElsewhere,
    drop: () => {
      dropped.current = true;
      store.drop(id);
    },
  };
}
