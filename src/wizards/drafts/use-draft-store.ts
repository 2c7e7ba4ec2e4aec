import { useMemo } from 'react';

import type { DraftStore } from '@/forms/draft/draft-store';
import { useHost } from '@/ui/host';
import { providerDrafts } from '@/wizards/drafts/kept-provider';
import { provisionDrafts } from '@/wizards/drafts/kept-provision';
import type { ProviderDraft } from '@/wizards/drafts/provider-draft';
import type { ProvisionDraft } from '@/wizards/drafts/provision-draft';
import { useOwner } from '@/wizards/drafts/use-owner';

/** The drafts of providers of whoever is logged in. */
export function useProviderDrafts(): DraftStore<ProviderDraft> {
  const { storage } = useHost();
  const owner = useOwner();
  return useMemo(() => providerDrafts(storage, owner), [storage, owner]);
}

/** The drafts of provisions of whoever is logged in. */
export function useProvisionDrafts(): DraftStore<ProvisionDraft> {
  const { storage } = useHost();
  const owner = useOwner();
  return useMemo(() => provisionDrafts(storage, owner), [storage, owner]);
}
