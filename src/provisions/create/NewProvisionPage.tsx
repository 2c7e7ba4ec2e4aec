import Box from '@mui/material/Box';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { providerIdIn } from '@/domain/ids';
import { DraftList } from '@/forms/drafts/DraftList';
import type { PlannedProvision } from '@/provisions/create/planned-provision';
import { ProvisionWizard } from '@/provisions/create/ProvisionWizard';
import { links, PROVISION_STEPS } from '@/lib/links';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { ReadOnlyNote } from '@/ui/notes/ReadOnlyNote';
import { Page } from '@/ui/frame/Page';
import { useWizardEntry } from '@/forms/wizard/use-wizard-entry';
import { WizardSkeleton } from '@/forms/wizard/WizardSkeleton';

const [FIRST] = PROVISION_STEPS;

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
  const error = providers.error ?? drivers.error;
  const entered = providerIdIn(preset);
  // A provider made on the way is not in a list that is older than it.
  const awaited =
    entered !== null &&
    providers.isFetching &&
    !providers.isFetchedAfterMount &&
    providers.data?.items.every(({ id }) => id !== entered) === true;
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: t('common:nav.provisions'), href: links.provisions() }]}
      width="narrow"
    >
      <ReadOnlyNote />
      {providers.data === undefined || drivers.data === undefined || awaited ? (
        error === null ? (
          <WizardSkeleton />
        ) : (
          <ErrorMessage
            error={error}
            retrying={providers.isFetching || drivers.isFetching}
            onRetry={() => {
              void providers.refetch();
              void drivers.refetch();
            }}
          />
        )
      ) : (
        <>
          {step === FIRST ? (
            <Box sx={{ mb: 6 }}>
              <DraftList kind="provision" open={draftId} importsAlone />
            </Box>
          ) : null}
          <ProvisionWizard
            key={draftId}
            providers={providers.data.items}
            unreadable={providers.data.unreadable}
            drivers={drivers.data.items}
            wanted={step}
            draftId={draftId}
            preset={entered}
            renderPlan={renderPlan}
          />
        </>
      )}
    </Page>
  );
}
