import type { DriverId } from '@/domain/ids';
import type { FormValue } from '@/domain/inputs/values';
import type { NameValues } from '@/forms/name/use-name-form';
import { assertNever } from '@/lib/assert-never';
import type { ProviderStep } from '@/lib/links';
import { connectionValues, type ProviderDraft } from '@/wizards/drafts/provider-draft';
import { answered, NO_OUTCOME, type Outcome } from '@/wizards/outcome';

export interface ProviderWizardState {
  readonly draft: ProviderDraft;
  readonly outcome: Outcome;
}

export type ProviderWizardEvent =
  | { readonly type: 'driver_chosen'; readonly driver: DriverId }
  | { readonly type: 'named'; readonly field: keyof NameValues; readonly value: string }
  /** One input of the connection, for the driver that is chosen. */
  | { readonly type: 'typed'; readonly input: string; readonly value: FormValue }
  | { readonly type: 'step_left'; readonly step: ProviderStep }
  | { readonly type: 'sent' }
  | { readonly type: 'failed'; readonly outcome: Outcome };

/** The whole wizard: what was typed and chosen, and what the server said of it. */
export function reduceProviderWizard(
  state: ProviderWizardState,
  event: ProviderWizardEvent,
): ProviderWizardState {
  const { draft, outcome } = state;
  switch (event.type) {
    case 'driver_chosen': {
      if (event.driver === draft.driver) return state;
      return {
        draft: { ...draft, driver: event.driver, left: [], lostSecrets: [] },
        outcome: answered(outcome, 'choice'),
      };
    }
    case 'named': {
      const { field, value } = event;
      return {
        draft: { ...draft, [field]: value },
        outcome: answered(outcome, { text: field }),
      };
    }
    case 'typed': {
      const { driver } = draft;
      const { input, value } = event;
      if (driver === null) return state;
      const values = { ...connectionValues(draft), [input]: value };
      return {
        draft: {
          ...draft,
          values: { ...draft.values, [driver]: values },
          lostSecrets: without(draft.lostSecrets, input),
        },
        outcome: answered(outcome, { input }),
      };
    }
    case 'step_left':
      if (draft.left.includes(event.step)) return state;
      return { ...state, draft: { ...draft, left: [...draft.left, event.step] } };
    case 'sent':
      return { ...state, outcome: NO_OUTCOME };
    case 'failed':
      return { ...state, outcome: event.outcome };
    default:
      return assertNever(event);
  }
}

/** The list itself when there is nothing to take out. */
function without(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((other) => other !== name) : names;
}
