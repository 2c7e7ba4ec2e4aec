import type { DriverId } from '@/domain/ids';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import type { NameValues } from '@/forms/name/use-name-form';
import { assertNever } from '@/lib/assert-never';
import { answered, NO_OUTCOME, type Outcome } from '@/forms/wizard/outcome';

/** What the drafts of both wizards hold. */
interface WizardDraft<Step> extends NameValues {
  readonly values: Readonly<Record<DriverId, FormValues>>;
  readonly left: readonly Step[];
  readonly lostSecrets: readonly string[];
  readonly shown: readonly string[];
}

/** A whole wizard: what was typed and chosen, and what the server said of it. */
export interface WizardState<Draft> {
  readonly draft: Draft;
  readonly outcome: Outcome;
}

/** What happens in either wizard. */
export type WizardEvent<Step> =
  | { readonly type: 'named'; readonly field: keyof NameValues; readonly value: string }
  /** Whether a value is shown and kept that is a secret by its name alone. */
  | { readonly type: 'shown'; readonly input: string; readonly shown: boolean }
  | { readonly type: 'step_left'; readonly step: Step }
  | { readonly type: 'sent' }
  | { readonly type: 'failed'; readonly outcome: Outcome };

export function reduceWizard<Step, Draft extends WizardDraft<Step>>(
  state: WizardState<Draft>,
  event: WizardEvent<Step>,
): WizardState<Draft> {
  const { draft, outcome } = state;
  switch (event.type) {
    case 'named': {
      const { field, value } = event;
      return {
        draft: { ...draft, [field]: value },
        outcome: answered(outcome, { text: field }),
      };
    }
    case 'shown': {
      const others = draft.shown.filter((name) => name !== event.input);
      return {
        ...state,
        draft: { ...draft, shown: event.shown ? [...others, event.input] : others },
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

/** After a value was typed for one of a driver's inputs: a secret among them is there again. */
export function withTyped<Draft extends WizardDraft<unknown>>(
  { draft, outcome }: WizardState<Draft>,
  driver: DriverId,
  input: string,
  value: FormValue,
): WizardState<Draft> {
  const values = { ...typedFor(draft.values, driver), [input]: value };
  const { lostSecrets } = draft;
  return {
    draft: {
      ...draft,
      values: { ...draft.values, [driver]: values },
      // The list itself when there is nothing to take out.
      lostSecrets: lostSecrets.includes(input)
        ? lostSecrets.filter((name) => name !== input)
        : lostSecrets,
    },
    outcome: answered(outcome, { input }),
  };
}

/** What was typed for a driver; nothing for none. */
export function typedFor(
  values: Readonly<Record<DriverId, FormValues>>,
  driver: DriverId | null,
): FormValues {
  return driver !== null && Object.hasOwn(values, driver) ? (values[driver] ?? {}) : {};
}
