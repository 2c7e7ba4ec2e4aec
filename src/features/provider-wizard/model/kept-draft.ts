import * as z from 'zod/mini';

import type { Driver } from '@/domain/driver';
import { driverId } from '@/domain/ids';
import { parseInputs } from '@/domain/inputs/parse';
import type { FormValues } from '@/domain/inputs/values';
import type { ProviderDraft } from '@/features/provider-wizard/model/draft';
import { PROVIDER_STEPS } from '@/lib/links';
import { sessionDraftStorage } from '@/forms/draft/draft-storage';
import { createDraftStore } from '@/forms/draft/draft-store';
import { FORM_VALUES, withoutSecretValues } from '@/wizards/kept-values';

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
export function withoutSecrets(drivers: readonly Driver[], draft: ProviderDraft): ProviderDraft {
  const values: Record<string, FormValues> = {};
  const lost = new Set(draft.lostSecrets);
  for (const driver of drivers) {
    if (!Object.hasOwn(draft.values, driver.id)) continue;
    const { kept, secrets } = withoutSecretValues(
      parseInputs(driver.connection),
      draft.values[driver.id] ?? {},
    );
    values[driver.id] = kept;
    if (driver.id === draft.driver) for (const name of secrets) lost.add(name);
  }
  return { ...draft, values, lostSecrets: [...lost] };
}
