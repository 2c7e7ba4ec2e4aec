import type { DriverId } from '@/domain/ids';
import type { FormValue } from '@/domain/inputs/values';
import type { ProviderStep } from '@/lib/links';
import type { ProviderDraft } from '@/forms/drafts/provider-draft';
import { answered } from '@/forms/wizard/outcome';
import {
  reduceWizard,
  withTyped,
  type WizardEvent,
  type WizardState,
} from '@/forms/wizard/wizard-state';

export type ProviderWizardState = WizardState<ProviderDraft>;

export type ProviderWizardEvent =
  | WizardEvent<ProviderStep>
  | { readonly type: 'driver_chosen'; readonly driver: DriverId }
  /** One input of the connection, for the driver that is chosen. */
  | { readonly type: 'typed'; readonly input: string; readonly value: FormValue };

export function reduceProviderWizard(
  state: ProviderWizardState,
  event: ProviderWizardEvent,
): ProviderWizardState {
  const { draft, outcome } = state;
  switch (event.type) {
    case 'driver_chosen':
      if (event.driver === draft.driver) return state;
      return {
        draft: { ...draft, driver: event.driver, left: [], lostSecrets: [] },
        outcome: answered(outcome, 'choice'),
      };
    case 'typed':
      if (draft.driver === null) return state;
      return withTyped(state, draft.driver, event.input, event.value);
    case 'named':
    case 'shown':
    case 'step_left':
    case 'sent':
    case 'failed':
      return reduceWizard(state, event);
  }
}
