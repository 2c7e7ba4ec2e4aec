import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { DriverId } from '@/domain/ids';
import { valuesFor, type WizardDraft } from '@/forms/drafts/wizard-draft';
import type { FieldSource } from '@/forms/step-form/field-source';
import type { WizardPlan } from '@/forms/wizard/description';
import type { StepFrame } from '@/forms/wizard/frame';
import { InputsStep, type InputsExtras } from '@/forms/wizard/InputsStep';
import { NameStep } from '@/forms/wizard/NameStep';
import { mayExist } from '@/forms/wizard/outcome';
import { SendFailure } from '@/forms/wizard/SendFailure';
import type { Wizard } from '@/forms/wizard/use-wizard';
import type { WizardEvent, WizardState } from '@/forms/wizard/wizard-state';
import { useStored, type WizardStore } from '@/forms/wizard/wizard-store';
import { WizardPlace } from '@/forms/wizard/WizardPlace';

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
  const names = useMemo(() => nameSource(store), [store]);
  const inputs = useMemo(() => inputSource(store, driver), [store, driver]);
  const onShown = useCallback(
    (input: string, shown: boolean) => {
      store.dispatch({ type: 'shown', input, shown });
    },
    [store],
  );
  const current = plan.steps.find(({ id }) => id === wizard.step);
  switch (current?.asks) {
    case 'name':
      return <NameStep frame={frame} source={names} defaultName={current.defaultName} />;
    case 'inputs':
      return (
        <InputsStep
          key={current.form}
          frame={frame}
          source={inputs}
          onShown={onShown}
          specs={current.specs}
          layout={current.layout}
          elsewhere={plan.steps.flatMap((other) =>
            other.asks === 'inputs' && other !== current ? other.specs : [],
          )}
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

interface ChangedElsewhereProps {
  /** Another tab has written to the same draft. */
  readonly changed: boolean;
  readonly onReload: () => void;
}

/** Says that the draft is being typed in another tab as well: nothing is lost, but this page shows only its own. */
function ChangedElsewhere({ changed, onReload }: ChangedElsewhereProps) {
  const { t } = useTranslation('drafts');
  if (!changed) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 4 }}
      action={
        <Button color="inherit" size="small" onClick={onReload}>
          {t('changedElsewhere.reload')}
        </Button>
      }
    >
      {t('changedElsewhere.body')}
    </Alert>
  );
}

/** Says that the browser keeps no draft: its storage is full, or forbidden. Everything else works. */
function NotKept({ kept }: { readonly kept: boolean }) {
  const { t } = useTranslation('drafts');
  if (kept) return null;
  return (
    <Alert severity="warning" role="note" sx={{ mb: 4 }}>
      {t('notKept')}
    </Alert>
  );
}

/** What the fields of a step read and write. */
type Store<Draft> = WizardStore<WizardState<Draft>, WizardEvent<never, never>>;

/** Name and description, as the fields of their step see them. */
function nameSource({ read, dispatch, subscribe }: Store<WizardDraft>): FieldSource {
  return {
    typed: () => {
      const { name, description } = read().draft;
      return { name, description };
    },
    refused: () => read().outcome.texts,
    type: (field, value) => {
      if ((field === 'name' || field === 'description') && typeof value === 'string') {
        dispatch({ type: 'named', field, value });
      }
    },
    subscribe,
  };
}

/** What a driver asks for, as the fields of the inputs steps see it. */
function inputSource(
  { read, dispatch, subscribe }: Store<WizardDraft>,
  driver: DriverId | null,
): FieldSource {
  return {
    typed: () => valuesFor(read().draft, driver),
    refused: () => read().outcome.inputs,
    type: (input, value) => {
      if (driver !== null) dispatch({ type: 'typed', driver, input, value });
    },
    subscribe,
  };
}
