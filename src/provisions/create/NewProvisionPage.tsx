import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { providerIdIn } from '@/domain/ids';
import { useWizardEntry } from '@/forms/wizard/use-wizard-entry';
import { WizardPage } from '@/forms/wizard/WizardPage';
import { links, PROVISION_STEPS } from '@/lib/links';
import type { PlannedProvision } from '@/provisions/create/planned-provision';
import { ProvisionWizard } from '@/provisions/create/ProvisionWizard';

interface NewProvisionPageProps {
  /** Renders what will be made, on the review. */
  readonly renderPlan?: (plan: PlannedProvision) => ReactNode;
}

/** `/new/provision/:step`: the wizard that makes a provision. */
export function NewProvisionPage({ renderPlan }: NewProvisionPageProps) {
  const { t } = useTranslation(['provisionWizard', 'common']);
  const api = useApi();
  const { step } = useParams();
  const { draftId, preset } = useWizardEntry('provider');
  const [providers, drivers] = useQueries({ queries: [providersQuery(api), driversQuery(api)] });
  const entered = providerIdIn(preset);
  // A provider made on the way is not in a list that is older than it.
  const awaited =
    entered !== null &&
    providers.isFetching &&
    !providers.isFetchedAfterMount &&
    providers.data?.items.every(({ id }) => id !== entered) === true;
  return (
    <WizardPage
      title={t('title')}
      crumb={{ label: t('common:nav.provisions'), href: links.provisions() }}
      kind="provision"
      draftId={draftId}
      first={step === PROVISION_STEPS[0]}
      queries={[providers, drivers]}
    >
      {providers.data === undefined || drivers.data === undefined || awaited ? null : (
        <ProvisionWizard
          key={draftId}
          providers={providers.data.items}
          unreadable={providers.data.unreadable}
          drivers={drivers.data.items}
          wanted={step}
          draftId={draftId}
          entered={entered}
          renderPlan={renderPlan}
        />
      )}
    </WizardPage>
  );
}
