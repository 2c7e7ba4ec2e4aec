import { useNavigate } from 'react-router';

import type { StepFrame } from '@/forms/wizard/frame';
import type { WizardStep } from '@/forms/wizard/steps';
import { neighbourStep, openSteps, reachableStep, type StepCheck } from '@/lib/steps';
import { useWriteBlock } from '@/ui/notes/use-write-block';

interface WizardStepsOptions<Id extends string> {
  readonly checks: readonly StepCheck<Id>[];
  /** The step in the address. */
  readonly wanted: string | undefined;
  /** The first step, which needs nothing before it. */
  readonly first: Id;
  readonly left: readonly Id[];
  /** Steps that hold a field that OneForm refused. */
  readonly refused: readonly Id[];
  readonly labelOf: (id: Id) => string;
  readonly hrefOf: (id: Id) => string;
  readonly cancelHref: string;
  readonly sending: boolean;
}

interface WizardSteps<Id extends string> {
  /** The step to render. */
  readonly step: Id;
  /** Where the address has to go instead, because the step in it can't be opened; null when it can. */
  readonly redirectHref: string | null;
  /** What is the same around each step; Next goes to the step after. */
  readonly frame: StepFrame;
}

/** Where the wizard is: which step may be rendered, and what stands around it. */
export function useWizardSteps<Id extends string>(
  options: WizardStepsOptions<Id>,
): WizardSteps<Id> {
  const { checks, wanted, first, hrefOf, cancelHref, sending } = options;
  const navigate = useNavigate();
  const writeBlock = useWriteBlock();
  const step = reachableStep(checks, wanted) ?? first;
  const before = neighbourStep(checks, step, -1);
  const after = neighbourStep(checks, step, 1);
  return {
    step,
    redirectHref: step === wanted ? null : hrefOf(step),
    frame: {
      steps: stepList(options),
      current: step,
      backHref: before === null ? null : hrefOf(before),
      cancelHref,
      // The steps may be looked at by anybody; it is the last that sends.
      nextBlockedBy: after === null ? writeBlock : null,
      submitting: sending,
      onNext: () => {
        if (after !== null) void navigate(hrefOf(after));
      },
    },
  };
}

interface StepListOptions<Id extends string> {
  readonly checks: readonly StepCheck<Id>[];
  readonly left: readonly Id[];
  /** Steps that hold a field that OneForm refused. */
  readonly refused: readonly Id[];
  readonly labelOf: (id: Id) => string;
  readonly hrefOf: (id: Id) => string;
}

/** The wizard's steps as the frame shows them. */
function stepList<Id extends string>(options: StepListOptions<Id>): readonly WizardStep[] {
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

/** A step that was never left is not marked as wrong: it is not finished yet. */
function stateOf(incomplete: boolean, left: boolean, refused: boolean): WizardStep['state'] {
  if (refused || (incomplete && left)) return 'error';
  return left ? 'done' : 'upcoming';
}
