import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Unreadable } from '@/api/wire/parsed';
import type { Driver } from '@/domain/driver';
import type { DriverId } from '@/domain/ids';
import type { FormValue } from '@/domain/inputs/values';
import { refusedSteps } from '@/providers/create/model/plan';
import { DriverStep } from '@/providers/create/steps/DriverStep';
import { ReviewStep } from '@/providers/create/steps/ReviewStep';
import { useProviderWizard } from '@/providers/create/use-provider-wizard';
import type { NameValues } from '@/forms/name/use-name-form';
import { links } from '@/lib/links';
import { connectionValues } from '@/forms/drafts/provider-draft';
import { InputsStep } from '@/forms/wizard/InputsStep';
import { ChangedElsewhere } from '@/forms/wizard/ChangedElsewhere';
import { NameStep } from '@/forms/wizard/NameStep';
import { NotKept } from '@/forms/wizard/NotKept';
import { mayExist } from '@/forms/wizard/outcome';
import { SendFailure } from '@/forms/wizard/SendFailure';
import { WizardPlace } from '@/forms/wizard/WizardPlace';

interface ProviderWizardProps {
  readonly drivers: readonly Driver[];
  /** Drivers that can't be read: shown, never chosen. */
  readonly unreadable: readonly Unreadable[];
  /** The step in the address. */
  readonly wanted: string | undefined;
  readonly draftId: string;
  /** The draft of the provision that this provider is made for; null when it is made for itself. */
  readonly forProvision: string | null;
}

/** Driver, name, connection, review: then one request. Give it the draft's id as `key`. */
export function ProviderWizard(props: ProviderWizardProps) {
  const wizard = useProviderWizard(props);
  return (
    <WizardPlace step={wizard.step} redirectHref={wizard.redirectHref} onLeft={wizard.onLeft}>
      <NotKept kept={wizard.kept} />
      <ChangedElsewhere changed={wizard.changedElsewhere} onReload={wizard.onReload} />
      <Step wizard={wizard} drivers={props.drivers} unreadable={props.unreadable} />
      {wizard.guardDialog}
    </WizardPlace>
  );
}

interface StepProps extends Pick<ProviderWizardProps, 'drivers' | 'unreadable'> {
  readonly wizard: ReturnType<typeof useProviderWizard>;
}

function Step({ wizard, drivers, unreadable }: StepProps) {
  const { t } = useTranslation('providerWizard');
  const { draft, outcome, store, driver, specs, frame, next, hrefOf } = wizard;
  const { dispatch } = store;
  const readNames = useCallback(() => store.read().draft, [store]);
  const readValues = useCallback(() => connectionValues(store.read().draft), [store]);
  const onNamed = useCallback(
    (field: keyof NameValues, value: string) => {
      dispatch({ type: 'named', field, value });
    },
    [dispatch],
  );
  const onTyped = useCallback(
    (input: string, value: FormValue) => {
      dispatch({ type: 'typed', input, value });
    },
    [dispatch],
  );
  const onShown = useCallback(
    (input: string, shown: boolean) => {
      dispatch({ type: 'shown', input, shown });
    },
    [dispatch],
  );
  if (wizard.step === 'driver' || driver === null) {
    return (
      <DriverStep
        frame={frame}
        drivers={drivers}
        unreadable={unreadable}
        chosen={driver?.id ?? null}
        onChoose={(chosen: DriverId) => {
          dispatch({ type: 'driver_chosen', driver: chosen });
        }}
        onNext={next}
      />
    );
  }
  switch (wizard.step) {
    case 'name':
      return (
        <NameStep
          frame={frame}
          readTyped={readNames}
          defaultName={driver.name}
          refused={outcome.texts}
          onTyped={onNamed}
          onNext={next}
        />
      );
    case 'connection':
      return (
        <InputsStep
          key={driver.id}
          frame={frame}
          lead={t(specs.length === 0 ? 'connection.nothing' : 'connection.lead', {
            driver: driver.name,
          })}
          specs={specs}
          layout={driver.display.layout}
          readTyped={readValues}
          refused={outcome.inputs}
          lostSecrets={draft.lostSecrets}
          advice={wizard.advice}
          onTyped={onTyped}
          onShown={onShown}
          onNext={next}
        />
      );
    case 'review':
      return (
        <ReviewStep
          frame={frame}
          driver={driver}
          specs={specs}
          draft={draft}
          hrefOf={hrefOf}
          advice={wizard.advice}
          submitLabel={t(
            outcome.failure !== null && mayExist(outcome.failure) ? 'createAgain' : 'create',
          )}
          onSubmit={wizard.submit}
          notice={
            <SendFailure
              outcome={outcome}
              lost={wizard.lost}
              steps={refusedSteps(outcome).map((id) => ({
                label: t(`steps.${id}`),
                href: hrefOf(id),
              }))}
              listHref={links.providers()}
            />
          }
        />
      );
  }
}
