import type { Driver } from '@/domain/driver';
import type { LayoutGroup } from '@/domain/inputs/layout';
import type { InputValues } from '@/domain/inputs/raw';
import type { InputSpec } from '@/domain/inputs/spec';
import type { SecretTexts } from '@/domain/request/request';
import type { WizardDraft } from '@/forms/drafts/wizard-draft';

/** One step of a wizard, and what it asks. */
export type StepPlan<Id extends string> =
  /** Something to choose; `chosen` is false while nothing is that could be used. */
  | { readonly id: Id; readonly asks: 'choice'; readonly chosen: boolean }
  /** Name and description; OneForm takes `defaultName` where no name is typed. */
  | { readonly id: Id; readonly asks: 'name'; readonly defaultName: string }
  | InputsPlan<Id>
  /** Nothing: shows all that will be sent, and sends it. */
  | { readonly id: Id; readonly asks: 'nothing' };

export interface InputsPlan<Id extends string = string> {
  readonly id: Id;
  readonly asks: 'inputs';
  /** Names the form: with another one it starts again from what was typed for that. */
  readonly form: string;
  readonly specs: readonly InputSpec[];
  readonly layout: readonly LayoutGroup[];
}

/** What follows from the choices made in a wizard. */
export interface WizardPlan<Id extends string> {
  /** The driver that asks for the inputs; null while none is chosen. */
  readonly driver: Driver | null;
  /** In the order in which they are gone through; the first needs nothing before it. */
  readonly steps: readonly StepPlan<Id>[];
}

/** What is typed in any wizard; the rest of a draft are its choices. */
type Typed = 'name' | 'description' | 'values' | 'left' | 'lostSecrets';
export type Choices<Draft> = Omit<Draft, Typed>;

/** What was typed, as a request holds it. */
export interface SentParts {
  /** Absent where OneForm is to take its default. */
  readonly name?: string;
  readonly description?: string;
  readonly values: InputValues;
  readonly secrets: SecretTexts;
}

/** A wizard that makes something of a driver's inputs: what it asks, and what comes of it. `useWizard` runs it. */
export interface WizardDescription<
  Step extends string,
  Draft extends WizardDraft<Step>,
  Choice,
  Plan extends WizardPlan<Step>,
  Request,
> {
  /** A draft in which nothing is typed or chosen. */
  readonly empty: Draft;
  /** What a choice changes; the draft itself where it changes nothing. */
  readonly choose: (draft: Draft, choice: Choice) => Draft;
  readonly plan: (choices: Choices<Draft>) => Plan;
  /** What is sent when no step has a problem; null while something is not chosen. */
  readonly request: (plan: Plan, parts: SentParts) => Request | null;
  /** The draft as it may be stored, without secrets; `stored` is what lies there now. */
  readonly keep: (draft: Draft, stored: Draft | null) => Draft;
}
