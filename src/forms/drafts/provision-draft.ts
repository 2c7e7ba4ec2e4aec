import * as z from 'zod/mini';

import type { Driver } from '@/domain/driver';
import {
  deploymentId,
  providerId,
  type DeploymentId,
  type DriverId,
  type ProviderId,
} from '@/domain/ids';
import { parseInputs } from '@/domain/inputs/parse';
import { createDraftStore, type DraftStore } from '@/forms/drafts/draft-store';
import {
  draftFields,
  EMPTY_DRAFT,
  withoutDraftSecrets,
  type WizardDraft,
} from '@/forms/drafts/wizard-draft';
import type { AppStorage } from '@/lib/app-storage';
import { PROVISION_STEPS, type ProvisionStep } from '@/lib/links';

/**
 * Everything typed and chosen in the wizard, as the screen shows it. Deployments of one driver share what was typed
 * for it, tags included: what they ask for by the same name is the same thing, and what only one of them asks for
 * waits there.
 */
export interface ProvisionDraft extends WizardDraft<ProvisionStep> {
  readonly provider: ProviderId | null;
  /** The deployment chosen for each driver looked at. */
  readonly deployments: Readonly<Record<DriverId, DeploymentId>>;
}

export const EMPTY_PROVISION_DRAFT: ProvisionDraft = {
  ...EMPTY_DRAFT,
  provider: null,
  deployments: {},
};

/** A draft as it lies in the browser or in a file. */
export const PROVISION_DRAFT: z.ZodMiniType<ProvisionDraft> = z.object({
  ...draftFields(PROVISION_STEPS),
  provider: z.nullable(z.pipe(z.int(), z.transform(providerId))),
  deployments: z.record(z.string(), z.pipe(z.string(), z.transform(deploymentId))),
});

/** A person's drafts, which survive a reload, a log-out and the tab. */
export const provisionDrafts = (storage: AppStorage, owner: string): DraftStore<ProvisionDraft> =>
  createDraftStore(owner, { storage, kind: 'provision', version: 1, schema: PROVISION_DRAFT });

/** The draft as it may lie in the browser. */
export const keptProvision = (
  drivers: readonly Driver[],
  draft: ProvisionDraft,
  stored: ProvisionDraft | null,
): ProvisionDraft =>
  withoutDraftSecrets(
    drivers,
    (driver) =>
      parseInputs([driver, ...driver.deployments].flatMap(({ userInputs }) => userInputs)),
    draft,
    stored,
  );
