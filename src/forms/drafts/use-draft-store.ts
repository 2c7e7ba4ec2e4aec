import { useMemo } from 'react';

import type { DraftStore } from '@/forms/drafts/draft-store';
import { useHost } from '@/ui/host';
import { providerDrafts, type ProviderDraft } from '@/forms/drafts/provider-draft';
import { provisionDrafts, type ProvisionDraft } from '@/forms/drafts/provision-draft';
import { useOwner } from '@/forms/drafts/use-owner';

/** The drafts of providers of the user who is logged in. */
export function useProviderDrafts(): DraftStore<ProviderDraft> {
  const { storage } = useHost();
  const owner = useOwner();
  return useMemo(() => providerDrafts(storage, owner), [storage, owner]);
}

/** The drafts of provisions of the user who is logged in. */
export function useProvisionDrafts(): DraftStore<ProvisionDraft> {
  const { storage } = useHost();
  const owner = useOwner();
  return useMemo(() => provisionDrafts(storage, owner), [storage, owner]);
}
