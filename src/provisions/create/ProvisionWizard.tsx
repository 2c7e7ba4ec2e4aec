import type { TFunction } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useApi } from '@/api/api-context';
import { createProvision } from '@/api/mutations/provisions';
import type { Unreadable } from '@/api/wire/parsed';
import type { Driver } from '@/domain/driver';
import type { ProviderId } from '@/domain/ids';
import { fillDefaults } from '@/domain/inputs/check';
import { fieldsOf } from '@/domain/inputs/parse';
import { buildPayload, type FormValues } from '@/domain/inputs/values';
import { hopelessHosts } from '@/domain/network/hopeless-hosts';
import type { Provider } from '@/domain/provider';
import { useProvisionDrafts } from '@/forms/drafts/use-draft-store';
import { valuesFor } from '@/forms/drafts/wizard-draft';
import { InputsGuidance } from '@/forms/guidance/InputsGuidance';
import { useWorkload } from '@/forms/guidance/use-workload';
import { CreateWizard } from '@/forms/wizard/CreateWizard';
import type { Stop } from '@/forms/wizard/InputsStep';
import { useWizard } from '@/forms/wizard/use-wizard';
import { links, type ProvisionStep } from '@/lib/links';
import { provisionWizard, type Selection } from '@/provisions/create/model/provision-wizard';
import type { PlannedProvision } from '@/provisions/create/planned-provision';
import { DeploymentStep } from '@/provisions/create/steps/DeploymentStep';
import { ProviderStep } from '@/provisions/create/steps/ProviderStep';
import { ReviewStep } from '@/provisions/create/steps/ReviewStep';

interface ProvisionWizardProps {
  readonly providers: readonly Provider[];
  /** Providers that can't be read: shown, never chosen. */
  readonly unreadable: readonly Unreadable[];
  readonly drivers: readonly Driver[];
  /** The step in the address. */
  readonly wanted: string | undefined;
  readonly draftId: string;
  /** Renders what will be made, on the review. */
  readonly renderPlan?: ((plan: PlannedProvision) => ReactNode) | undefined;
  /** A provider that the wizard was entered with; null when it was entered without. */
  readonly entered: ProviderId | null;
}

/** Provider, deployment, name, inputs, tags, review: then one request. Give it the draft's id as `key`. */
export function ProvisionWizard(props: ProvisionWizardProps) {
  const { providers, drivers, wanted, draftId, entered } = props;
  const { t } = useTranslation('provisionWizard');
  const navigate = useNavigate();
  const workload = useWorkload().workload ?? undefined;
  const description = useMemo(() => provisionWizard(providers, drivers), [providers, drivers]);
  const hrefOf = (step: ProvisionStep) => links.newProvision(step, draftId, undefined, workload);
  const wizard = useWizard(description, {
    drafts: useProvisionDrafts(),
    draftId,
    wanted,
    entered: entered === null ? null : { provider: entered },
    write: createProvision(useApi()),
    onMade: ({ id }) => {
      void navigate(links.provision(id));
    },
    hrefOf,
    cancelHref: links.provisions(),
    // A provider may be made on the way: that wizard comes back here.
    staysInside: (pathname) =>
      pathname.startsWith(links.newProvisionRoot()) || pathname.startsWith(links.newProviderRoot()),
    words: {
      step: (id) => t(`steps.${id}`),
      created: ({ name }) => t('created', { name }),
      notCreated: t('notCreated'),
    },
  });
  const { plan, store, draft } = wizard;
  const { provider, driver, deployment } = plan;
  const stopsAt = (typed: FormValues) => stopOf(t, plan, typed);
  return (
    <CreateWizard
      wizard={wizard}
      create={t('create')}
      createAgain={t('createAgain')}
      listHref={links.provisions()}
      inputs={(step) =>
        step === 'tags'
          ? { lead: t('tags.lead') }
          : {
              lead: t('inputs.lead', { deployment: deployment?.name ?? '' }),
              stopsAt,
              renderGuide: (form) =>
                driver === null || deployment === null ? null : (
                  <InputsGuidance form={form} driver={driver} deployment={deployment} />
                ),
            }
      }
      renderStep={(step, frame) => {
        if (step === 'provider' || provider === null || driver === null) {
          return (
            <ProviderStep
              frame={frame}
              providers={providers}
              unreadable={props.unreadable}
              drivers={drivers}
              chosen={provider?.id ?? null}
              gone={provider === null ? draft.provider : null}
              newProviderHref={links.newProvider('driver', undefined, draftId, workload)}
              typedFor={(of) => valuesFor(draft, of)}
              onChoose={(chosen) => {
                store.dispatch({ type: 'chosen', choice: { provider: chosen } });
              }}
            />
          );
        }
        const typed = valuesFor(draft, driver.id);
        return step === 'deployment' || deployment === null ? (
          <DeploymentStep
            frame={frame}
            driver={driver}
            chosen={deployment?.id ?? null}
            typed={typed}
            onChoose={(chosen) => {
              const choice = { driver: driver.id, deployment: chosen };
              store.dispatch({ type: 'chosen', choice });
            }}
          />
        ) : (
          <ReviewStep
            frame={frame}
            provider={provider}
            driver={driver}
            deployment={deployment}
            selection={plan}
            draft={draft}
            request={wizard.request(draft)}
            hrefOf={hrefOf}
            advice={wizard.advice}
            hopeless={stopsAt(typed)}
            renderPlan={props.renderPlan}
          />
        );
      }}
    />
  );
}

/** So many wrong addresses are named. */
const WRONG_NAMED = 3;

/** Why a provision of one's own machines can only fail; null where it may succeed. Looks at one input only. */
function stopOf(
  t: TFunction<'provisionWizard'>,
  { specs }: Selection,
  typed: FormValues,
): Stop | null {
  const asked = specs.filter(({ role }) => role === 'onprem_hosts');
  const payload = buildPayload(fieldsOf(asked), typed);
  const found = hopelessHosts(asked, fillDefaults(asked, payload.ok ? payload.values : {}));
  if (found === null) return null;
  const { input, wrong } = found;
  if (wrong.length === 0) return { input, text: t('hopeless.noHosts') };
  const values = wrong.slice(0, WRONG_NAMED).map((text) => `“${text}”`);
  return { input, text: t('hopeless.wrong', { count: wrong.length, values: values.join(', ') }) };
}
