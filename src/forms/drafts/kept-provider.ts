import * as z from 'zod/mini';

import type { Driver } from '@/domain/driver';
import { driverId } from '@/domain/ids';
import { parseInputs } from '@/domain/inputs/parse';
import type { FormValues } from '@/domain/inputs/values';
import { withShown } from '@/domain/inputs/with-shown';
import { createDraftStore, type DraftStore } from '@/forms/drafts/draft-store';
import { withoutSecrets } from '@/forms/drafts/secrets';
import type { AppStorage } from '@/lib/app-storage';
import { PROVIDER_STEPS } from '@/lib/links';
import type { ProviderDraft } from '@/forms/drafts/provider-draft';
import { FORM_VALUES, typedSecrets } from '@/forms/wizard/kept-values';

/** A draft as it lies in the browser or in a file. */
export const PROVIDER_DRAFT: z.ZodMiniType<ProviderDraft> = z.object({
  driver: z.nullable(z.pipe(z.string(), z.transform(driverId))),
  name: z.string(),
  description: z.string(),
  values: z.record(z.string(), FORM_VALUES),
  left: z.array(z.enum(PROVIDER_STEPS)),
  lostSecrets: z.array(z.string()),
  // Drafts of an older version have none.
  // oxlint-disable-next-line no-underscore-dangle -- zod's own name for it, since `default` is a word of the language
  shown: z._default(z.array(z.string()), []),
});

/** A person's drafts, which survive a reload, a log-out and the tab: everything but secrets, of which only the names are kept. */
export const providerDrafts = (storage: AppStorage, owner: string): DraftStore<ProviderDraft> =>
  createDraftStore(owner, {
    storage,
    kind: 'provider',
    version: 1,
    schema: PROVIDER_DRAFT,
  });

/**
 * The draft as it may lie in the browser.
 *
 * @param stored what lies there now: it stays where a driver is gone, or does not say for the moment what it asks for
 */
export function keptProvider(
  drivers: readonly Driver[],
  draft: ProviderDraft,
  stored: ProviderDraft | null,
): ProviderDraft {
  const values: Record<string, FormValues> = { ...stored?.values };
  const lost = new Set(draft.lostSecrets);
  for (const driver of drivers) {
    if (!Object.hasOwn(draft.values, driver.id)) continue;
    const typed = draft.values[driver.id] ?? {};
    const specs = withShown(parseInputs(driver.connection), draft.shown);
    values[driver.id] = withoutSecrets(specs, typed, values[driver.id]);
    for (const name of typedSecrets(specs, typed)) lost.add(name);
  }
  return { ...draft, values, lostSecrets: [...lost] };
}
