import type { DriverId } from '@/domain/ids';
import type { FormValues } from '@/domain/inputs/values';
import type { ProviderStep } from '@/lib/links';
import { typedFor } from '@/forms/wizard/wizard-state';

/** Everything typed and chosen in the wizard, as the screen shows it. */
export interface ProviderDraft {
  readonly driver: DriverId | null;
  readonly name: string;
  readonly description: string;
  /** What was typed for each driver looked at, so that a change of mind loses nothing. */
  readonly values: Readonly<Record<DriverId, FormValues>>;
  /** Steps that were once left: what is wrong in them is told. */
  readonly left: readonly ProviderStep[];
  /** Names of the secrets that a reload took away: their fields say "type it again". */
  readonly lostSecrets: readonly string[];
  /** Inputs that are shown and kept though their names say secret: somebody chose so. */
  readonly shown: readonly string[];
}

export const EMPTY_PROVIDER_DRAFT: ProviderDraft = {
  driver: null,
  name: '',
  description: '',
  values: {},
  left: [],
  lostSecrets: [],
  shown: [],
};

/** What was typed for the driver that is chosen. */
export function connectionValues(draft: ProviderDraft): FormValues {
  return typedFor(draft.values, draft.driver);
}
