import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { providersQuery } from '@/api/queries/providers';
import type { AnyDraft, DraftKind } from '@/forms/drafts/model/draft-file';
import { isWorthKeeping } from '@/forms/drafts/model/worth';
import { useDrafts } from '@/forms/drafts/use-drafts';
import { links, PROVIDER_STEPS, PROVISION_STEPS } from '@/lib/links';
import { useProviderDrafts, useProvisionDrafts } from '@/forms/drafts/use-draft-store';

export interface DraftRow {
  readonly id: string;
  readonly title: string;
  /** What was chosen in it. */
  readonly about: string;
  /** Unix ms. */
  readonly savedAt: number;
  /** Where it goes on: at the first step that was never left, or before it where something is wrong. */
  readonly href: string;
  readonly fileName: string;
  readonly draft: AnyDraft;
  readonly drop: () => void;
}

/** One person's drafts of a kind, in the order in which they were touched last. */
export function useDraftRows(kind: DraftKind): readonly DraftRow[] {
  const { t } = useTranslation('drafts');
  const providers = useProviderDrafts();
  const provisions = useProvisionDrafts();
  const ofProviders = useDrafts(providers);
  const ofProvisions = useDrafts(provisions);
  // Only for the name: where the providers were not read, the number will do.
  const known = useQuery({ ...providersQuery(useApi()), enabled: false }).data?.items ?? [];
  const nameOf = (name: string) => (name === '' ? t(`unnamed.${kind}`) : name);
  const rows: readonly DraftRow[] =
    kind === 'provider'
      ? ofProviders.map(({ id, savedAt, draft }) => ({
          id,
          savedAt,
          title: nameOf(draft.name),
          about: draft.driver ?? t('nothingChosen'),
          href: links.newProvider(nextOf(PROVIDER_STEPS, draft.left), id),
          fileName: `provider-${id}`,
          draft: { kind: 'provider', draft },
          drop: () => {
            providers.drop(id);
          },
        }))
      : ofProvisions.map(({ id, savedAt, draft }) => ({
          id,
          savedAt,
          title: nameOf(draft.name),
          about: aboutProvider(draft.provider),
          href: links.newProvision(nextOf(PROVISION_STEPS, draft.left), id),
          fileName: `provision-${id}`,
          draft: { kind: 'provision', draft },
          drop: () => {
            provisions.drop(id);
          },
        }));
  return rows.filter(({ draft }) => isWorthKeeping(draft));

  function aboutProvider(chosen: number | null): string {
    if (chosen === null) return t('nothingChosen');
    const provider = known.find(({ id }) => id === chosen);
    return provider === undefined
      ? t('providerId', { id: chosen })
      : t('provider', { name: provider.name });
  }
}

/** The first step that was never left; the review when all were. One that this driver has no use for is skipped by the wizard. */
function nextOf<Step extends string>(
  steps: readonly Step[],
  left: readonly Step[],
): Step | 'review' {
  return steps.find((step) => !left.includes(step)) ?? 'review';
}
