import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'iconoir-react/regular';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { driverName } from '@/domain/names';
import { DraftList } from '@/forms/drafts/DraftList';
import { ProviderTable } from '@/providers/list/ProviderTable';
import { links } from '@/lib/links';
import { ListPanel } from '@/ui/ListPanel';
import { StaleNote } from '@/ui/notes/StaleNote';
import { UnreadableNote } from '@/ui/notes/UnreadableNote';
import { UpdatedAt } from '@/ui/notes/UpdatedAt';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { Page } from '@/ui/frame/Page';
import { PrimaryAction } from '@/ui/PrimaryAction';
import { SearchField } from '@/ui/SearchField';

/** All providers. */
export function ProvidersPage() {
  const { t } = useTranslation('providers');
  const writeBlock = useWriteBlock();
  const query = useQuery(providersQuery(useApi()));
  const drivers = useQuery(driversQuery(useApi()));
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const search = useCallback(
    (wanted: string) => {
      setParams(wanted === '' ? {} : { q: wanted }, { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  const refresh = () => void query.refetch();
  const items = query.data?.items ?? [];
  const wanted = text.toLowerCase();
  const shown = items.filter(({ name, driver, description }) =>
    [name, driver, driverName(drivers.data?.items ?? [], driver).name, description].some((each) =>
      each.toLowerCase().includes(wanted),
    ),
  );
  return (
    <Page
      title={t('title')}
      action={
        <PrimaryAction
          href={links.newProvider()}
          label={t('create')}
          icon={<Plus width={18} height={18} aria-hidden />}
          disabledBy={writeBlock}
        />
      }
    >
      <Stack sx={{ gap: 4 }}>
        <DraftList kind="provider" open={null} importsAlone={false} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
          <Box component="search" sx={{ flex: '1 1 240px', maxWidth: 360 }}>
            <SearchField label={t('search')} value={text} onChange={search} />
          </Box>
          <Stack
            direction="row"
            sx={{ alignItems: 'center', gap: 3, ml: 'auto', fontSize: '0.75rem' }}
          >
            {query.data === undefined ? null : (
              <output>{t('count', { count: shown.length })}</output>
            )}
            <UpdatedAt at={query.dataUpdatedAt} refreshing={query.isFetching} onRefresh={refresh} />
          </Stack>
        </Box>
        {query.data === undefined ? null : (
          <StaleNote error={query.error} onRetry={refresh} retrying={query.isFetching} />
        )}
        <UnreadableNote entries={query.data?.unreadable ?? []} />
        <ListPanel
          query={query}
          isEmpty={items.length === 0}
          empty={
            writeBlock === null
              ? { title: t('empty.title'), body: t('empty.body') }
              : { title: t('nothingShared.title'), body: t('nothingShared.body') }
          }
          noMatch={
            shown.length === 0 ? { title: t('noMatch.title'), body: t('noMatch.body') } : null
          }
        >
          <ProviderTable providers={shown} drivers={drivers.data?.items ?? []} />
        </ListPanel>
      </Stack>
    </Page>
  );
}
