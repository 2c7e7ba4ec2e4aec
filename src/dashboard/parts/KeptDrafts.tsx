import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { draftPrefix } from '@/forms/drafts/draft-key';
import { loadLaterWords } from '@/i18n/i18n';
import { useHost } from '@/ui/host';
import { latePart } from '@/ui/late-part';
import { useOwner } from '@/forms/drafts/use-owner';

/** Provisions that were begun and not finished. The dashboard is the first page that is loaded, so their list comes after it. */
export function KeptDrafts() {
  const { i18n } = useTranslation();
  const { storage } = useHost();
  const prefix = draftPrefix(useOwner(), 'provision');
  const some = useSyncExternalStore(storage.subscribe, () => storage.keys(prefix).length > 0);
  const [draftList] = useState(() =>
    latePart(async () => {
      const [module] = await Promise.all([
        import('@/forms/drafts/DraftList'),
        loadLaterWords(i18n),
      ]);
      return module.DraftList;
    }),
  );
  if (!some) return null;
  return <draftList.Part kind="provision" open={null} importsAlone={false} waiting={null} />;
}
