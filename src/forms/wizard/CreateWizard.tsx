import { useMemo, type ReactNode } from 'react';

import type { FormValue } from '@/domain/inputs/values';
import { valuesFor, type WizardDraft } from '@/forms/drafts/wizard-draft';
import type { NameValues } from '@/forms/name/use-name-form';
import { ChangedElsewhere } from '@/forms/wizard/ChangedElsewhere';
import type { WizardPlan } from '@/forms/wizard/description';
import type { StepFrame } from '@/forms/wizard/frame';
import { InputsStep, type InputsExtras } from '@/forms/wizard/InputsStep';
import { NameStep } from '@/forms/wizard/NameStep';
import { NotKept } from '@/forms/wizard/NotKept';
import { mayExist } from '@/forms/wizard/outcome';
import { SendFailure } from '@/forms/wizard/SendFailure';
import type { Wizard } from '@/forms/wizard/use-wizard';
import { WizardPlace } from '@/forms/wizard/WizardPlace';
import { useStored } from '@/forms/wizard/wizard-store';

interface CreateWizardProps<
  Step extends string,
  Draft extends WizardDraft<Step>,
  Choice,
  Plan extends WizardPlan<Step>,
> {
  readonly wizard: Wizard<Step, Draft, Choice, Plan, unknown>;
  /** The words of the button that sends; `createAgain` where it may have been made already. */
  readonly create: string;
  readonly createAgain: string;
  /** Where the thing would be listed if it exists. */
  readonly listHref: string;
  /** What stands around the inputs of a step. */
  readonly inputs: (step: Step) => InputsExtras;
  /** A step that only this wizard has: a choice, or the review. */
  readonly renderStep: (step: Step, frame: StepFrame) => ReactNode;
}

/** The steps of a wizard that `useWizard` runs. */
export function CreateWizard<
  Step extends string,
  Draft extends WizardDraft<Step>,
  Choice,
  Plan extends WizardPlan<Step>,
>(props: CreateWizardProps<Step, Draft, Choice, Plan>) {
  const { wizard } = props;
  const { step, store } = wizard;
  return (
    <WizardPlace
      step={step}
      redirectHref={wizard.redirectHref}
      onLeft={(left) => {
        store.dispatch({ type: 'step_left', step: left });
      }}
    >
      <NotKept kept={wizard.kept} />
      <ChangedElsewhere changed={wizard.changedElsewhere} onReload={wizard.reload} />
      <Current {...props} />
      {wizard.guardDialog}
    </WizardPlace>
  );
}

function Current<
  Step extends string,
  Draft extends WizardDraft<Step>,
  Choice,
  Plan extends WizardPlan<Step>,
>({ wizard, ...props }: CreateWizardProps<Step, Draft, Choice, Plan>) {
  const { plan, store, frame, outcome } = wizard;
  const driver = plan.driver?.id ?? null;
  const lostSecrets = useStored(store, ({ draft }) => draft.lostSecrets);
  const typing = useMemo(
    () => ({
      subscribe: store.subscribe,
      readNames: (): NameValues => store.read().draft,
      readTyped: () => valuesFor(store.read().draft, driver),
      onNamed: (field: keyof NameValues, value: string) => {
        store.dispatch({ type: 'named', field, value });
      },
      onTyped: (input: string, value: FormValue) => {
        if (driver !== null) store.dispatch({ type: 'typed', driver, input, value });
      },
      onShown: (input: string, shown: boolean) => {
        store.dispatch({ type: 'shown', input, shown });
      },
    }),
    [store, driver],
  );
  const current = plan.steps.find(({ id }) => id === wizard.step);
  switch (current?.asks) {
    case 'name':
      return (
        <NameStep
          frame={frame}
          typing={typing}
          defaultName={current.defaultName}
          refused={outcome.texts}
        />
      );
    case 'inputs':
      return (
        <InputsStep
          key={current.form}
          frame={frame}
          typing={typing}
          specs={current.specs}
          layout={current.layout}
          elsewhere={plan.steps.flatMap((other) =>
            other.asks === 'inputs' && other !== current ? other.specs : [],
          )}
          refused={outcome.inputs}
          lostSecrets={lostSecrets}
          advice={wizard.advice}
          {...props.inputs(current.id)}
        />
      );
    case 'nothing': {
      const again = outcome.failure !== null && mayExist(outcome.failure);
      return props.renderStep(current.id, {
        ...frame,
        onNext: wizard.submit,
        nextLabel: again ? props.createAgain : props.create,
        notice: (
          <SendFailure
            outcome={outcome}
            lost={wizard.lost}
            steps={wizard.refused}
            listHref={props.listHref}
          />
        ),
      });
    }
    case 'choice':
    case undefined:
      return props.renderStep(wizard.step, frame);
  }
}
