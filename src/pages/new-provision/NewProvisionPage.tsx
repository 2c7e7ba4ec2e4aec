import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQueries } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { providerId, type ProviderId } from '@/domain/ids';
import { DraftList } from '@/features/drafts/DraftList';
import type { PlannedProvision } from '@/features/provision-wizard/planned-provision';
import { ProvisionWizard } from '@/features/provision-wizard/ProvisionWizard';
import { links, PROVISION_STEPS } from '@/lib/links';
import { ErrorMessage } from '@/parts/ErrorMessage';
import { ReadOnlyNote } from '@/parts/ReadOnlyNote';
import { Page } from '@/ui/frame/Page';
import { useWizardEntry } from '@/wizards/use-wizard-entry';
import { WizardSkeleton } from '@/wizards/WizardSkeleton';

const [FIRST] = PROVISION_STEPS;

/** A chunk of its own: only who gets to the review needs it. */
const PlannedMap = lazy(async () => {
  const { PlannedMap: map } = await import('@/features/topology/PlannedMap');
  return { default: map };
});

const drawPlan = (plan: PlannedProvision) => (
  <Suspense fallback={<Skeleton variant="rounded" height={480} />}>
    <PlannedMap {...plan} />
  </Suspense>
);

/** `/new/provision/:step`: the wizard that makes a provision. */
export function NewProvisionPage() {
  const { t } = useTranslation(['provisionWizard', 'common']);
  const api = useApi();
  const { step } = useParams();
  const { draftId, preset } = useWizardEntry('provider');
  const [providers, drivers] = useQueries({ queries: [providersQuery(api), driversQuery(api)] });
  const error = providers.error ?? drivers.error;
  const entered = parseProviderId(preset);
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
            drawPlan={drawPlan}
          />
        </>
      )}
    </Page>
  );
}

function parseProviderId(text: string | null): ProviderId | null {
  return text !== null && /^\d{1,9}$/u.test(text) ? providerId(Number(text)) : null;
}
