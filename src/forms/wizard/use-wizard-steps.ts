import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';

import { neighbourStep, reachableStep, type StepCheck } from '@/lib/steps';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import type { WizardStep } from '@/forms/wizard/steps';
import { useKept } from '@/forms/wizard/use-kept';
import type { StepFrame } from '@/forms/wizard/frame';
import { stepList } from '@/forms/wizard/step-list';

interface WizardStepsOptions<Id extends string> {
  readonly checks: readonly StepCheck<Id>[];
  /** False while `checks` are of an older draft than the one on the screen: nobody is sent away then. */
  readonly settled: boolean;
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
  /** The step to draw. */
  readonly step: Id;
  /** Where the address has to go instead, because the step in it can't be opened; null when it can. */
  readonly redirectHref: string | null;
  /** What is the same around each step; keeps its identity while it says the same. */
  readonly frame: StepFrame;
  /** Goes to the step after. */
  readonly next: () => void;
}

/** Where the wizard is: which step may be rendered, and what stands around it. */
export function useWizardSteps<Id extends string>(
  options: WizardStepsOptions<Id>,
): WizardSteps<Id> {
  const { checks, settled, wanted, first, hrefOf } = options;
  const navigate = useNavigate();
  const writeBlock = useWriteBlock();
  const known = checks.find(({ id }) => id === wanted)?.id ?? null;
  const step = (settled || known === null ? reachableStep(checks, wanted) : known) ?? first;
  const before = neighbourStep(checks, step, -1);
  const after = neighbourStep(checks, step, 1);
  const nextHref = after === null ? null : hrefOf(after);
  const steps = useKept(stepList(options), isSameList);
  const backHref = before === null ? null : hrefOf(before);
  // The steps may be looked at by anybody; it is the last that sends.
  const nextBlockedBy = after === null ? writeBlock : null;
  const { cancelHref, sending } = options;
  const frame = useMemo(
    (): StepFrame => ({
      steps,
      current: step,
      backHref,
      cancelHref,
      nextBlockedBy,
      submitting: sending,
    }),
    [steps, step, backHref, cancelHref, nextBlockedBy, sending],
  );
  const next = useCallback(() => {
    if (nextHref !== null) void navigate(nextHref);
  }, [nextHref, navigate]);
  return { step, redirectHref: step === wanted ? null : hrefOf(step), frame, next };
}

function isSameList(one: readonly WizardStep[], other: readonly WizardStep[]): boolean {
  return (
    one.length === other.length &&
    one.every((step, index) => {
      const { id, label, href, state, reachable } = step;
      const twin = other[index];
      return (
        twin?.id === id &&
        twin.label === label &&
        twin.href === href &&
        twin.state === state &&
        twin.reachable === reachable
      );
    })
  );
}
