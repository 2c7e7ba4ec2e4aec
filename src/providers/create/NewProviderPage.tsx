import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { useWizardEntry } from '@/forms/wizard/use-wizard-entry';
import { WizardPage } from '@/forms/wizard/WizardPage';
import { links, PROVIDER_STEPS } from '@/lib/links';
import { ProviderWizard } from '@/providers/create/ProviderWizard';

/** `/new/provider/:step`: the wizard that makes a provider. */
export function NewProviderPage() {
  const { t } = useTranslation(['providerWizard', 'common']);
  const { step } = useParams();
  const [search] = useSearchParams();
  const { draftId } = useWizardEntry();
  const drivers = useQuery(driversQuery(useApi()));
  return (
    <WizardPage
      title={t('title')}
      crumb={{ label: t('common:nav.providers'), href: links.providers() }}
      kind="provider"
      draftId={draftId}
      first={step === PROVIDER_STEPS[0]}
      queries={[drivers]}
    >
      {drivers.data === undefined ? null : (
        <ProviderWizard
          key={draftId}
          drivers={drivers.data.items}
          unreadable={drivers.data.unreadable}
          wanted={step}
          draftId={draftId}
          forProvision={search.get('provision')}
        />
      )}
    </WizardPage>
  );
}
