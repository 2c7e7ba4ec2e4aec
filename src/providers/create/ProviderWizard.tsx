import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useApi } from '@/api/api-context';
import { createProvider } from '@/api/mutations/providers';
import type { Unreadable } from '@/api/wire/parsed';
import type { Driver } from '@/domain/driver';
import { useProviderDrafts } from '@/forms/drafts/use-draft-store';
import { useWorkload } from '@/forms/guidance/use-workload';
import { CreateWizard } from '@/forms/wizard/CreateWizard';
import { useWizard } from '@/forms/wizard/use-wizard';
import { links, type ProviderStep } from '@/lib/links';
import { providerWizard } from '@/providers/create/model/provider-wizard';
import { DriverStep } from '@/providers/create/steps/DriverStep';
import { ReviewStep } from '@/providers/create/steps/ReviewStep';

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
  const { drivers, wanted, draftId, forProvision } = props;
  const { t } = useTranslation('providerWizard');
  const navigate = useNavigate();
  const workload = useWorkload().workload ?? undefined;
  const description = useMemo(() => providerWizard(drivers), [drivers]);
  const hrefOf = (step: ProviderStep) =>
    links.newProvider(step, draftId, forProvision ?? undefined, workload);
  const wizard = useWizard(description, {
    drafts: useProviderDrafts(),
    draftId,
    wanted,
    write: createProvider(useApi()),
    onMade: ({ id }) => {
      // Its page offers the next step, a provision on it, to a user who comes from here.
      if (forProvision === null) void navigate(links.provider(id), { state: { created: true } });
      else void navigate(links.newProvision('provider', forProvision, id, workload));
    },
    hrefOf,
    cancelHref:
      forProvision === null ? links.providers() : links.newProvision('provider', forProvision),
    staysInside: (pathname) => pathname.startsWith(links.newProviderRoot()),
    words: {
      step: (id) => t(`steps.${id}`),
      created: ({ name }) => t('created', { name }),
      notCreated: t('notCreated'),
    },
  });
  const { plan, store, draft } = wizard;
  const { driver } = plan;
  return (
    <CreateWizard
      wizard={wizard}
      create={t('create')}
      createAgain={t('createAgain')}
      listHref={links.providers()}
      inputs={() => ({
        lead: t(plan.specs.length === 0 ? 'connection.nothing' : 'connection.lead', {
          driver: driver?.name ?? '',
        }),
      })}
      renderStep={(step, frame) =>
        step === 'review' && driver !== null ? (
          <ReviewStep
            frame={frame}
            driver={driver}
            plan={plan}
            draft={draft}
            request={wizard.request(draft)}
            hrefOf={hrefOf}
            advice={wizard.advice}
          />
        ) : (
          <DriverStep
            frame={frame}
            drivers={drivers}
            unreadable={props.unreadable}
            chosen={driver?.id ?? null}
            onChoose={(choice) => {
              store.dispatch({ type: 'chosen', choice });
            }}
          />
        )
      }
    />
  );
}
