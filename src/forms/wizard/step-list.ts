import type { WizardStep } from '@/forms/wizard/steps';
import { openSteps, type StepCheck } from '@/lib/steps';

interface StepListOptions<Id extends string> {
  readonly checks: readonly StepCheck<Id>[];
  readonly left: readonly Id[];
  /** Steps that hold a field that OneForm refused. */
  readonly refused: readonly Id[];
  readonly labelOf: (id: Id) => string;
  readonly hrefOf: (id: Id) => string;
}

/** The wizard's steps as the frame shows them. */
export function stepList<Id extends string>(options: StepListOptions<Id>): readonly WizardStep[] {
  const { checks, refused, labelOf, hrefOf } = options;
  const open = openSteps(checks);
  const left = new Set(options.left);
  return checks.map(({ id, problems }) => ({
    id,
    label: labelOf(id),
    href: hrefOf(id),
    state: stateOf(problems.length > 0, left.has(id), refused.includes(id)),
    reachable: open.has(id),
  }));
}

/** What was never left is not told to be wrong: nobody has finished it yet. */
function stateOf(incomplete: boolean, left: boolean, refused: boolean): WizardStep['state'] {
  if (refused || (incomplete && left)) return 'error';
  return left ? 'done' : 'upcoming';
}
