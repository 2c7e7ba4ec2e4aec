import * as z from 'zod/mini';

import type { Driver } from '@/domain/driver';
import { driverId, type DriverId } from '@/domain/ids';
import { parseInputs } from '@/domain/inputs/parse';
import { createDraftStore, type DraftStore } from '@/forms/drafts/draft-store';
import {
  draftFields,
  EMPTY_DRAFT,
  withoutDraftSecrets,
  type WizardDraft,
} from '@/forms/drafts/wizard-draft';
import type { AppStorage } from '@/lib/app-storage';
import { PROVIDER_STEPS, type ProviderStep } from '@/lib/links';

/** Everything typed and chosen in the wizard, as the screen shows it. */
export interface ProviderDraft extends WizardDraft<ProviderStep> {
  readonly driver: DriverId | null;
}

export const EMPTY_PROVIDER_DRAFT: ProviderDraft = { ...EMPTY_DRAFT, driver: null };

/** A draft as it lies in the browser or in a file. */
export const PROVIDER_DRAFT: z.ZodMiniType<ProviderDraft> = z.object({
  ...draftFields(PROVIDER_STEPS),
  driver: z.nullable(z.pipe(z.string(), z.transform(driverId))),
});

/** A person's drafts, which survive a reload, a log-out and the tab. */
export const providerDrafts = (storage: AppStorage, owner: string): DraftStore<ProviderDraft> =>
  createDraftStore(owner, { storage, kind: 'provider', version: 1, schema: PROVIDER_DRAFT });

/** The draft as it may lie in the browser. */
export const keptProvider = (
  drivers: readonly Driver[],
  draft: ProviderDraft,
  stored: ProviderDraft | null,
): ProviderDraft =>
  withoutDraftSecrets(drivers, ({ connection }) => parseInputs(connection), draft, stored);
