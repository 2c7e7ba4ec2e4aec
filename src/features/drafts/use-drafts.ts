import { useCallback, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

import type { AnyDraft } from '@/features/drafts/model/draft-file';
import type { DraftStore, StoredDraft } from '@/forms/draft/draft-store';
import { links } from '@/lib/links';
import { randomId } from '@/lib/random-id';
import { providerDrafts } from '@/wizards/drafts/kept-provider';
import { provisionDrafts } from '@/wizards/drafts/kept-provision';
import { useOwner } from '@/wizards/drafts/use-owner';

/** The drafts of a store as they are now, in every tab. */
export function useDrafts<T>({ list, subscribe }: DraftStore<T>): readonly StoredDraft<T>[] {
  return useSyncExternalStore(subscribe, list);
}

/** Gives what begins a wizard with a draft; false when the browser has no room for it. */
export function useStartWith(): (start: AnyDraft) => boolean {
  const owner = useOwner();
  const navigate = useNavigate();
  return useCallback(
    (start) => {
      const id = randomId();
      // The last step leads to the first one that is not complete.
      if (start.kind === 'provider') {
        if (!providerDrafts(owner).save(id, start.draft)) return false;
        void navigate(links.newProvider('review', id));
        return true;
      }
      if (!provisionDrafts(owner).save(id, start.draft)) return false;
      void navigate(links.newProvision('review', id));
      return true;
    },
    [owner, navigate],
  );
}
