import { useCallback, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

import type { AnyDraft } from '@/forms/drafts/model/draft-file';
import type { DraftStore, StoredDraft } from '@/forms/drafts/draft-store';
import { links } from '@/lib/links';
import { randomId } from '@/lib/random-id';
import { useProviderDrafts, useProvisionDrafts } from '@/forms/drafts/use-draft-store';

/** The drafts of a store as they are now, in every tab. */
export function useDrafts<T>({ list, subscribe }: DraftStore<T>): readonly StoredDraft<T>[] {
  return useSyncExternalStore(subscribe, list);
}

/** Gives what begins a wizard with a draft; false when the browser has no room for it. */
export function useStartWith(): (start: AnyDraft) => boolean {
  const providers = useProviderDrafts();
  const provisions = useProvisionDrafts();
  const navigate = useNavigate();
  return useCallback(
    (start) => {
      const id = randomId();
      // The last step leads to the first one that is not complete.
      if (start.kind === 'provider') {
        if (!providers.save(id, start.draft)) return false;
        void navigate(links.newProvider('review', id));
        return true;
      }
      if (!provisions.save(id, start.draft)) return false;
      void navigate(links.newProvision('review', id));
      return true;
    },
    [providers, provisions, navigate],
  );
}
