import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

import { randomId } from '@/lib/random-id';

/** Ids that this program makes; anything else in the address is not taken for one. */
const DRAFT_ID = /^[\da-z]{1,32}$/u;

interface WizardEntry {
  readonly draftId: string;
  /** What the address said of `once` when the wizard was entered; null when nothing. */
  readonly preset: string | null;
}

/**
 * How a wizard was entered. Without a draft in the address it gets a new one, put into the address at
 * once, so that a reload finds what was typed. The parameter `once` is read and taken out: it chooses
 * something at the start and must not undo a later choice.
 */
export function useWizardEntry(once?: string): WizardEntry {
  const [search, setSearch] = useSearchParams();
  const [fresh] = useState(randomId);
  const [preset] = useState(() => (once === undefined ? null : search.get(once)));
  const given = search.get('draft');
  const known = given !== null && DRAFT_ID.test(given);
  const consumed = once !== undefined && search.has(once);
  useEffect(() => {
    if (known && !consumed) return;
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (!known) after.set('draft', fresh);
        if (once !== undefined) after.delete(once);
        return after;
      },
      { replace: true },
    );
  }, [known, consumed, fresh, once, setSearch]);
  return { draftId: known ? given : fresh, preset };
}
