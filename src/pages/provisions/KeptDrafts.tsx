import { useSyncExternalStore } from 'react';

import { draftPrefix } from '@/forms/draft/draft-key';
import { browserDraftStorage } from '@/forms/draft/draft-storage';
import { loadLaterWords } from '@/i18n/i18n';
import { latePart } from '@/ui/late-part';
import { useOwner } from '@/wizards/drafts/use-owner';

const draftList = latePart(async () => {
  const [module] = await Promise.all([import('@/features/drafts/DraftList'), loadLaterWords()]);
  return module.DraftList;
});

/** Provisions that were begun and not finished. This page is the first that is loaded, so their list comes after it. */
export function KeptDrafts() {
  const prefix = draftPrefix(useOwner(), 'provision');
  const some = useSyncExternalStore(
    browserDraftStorage.subscribe,
    () => browserDraftStorage.keys(prefix).length > 0,
  );
  if (!some) return null;
  return <draftList.Part kind="provision" open={null} importsAlone={false} waiting={null} />;
}
