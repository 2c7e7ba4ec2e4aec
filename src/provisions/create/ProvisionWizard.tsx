import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Unreadable } from '@/api/wire/parsed';
import type { Driver } from '@/domain/driver';
import type { ProviderId } from '@/domain/ids';
import type { LayoutGroup } from '@/domain/inputs/layout';
import type { FormValue } from '@/domain/inputs/values';
import type { Provider } from '@/domain/provider';
import { refusedSteps } from '@/provisions/create/model/plan';
import type { PlannedProvision } from '@/provisions/create/planned-provision';
import { DeploymentStep } from '@/provisions/create/steps/DeploymentStep';
import { ProviderStep } from '@/provisions/create/steps/ProviderStep';
import { ReviewStep } from '@/provisions/create/steps/ReviewStep';
import { useProvisionWizard } from '@/provisions/create/use-provision-wizard';
import type { NameValues } from '@/forms/name/use-name-form';
import { links } from '@/lib/links';
import { valuesFor } from '@/forms/drafts/provision-draft';
import { InputsGuidance } from '@/forms/guidance/InputsGuidance';
import { InputsStep } from '@/forms/wizard/InputsStep';
import { ChangedElsewhere } from '@/forms/wizard/ChangedElsewhere';
import { NameStep } from '@/forms/wizard/NameStep';
import { NotKept } from '@/forms/wizard/NotKept';
import { mayExist } from '@/forms/wizard/outcome';
import { SendFailure } from '@/forms/wizard/SendFailure';
import { WizardPlace } from '@/forms/wizard/WizardPlace';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface ProvisionWizardProps {
  readonly providers: readonly Provider[];
  /** Providers that can't be read: shown, never chosen. */
  readonly unreadable: readonly Unreadable[];
  readonly drivers: readonly Driver[];
  /** The step in the address. */
  readonly wanted: string | undefined;
  readonly draftId: string;
  /** Draws what will be made, on the review. */
  readonly renderPlan?: ((plan: PlannedProvision) => ReactNode) | undefined;
  /** A provider that the wizard was entered with; null when it was entered without. */
  readonly preset: ProviderId | null;
}

/** Provider, deployment, name, inputs, tags, review: then one request. Give it the draft's id as `key`. */
export function ProvisionWizard(props: ProvisionWizardProps) {
  const wizard = useProvisionWizard(props);
  return (
    <WizardPlace step={wizard.step} redirectHref={wizard.redirectHref} onLeft={wizard.onLeft}>
      <NotKept kept={wizard.kept} />
      <ChangedElsewhere changed={wizard.changedElsewhere} onReload={wizard.onReload} />
      <Step wizard={wizard} {...props} />
      {wizard.guardDialog}
    </WizardPlace>
  );
}

interface StepProps extends Pick<
  ProvisionWizardProps,
  'providers' | 'unreadable' | 'drivers' | 'renderPlan'
> {
  readonly wizard: ReturnType<typeof useProvisionWizard>;
}

/** Tags stand in a step of their own, which needs no groups. */
const NO_LAYOUT: readonly LayoutGroup[] = [];

function Step({ wizard, providers, unreadable, drivers, renderPlan }: StepProps) {
  const { t } = useTranslation('provisionWizard');
  const { draft, outcome, store, selection, frame, next, hrefOf } = wizard;
  const { provider, driver, deployment, specs, tags } = selection;
  const driverId = driver?.id ?? null;
  const { dispatch } = store;
  const renderGuide = useCallback(
    (form: InputsForm) =>
      driver === null || deployment === null ? null : (
        <InputsGuidance form={form} driver={driver} deployment={deployment} />
      ),
    [driver, deployment],
  );
  const readNames = useCallback(() => store.read().draft, [store]);
  const readValues = useCallback(() => valuesFor(store.read().draft, driverId), [store, driverId]);
  const onNamed = useCallback(
    (field: keyof NameValues, value: string) => {
      dispatch({ type: 'named', field, value });
    },
    [dispatch],
  );
  const onTyped = useCallback(
    (input: string, value: FormValue) => {
      if (driverId !== null) dispatch({ type: 'typed', driver: driverId, input, value });
    },
    [dispatch, driverId],
  );
  const onShown = useCallback(
    (input: string, shown: boolean) => {
      dispatch({ type: 'shown', input, shown });
    },
    [dispatch],
  );
  if (wizard.step === 'provider' || provider === null || driver === null) {
    return (
      <ProviderStep
        frame={frame}
        providers={providers}
        unreadable={unreadable}
        drivers={drivers}
        chosen={provider?.id ?? null}
        gone={provider === null ? draft.provider : null}
        newProviderHref={wizard.newProviderHref}
        typedFor={(of) => valuesFor(draft, of)}
        onChoose={(chosen) => {
          dispatch({ type: 'provider_chosen', provider: chosen });
        }}
        onNext={next}
      />
    );
  }
  if (wizard.step === 'deployment' || deployment === null) {
    return (
      <DeploymentStep
        frame={frame}
        driver={driver}
        chosen={deployment?.id ?? null}
        typed={valuesFor(draft, driver.id)}
        onChoose={(chosen) => {
          dispatch({ type: 'deployment_chosen', driver: driver.id, deployment: chosen });
        }}
        onNext={next}
      />
    );
  }
  const inputs = {
    frame,
    readTyped: readValues,
    refused: outcome.inputs,
    lostSecrets: draft.lostSecrets,
    advice: wizard.advice,
    onTyped,
    onShown,
    onNext: next,
  };
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
    case 'inputs':
      return (
        <InputsStep
          key={`inputs ${driver.id} ${deployment.id}`}
          {...inputs}
          lead={t('inputs.lead', { deployment: deployment.name })}
          hopeless={wizard.hopeless}
          specs={specs}
          elsewhere={tags}
          layout={driver.display.layout}
          renderGuide={renderGuide}
        />
      );
    case 'tags':
      return (
        <InputsStep
          key={`tags ${driver.id}`}
          {...inputs}
          lead={t('tags.lead')}
          specs={tags}
          elsewhere={specs}
          layout={NO_LAYOUT}
        />
      );
    case 'review':
      return (
        <ReviewStep
          frame={frame}
          provider={provider}
          driver={driver}
          deployment={deployment}
          selection={selection}
          draft={draft}
          hrefOf={hrefOf}
          advice={wizard.advice}
          hopeless={wizard.hopeless}
          renderPlan={renderPlan}
          submitLabel={t(
            outcome.failure !== null && mayExist(outcome.failure) ? 'createAgain' : 'create',
          )}
          onSubmit={wizard.submit}
          notice={
            <SendFailure
              outcome={outcome}
              lost={wizard.lost}
              steps={refusedSteps(selection, outcome).map((id) => ({
                label: t(`steps.${id}`),
                href: hrefOf(id),
              }))}
              listHref={links.provisions()}
            />
          }
        />
      );
  }
}
