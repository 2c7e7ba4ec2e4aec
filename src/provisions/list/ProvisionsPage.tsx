import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'iconoir-react/regular';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { provisionsQuery } from '@/api/queries/provisions';
import { useChangingProvisions } from '@/api/queries/use-changing-provisions';
import { countGroups } from '@/domain/provision/groups';
import type { Driver } from '@/domain/driver';
import type { Provider } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';
import {
  countFilters,
  NO_FILTER,
  parseListState,
  writeListState,
  type ListFilter,
  type ListState,
} from '@/provisions/list/list-state';
import { ListToolbar } from '@/provisions/list/ListToolbar';
import { NoProvisions } from '@/provisions/list/NoProvisions';
import { ColumnsMenu } from '@/provisions/list/ColumnsMenu';
import { useProvisionColumns } from '@/provisions/list/columns';
import { ExportMenu } from '@/provisions/list/ExportMenu';
import { MoreFilters } from '@/provisions/list/MoreFilters';
import {
  buildRows,
  filterChoices,
  rowFilter,
  withPulses,
  type ProvisionRow,
} from '@/provisions/list/rows';
import { ViewsMenu } from '@/provisions/list/ViewsMenu';
import { BulkBar } from '@/provisions/bulk/BulkBar';
import { BulkDialog } from '@/provisions/bulk/BulkDialog';
import type { BulkKind, BulkKnown } from '@/provisions/bulk/bulk-plan';
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
import { TableView } from '@/ui/DataTable';
import { useTableModel } from '@/ui/table-model';
import { TableSkeleton } from '@/ui/TableSkeleton';

const LIST_ID = 'provisions';
const NONE: readonly Provision[] = [];
const NO_DRIVERS: readonly Driver[] = [];
const NO_PROVIDERS: readonly Provider[] = [];

/** All provisions, in every state. */
export function ProvisionsPage() {
  const { t } = useTranslation(['provisions', 'common', 'states']);
  const api = useApi();
  const writeBlock = useWriteBlock();
  const { state, search, change } = useListState();
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
  const choices = useMemo(() => filterChoices(rows), [rows]);
  const filter = useFilter(state);
  const { title, columns } = useProvisionColumns(drivers.data?.items ?? NO_DRIVERS);
  const model = useTableModel({
    title,
    columns,
    rows,
    rowKey: keyOf,
    shown: state.columns,
    filter,
    sort: state.sort,
    onSort: (sort) => {
      change({ sort });
    },
    selectable: true,
  });
  const shown = model.rows;
  const followError = useChangingProvisions(
    useMemo(() => shown.map(({ row }) => row.provision), [shown]),
  );
  const known: BulkKnown = {
    canWrite: writeBlock === null,
    liveness: (id) => pulses.get(id)?.liveness ?? 'alive',
    providerExists: ({ providerId }) =>
      providerId === null ||
      providers.data === undefined ||
      providers.data.unreadable.some(({ id }) => id === String(providerId)) ||
      providers.data.items.some(({ id }) => id === providerId),
  };
  const [bulk, setBulk] = useState<BulkKind | null>(null);

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
              onFilter={(chosen) => {
                change({ state: chosen });
              }}
            />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
              <ListToolbar
                state={state}
                providers={providers.data?.items ?? []}
                onChange={change}
              />
              <Stack
                direction="row"
                sx={{ alignItems: 'center', gap: 3, ml: 'auto', fontSize: '0.75rem' }}
              >
                <output>
                  {countFilters(state) > 0
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
            <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: -2, displayPrint: 'none' }}>
              <MoreFilters
                state={state}
                providers={providers.data?.items ?? NO_PROVIDERS}
                drivers={drivers.data?.items ?? NO_DRIVERS}
                choices={choices}
                onChange={change}
              />
              <ColumnsMenu columns={state.columns} dense={state.dense} onChange={change} />
              <ViewsMenu search={search} />
              <ExportMenu rows={() => shown.map(({ row }) => row)} />
            </Stack>
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
                    change(NO_FILTER);
                  }}
                >
                  {t('common:actions.clearFilters')}
                </Button>
              }
            >
              {t('noMatch.body')}
            </Message>
          ) : null}
          {shown.length > 0 && model.selection !== null ? (
            <>
              <TableView
                label={t('table')}
                model={model}
                rowHref={hrefOf}
                rowName={nameOf}
                dense={state.dense}
              />
              <BulkBar
                selection={model.selection}
                shown={shown.length}
                writeBlock={writeBlock}
                onAct={setBulk}
              />
            </>
          ) : null}
        </Panel>
      </Stack>
      {bulk === null || model.selection === null ? null : (
        <BulkDialog
          kind={bulk}
          provisions={model.selection.rows.map(({ provision }) => provision)}
          known={known}
          onClose={() => {
            setBulk(null);
          }}
        />
      )}
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
  return { state, search: params.toString(), change };
}

/** The filter as a rule, which stays the same while nothing of it changes: every other one is a new search. */
function useFilter(filter: ListFilter): (row: ProvisionRow) => boolean {
  const { text, state, provider, driver, deployment, owner, tag } = filter;
  return useMemo(
    () => rowFilter({ text, state, provider, driver, deployment, owner, tag }),
    [text, state, provider, driver, deployment, owner, tag],
  );
}

const keyOf = ({ provision }: ProvisionRow): string => String(provision.id);
const nameOf = ({ provision }: ProvisionRow): string => provision.name;
const hrefOf = ({ provision }: ProvisionRow): string => links.provision(provision.id);
