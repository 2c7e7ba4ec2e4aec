import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { SyncButton, SyncOutcome, useSyncDrivers } from '@/drivers/actions/SyncDrivers';
import { DriverTable } from '@/drivers/list/DriverTable';
import { ListPanel } from '@/ui/ListPanel';
import { StaleNote } from '@/ui/notes/StaleNote';
import { UnreadableNote } from '@/ui/notes/UnreadableNote';
import { UpdatedAt } from '@/ui/notes/UpdatedAt';
import { Page } from '@/ui/frame/Page';

/** All drivers, those in error too. */
export function DriversPage() {
  const { t } = useTranslation('drivers');
  const query = useQuery(driversQuery(useApi()));
  const sync = useSyncDrivers();
  const items = query.data?.items ?? [];
  const refresh = () => void query.refetch();
  return (
    <Page title={t('title')} action={<SyncButton sync={sync} />}>
      <Stack sx={{ gap: 4 }}>
        <Stack
          direction="row"
          sx={{ alignItems: 'center', justifyContent: 'end', gap: 3, fontSize: '0.75rem' }}
        >
          {query.data === undefined ? null : <output>{t('count', { count: items.length })}</output>}
          <UpdatedAt at={query.dataUpdatedAt} refreshing={query.isFetching} onRefresh={refresh} />
        </Stack>
        <SyncOutcome sync={sync} />
        {query.data === undefined ? null : (
          <StaleNote error={query.error} onRetry={refresh} retrying={query.isFetching} />
        )}
        <UnreadableNote entries={query.data?.unreadable ?? []} />
        <ListPanel
          query={query}
          isEmpty={items.length === 0}
          empty={{ title: t('empty.title'), body: t('empty.body') }}
          noMatch={null}
        >
          <DriverTable drivers={items} />
        </ListPanel>
      </Stack>
    </Page>
  );
}
