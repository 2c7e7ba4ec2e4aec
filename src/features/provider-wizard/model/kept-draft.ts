import * as z from 'zod/mini';

import type { Driver } from '@/domain/driver';
import { driverId } from '@/domain/ids';
import { parseInputs } from '@/domain/inputs/parse';
import type { FormValues } from '@/domain/inputs/values';
import type { ProviderDraft } from '@/features/provider-wizard/model/draft';
import { PROVIDER_STEPS } from '@/lib/links';
import { sessionDraftStorage } from '@/forms/draft/draft-storage';
import { createDraftStore } from '@/forms/draft/draft-store';
import { withoutSecrets } from '@/forms/draft/secrets';
import { FORM_VALUES, typedSecrets } from '@/wizards/kept-values';

/** What of a draft survives a reload: everything but secrets, of which only the names are kept. */
export const providerDrafts = createDraftStore<ProviderDraft>({
  storage: sessionDraftStorage(),
  kind: 'provider',
  version: 1,
  schema: z.object({
    driver: z.nullable(z.pipe(z.string(), z.transform(driverId))),
    name: z.string(),
    description: z.string(),
    values: z.record(z.string(), FORM_VALUES),
    left: z.array(z.enum(PROVIDER_STEPS)),
    lostSecrets: z.array(z.string()),
  }),
});

/** The draft as it may lie in the browser. */
export function keptDraft(drivers: readonly Driver[], draft: ProviderDraft): ProviderDraft {
  const values: Record<string, FormValues> = {};
  const lost = new Set(draft.lostSecrets);
  for (const driver of drivers) {
    if (!Object.hasOwn(draft.values, driver.id)) continue;
    const typed = draft.values[driver.id] ?? {};
    const specs = parseInputs(driver.connection);
    values[driver.id] = withoutSecrets(specs, typed);
    for (const name of typedSecrets(specs, typed)) lost.add(name);
  }
  return { ...draft, values, lostSecrets: [...lost] };
}
