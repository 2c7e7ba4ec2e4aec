import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'iconoir-react/regular';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { provisionsQuery } from '@/api/queries/provisions';
import { useChangingProvisions } from '@/api/queries/use-changing-provisions';
import { countGroups } from '@/domain/provision/groups';
import type { Provision } from '@/domain/provision/provision';
import {
  isFiltered,
  parseListState,
  writeListState,
  type ListState,
} from '@/provisions/list/list-state';
import { ListToolbar } from '@/provisions/list/ListToolbar';
import { NoProvisions } from '@/provisions/list/NoProvisions';
import { ProvisionTable } from '@/provisions/list/ProvisionTable';
import { buildRows, filterRows, sortRows, withPulses } from '@/provisions/list/rows';
import { StateCards } from '@/provisions/list/StateCards';
import { links } from '@/lib/links';
import { DraftList } from '@/forms/drafts/DraftList';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { StaleNote } from '@/ui/notes/StaleNote';
import { UnreadableNote } from '@/ui/notes/UnreadableNote';
import { UpdatedAt } from '@/ui/notes/UpdatedAt';
import { useLatePulses } from '@/ui/state/use-late-pulses';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { Page } from '@/ui/frame/Page';
import { Message } from '@/ui/Message';
import { Panel } from '@/ui/Panel';
import { PrimaryAction } from '@/ui/PrimaryAction';
import { SkipLink } from '@/ui/SkipLink';
import { TableSkeleton } from '@/ui/TableSkeleton';

const LIST_ID = 'provisions';
const NONE: readonly Provision[] = [];

/** All provisions, in every state. */
export function ProvisionsPage() {
  const { t } = useTranslation(['provisions', 'common', 'states']);
  const api = useApi();
  const writeBlock = useWriteBlock();
  const { state, change } = useListState();
  const list = useQuery({
    ...provisionsQuery(api, { all: state.all }),
    placeholderData: keepPreviousData,
  });
  const providers = useQuery(providersQuery(api));
  const drivers = useQuery(driversQuery(api));
  const provisions = list.data?.items;
  const built = useMemo(
    () =>
      buildRows(provisions ?? [], providers.data?.items ?? [], drivers.data?.items ?? [], (name) =>
        t(`states:${name}`),
      ),
    [provisions, providers.data, drivers.data, t],
  );
  const pulses = useLatePulses(provisions ?? NONE);
  const rows = useMemo(() => withPulses(built, pulses), [built, pulses]);
  const counts = useMemo(() => countGroups(rows.map(({ group }) => group)), [rows]);
  const shown = useMemo(() => sortRows(filterRows(rows, state), state.sort), [rows, state]);
  const followError = useChangingProvisions(
    useMemo(() => shown.map(({ provision }) => provision), [shown]),
  );

  const refresh = () => {
    void list.refetch();
    if (providers.isError || providers.isStale) void providers.refetch();
  };
  const isEmpty =
    provisions?.length === 0 && list.data?.unreadable.length === 0 && !list.isPlaceholderData;

  return (
    <Page
      title={t('title')}
      action={
        <PrimaryAction
          href={links.newProvision()}
          label={t('common:newProvision')}
          icon={<Plus width={18} height={18} aria-hidden />}
          disabledBy={writeBlock}
        />
      }
    >
      {shown.length > 0 ? <SkipLink to={LIST_ID}>{t('skipToList')}</SkipLink> : null}
      <Stack sx={{ gap: 4 }}>
        <DraftList kind="provision" open={null} importsAlone={false} />
        {list.data === undefined || isEmpty ? null : (
          <>
            <StateCards
              counts={counts}
              filter={state.state}
              onFilter={(filter) => {
                change({ state: filter });
              }}
            />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
              <ListToolbar
                state={state}
                providers={providers.data?.items ?? []}
                drivers={drivers.data?.items ?? []}
                onChange={change}
              />
              <Stack
                direction="row"
                sx={{ alignItems: 'center', gap: 3, ml: 'auto', fontSize: '0.75rem' }}
              >
                <output>
                  {isFiltered(state)
                    ? t('shown', { shown: shown.length, count: rows.length })
                    : t('count', { count: rows.length })}
                </output>
                <UpdatedAt
                  at={list.dataUpdatedAt}
                  refreshing={list.isFetching}
                  onRefresh={refresh}
                />
              </Stack>
            </Box>
            <StaleNote
              error={list.error ?? followError}
              onRetry={refresh}
              retrying={list.isFetching}
            />
            <UnreadableNote entries={list.data.unreadable} />
          </>
        )}
        <Panel padding="flush" id={LIST_ID}>
          {list.data === undefined && list.isPending ? <TableSkeleton /> : null}
          {list.data === undefined && list.isError ? (
            <ErrorMessage error={list.error} onRetry={refresh} retrying={list.isFetching} />
          ) : null}
          {isEmpty ? (
            <NoProvisions
              hasProviders={(providers.data?.items.length ?? 1) > 0}
              writeBlock={writeBlock}
              onShowDone={
                state.all
                  ? null
                  : () => {
                      change({ all: true });
                    }
              }
            />
          ) : null}
          {rows.length > 0 && shown.length === 0 ? (
            <Message
              title={t('noMatch.title')}
              action={
                <Button
                  variant="outlined"
                  onClick={() => {
                    change({ text: '', state: null, provider: null, driver: null });
                  }}
                >
                  {t('common:actions.clearFilters')}
                </Button>
              }
            >
              {t('noMatch.body')}
            </Message>
          ) : null}
          {shown.length > 0 ? (
            <ProvisionTable
              rows={shown}
              sort={state.sort}
              onSort={(sort) => {
                change({ sort });
              }}
            />
          ) : null}
        </Panel>
      </Stack>
    </Page>
  );
}

/** The view as the address has it. A filter is a step for the back button, a letter of a search is not. */
function useListState() {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => parseListState(params), [params]);
  const change = useCallback(
    (part: Partial<ListState>) => {
      setParams((before) => writeListState(before, { ...parseListState(before), ...part }), {
        replace: 'text' in part,
        preventScrollReset: true,
      });
    },
    [setParams],
  );
  return { state, change };
}
