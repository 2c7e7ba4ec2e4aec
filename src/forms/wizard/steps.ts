/** What a step of a wizard looks like from outside. */
export interface WizardStep {
  /** The last part of the step's address. */
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** `error` wins over `done`: the step was left with a wrong value, or the server refused one. */
  readonly state: 'done' | 'error' | 'upcoming';
  /** False while a step before it is incomplete: the step is then words, not a link. */
  readonly reachable: boolean;
}

/** Where the current step is among the others. */
export interface StepPosition {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly step: WizardStep | null;
}

/** Finds the current step; an unknown one counts as the first. */
export function stepPosition(steps: readonly WizardStep[], current: string): StepPosition {
  const index = Math.max(
    0,
    steps.findIndex((step) => step.id === current),
  );
  return { number: index + 1, of: steps.length, step: steps[index] ?? null };
}
