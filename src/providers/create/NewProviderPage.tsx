import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { DraftList } from '@/forms/drafts/DraftList';
import { ProviderWizard } from '@/providers/create/ProviderWizard';
import { links, PROVIDER_STEPS } from '@/lib/links';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { ReadOnlyNote } from '@/ui/notes/ReadOnlyNote';
import { Page } from '@/ui/frame/Page';
import { useWizardEntry } from '@/forms/wizard/use-wizard-entry';
import { WizardSkeleton } from '@/forms/wizard/WizardSkeleton';

const [FIRST] = PROVIDER_STEPS;

/** `/new/provider/:step`: the wizard that makes a provider. */
export function NewProviderPage() {
  const { t } = useTranslation(['providerWizard', 'common']);
  const { step } = useParams();
  const [search] = useSearchParams();
  const { draftId } = useWizardEntry();
  const drivers = useQuery(driversQuery(useApi()));
  const forProvision = search.get('provision');
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: t('common:nav.providers'), href: links.providers() }]}
      width="narrow"
    >
      <ReadOnlyNote />
      {drivers.data === undefined ? (
        drivers.error === null ? (
          <WizardSkeleton />
        ) : (
          <ErrorMessage
            error={drivers.error}
            retrying={drivers.isFetching}
            onRetry={() => {
              void drivers.refetch();
            }}
          />
        )
      ) : (
        <>
          {step === FIRST ? (
            <Box sx={{ mb: 6 }}>
              <DraftList kind="provider" open={draftId} importsAlone />
            </Box>
          ) : null}
          <ProviderWizard
            key={draftId}
            drivers={drivers.data.items}
            unreadable={drivers.data.unreadable}
            wanted={step}
            draftId={draftId}
            forProvision={forProvision}
          />
        </>
      )}
    </Page>
  );
}
