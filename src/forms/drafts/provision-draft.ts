import type { DeploymentId, DriverId, ProviderId } from '@/domain/ids';
import type { FormValues } from '@/domain/inputs/values';
import type { ProvisionStep } from '@/lib/links';
import { typedFor } from '@/forms/wizard/wizard-state';

/** Everything typed and chosen in the wizard, as the screen shows it. */
export interface ProvisionDraft {
  readonly provider: ProviderId | null;
  /** The deployment chosen for each driver looked at. */
  readonly deployments: Readonly<Record<DriverId, DeploymentId>>;
  readonly name: string;
  readonly description: string;
  /**
   * What was typed for each driver looked at, tags included. Deployments of one driver share it: what they
   * ask for by the same name is the same thing, and what only one of them asks for waits there.
   */
  readonly values: Readonly<Record<DriverId, FormValues>>;
  /** Steps that were once left: what is wrong in them is told. */
  readonly left: readonly ProvisionStep[];
  /** Names of the secrets that a reload took away: their fields say "type it again". */
  readonly lostSecrets: readonly string[];
  /** Inputs that are shown and kept though their names say secret: somebody chose so. */
  readonly shown: readonly string[];
}

export const EMPTY_PROVISION_DRAFT: ProvisionDraft = {
  provider: null,
  deployments: {},
  name: '',
  description: '',
  values: {},
  left: [],
  lostSecrets: [],
  shown: [],
};

/** What was typed for a driver. */
export function valuesFor(draft: ProvisionDraft, driver: DriverId | null): FormValues {
  return typedFor(draft.values, driver);
}
