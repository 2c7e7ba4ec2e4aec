import type { DriverId } from '@/domain/ids';
import type { FormValue } from '@/domain/inputs/values';
import { valuesFor, type WizardDraft } from '@/forms/drafts/wizard-draft';
import type { NameValues } from '@/forms/name/use-name-form';
import type { Choices } from '@/forms/wizard/description';
import { answered, NO_OUTCOME, type Outcome } from '@/forms/wizard/outcome';
import { assertNever } from '@/lib/assert-never';

/** A whole wizard: what was typed and chosen, and what the server said of it. */
export interface WizardState<Draft> {
  readonly draft: Draft;
  /** The draft as it was when something was last chosen: what was typed since makes no other steps. */
  readonly choices: Choices<Draft>;
  readonly outcome: Outcome;
  /** The request is on its way or was taken. */
  readonly sent: boolean;
}

export type WizardEvent<Step, Choice> =
  | { readonly type: 'chosen'; readonly choice: Choice }
  | { readonly type: 'named'; readonly field: keyof NameValues; readonly value: string }
  /** One of the inputs of a driver. */
  | {
      readonly type: 'typed';
      readonly driver: DriverId;
      readonly input: string;
      readonly value: FormValue;
    }
  /** Whether a value is shown and kept that is a secret by its name alone. */
  | { readonly type: 'shown'; readonly input: string; readonly shown: boolean }
  | { readonly type: 'step_left'; readonly step: Step }
  | { readonly type: 'sent' }
  | { readonly type: 'failed'; readonly outcome: Outcome };

export const startOf = <Draft>(draft: Draft): WizardState<Draft> => ({
  draft,
  choices: draft,
  outcome: NO_OUTCOME,
  sent: false,
});

/** What happens in a wizard, whatever it makes. */
export function wizardReducer<Step extends string, Draft extends WizardDraft<Step>, Choice>(
  choose: (draft: Draft, choice: Choice) => Draft,
): (state: WizardState<Draft>, event: WizardEvent<Step, Choice>) => WizardState<Draft> {
  return (state, event) => {
    const { draft, outcome } = state;
    switch (event.type) {
      case 'chosen': {
        const chosen = choose(draft, event.choice);
        if (chosen === draft) return state;
        return { ...state, draft: chosen, choices: chosen, outcome: answered(outcome, 'choice') };
      }
      case 'named': {
        const { field, value } = event;
        return {
          ...state,
          draft: { ...draft, [field]: value },
          outcome: answered(outcome, { text: field }),
        };
      }
      case 'typed': {
        const { driver, input, value } = event;
        const { lostSecrets } = draft;
        const values = { ...valuesFor(draft, driver), [input]: value };
        return {
          ...state,
          draft: {
            ...draft,
            values: { ...draft.values, [driver]: values },
            // A secret is there again; the list itself when there is nothing to take out.
            lostSecrets: lostSecrets.includes(input)
              ? lostSecrets.filter((name) => name !== input)
              : lostSecrets,
          },
          outcome: answered(outcome, { input }),
        };
      }
      case 'shown': {
        const others = draft.shown.filter((name) => name !== event.input);
        const shown = { ...draft, shown: event.shown ? [...others, event.input] : others };
        return { ...state, draft: shown, choices: shown };
      }
      case 'step_left':
        if (draft.left.includes(event.step)) return state;
        return { ...state, draft: { ...draft, left: [...draft.left, event.step] } };
      case 'sent':
        return { ...state, outcome: NO_OUTCOME, sent: true };
      case 'failed':
        return { ...state, outcome: event.outcome, sent: false };
      default:
        return assertNever(event);
    }
  };
}
