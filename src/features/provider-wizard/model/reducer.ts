import type { DriverId } from '@/domain/ids';
import type { FormValue } from '@/domain/inputs/values';
import { connectionValues, type ProviderDraft } from '@/features/provider-wizard/model/draft';
import { assertNever } from '@/lib/assert-never';
import { withoutKeys } from '@/lib/without-keys';
import type { ProviderStep } from '@/lib/links';
import { NOTHING_REFUSED, type Refused } from '@/wizards/refusal';
import type { Texts } from '@/wizards/wrong-fields';

export interface ProviderWizardState {
  readonly draft: ProviderDraft;
  readonly refused: Refused;
}

export type ProviderWizardEvent =
  | { readonly type: 'driver_chosen'; readonly driver: DriverId }
  | { readonly type: 'named'; readonly field: keyof Texts; readonly value: string }
  /** One input of the connection, for the driver that is chosen. */
  | { readonly type: 'typed'; readonly input: string; readonly value: FormValue }
  | { readonly type: 'step_left'; readonly step: ProviderStep }
  | { readonly type: 'refused'; readonly refused: Refused };

/** The whole wizard: what was typed and chosen, and what the server said of it. */
export function reduceProviderWizard(
  state: ProviderWizardState,
  event: ProviderWizardEvent,
): ProviderWizardState {
  const { draft, refused } = state;
  switch (event.type) {
    case 'driver_chosen': {
      if (event.driver === draft.driver) return state;
      return {
        draft: { ...draft, driver: event.driver, left: [], lostSecrets: [] },
        refused: NOTHING_REFUSED,
      };
    }
    case 'named': {
      const { field, value } = event;
      return {
        draft: { ...draft, [field]: value },
        refused: { ...refused, texts: withoutKeys(refused.texts, [field]) },
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
          lostSecrets: draft.lostSecrets.filter((name) => name !== input),
        },
        refused: { ...refused, inputs: withoutKeys(refused.inputs, [input]) },
      };
    }
    case 'step_left':
      if (draft.left.includes(event.step)) return state;
      return { ...state, draft: { ...draft, left: [...draft.left, event.step] } };
    case 'refused':
      return { ...state, refused: event.refused };
    default:
      return assertNever(event);
  }
}
