import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { Plus } from 'iconoir-react/regular';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { changingOf, needsAttention } from '@/dashboard/model/changing';
import { AttentionPanel } from '@/dashboard/parts/AttentionPanel';
import { ChangingPanel } from '@/dashboard/parts/ChangingPanel';
import { EventsPanel } from '@/dashboard/parts/EventsPanel';
import { KeptDrafts } from '@/dashboard/parts/KeptDrafts';
import { RunningPanel } from '@/dashboard/parts/RunningPanel';
import { StagesPanel } from '@/dashboard/parts/StagesPanel';
import { StatesPanel } from '@/dashboard/parts/StatesPanel';
import { useCloud, type Cloud } from '@/dashboard/use-cloud';
import { countGroups, groupOf } from '@/domain/provision/groups';
import { links } from '@/lib/links';
import { Page } from '@/ui/frame/Page';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { StaleNote } from '@/ui/notes/StaleNote';
import { UnreadableNote } from '@/ui/notes/UnreadableNote';
import { UpdatedAt } from '@/ui/notes/UpdatedAt';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { Panel } from '@/ui/Panel';
import { PrimaryAction } from '@/ui/PrimaryAction';
import { latePart } from '@/ui/late-part';
import { useNow } from '@/ui/server-clock';
import { TableSkeleton } from '@/ui/TableSkeleton';

/** Seldom seen: it has a chunk of its own. */
const firstSteps = latePart(async () => (await import('@/dashboard/parts/FirstSteps')).FirstSteps);

/** `/`: what needs somebody now, what is on its way, what runs, and what happened last. */
export function DashboardPage() {
  const { t } = useTranslation(['dashboard', 'common']);
  const writeBlock = useWriteBlock();
  const cloud = useCloud();
  const { list, refresh } = cloud;
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
      {list.data === undefined ? (
        <Panel padding="flush">
          {list.isError ? (
            <ErrorMessage error={list.error} onRetry={refresh} retrying={list.isFetching} />
          ) : (
            <TableSkeleton />
          )}
        </Panel>
      ) : (
        <Stack sx={{ gap: 4 }}>
          <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: -2 }}>
            <UpdatedAt at={list.dataUpdatedAt} refreshing={list.isFetching} onRefresh={refresh} />
          </Box>
          <StaleNote error={cloud.error} onRetry={refresh} retrying={list.isFetching} />
          <UnreadableNote entries={list.data.unreadable} />
          <KeptDrafts />
          {list.data.items.length === 0 && list.data.unreadable.length === 0 ? (
            <firstSteps.Part
              waiting={<TableSkeleton />}
              hasProviders={(cloud.providers?.length ?? 0) > 0}
              hadClusters={cloud.past.length > 0}
              writeBlock={writeBlock}
            />
          ) : (
            <Overview cloud={cloud} />
          )}
        </Stack>
      )}
    </Page>
  );
}

/** How often what depends on the time is computed again. */
const TICK = 15_000;
const NONE: readonly never[] = [];

/** What there is to say of a cloud that has provisions. */
function Overview({ cloud }: { readonly cloud: Cloud }) {
  const { provisions, past, pulses } = cloud;
  const now = useNow(TICK);
  const attention = useMemo(
    () => needsAttention(provisions, past, pulses, now),
    [provisions, past, pulses, now],
  );
  const changing = useMemo(
    () => changingOf(provisions, past, pulses, now),
    [provisions, past, pulses, now],
  );
  const counts = useMemo(
    () => countGroups(provisions.map((each) => groupOf(each, pulses.get(each.id)?.liveness))),
    [provisions, pulses],
  );
  const running = useMemo(
    () => provisions.filter((each) => groupOf(each) === 'running'),
    [provisions],
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 400px' },
        gap: 4,
        alignItems: 'start',
      }}
    >
      <Stack sx={{ gap: 4, minWidth: 0 }}>
        <AttentionPanel items={attention} />
        <ChangingPanel items={changing} />
        <EventsPanel provisions={past} />
      </Stack>
      <Stack sx={{ gap: 4, minWidth: 0 }}>
        <StatesPanel counts={counts} />
        <RunningPanel
          provisions={running}
          providers={cloud.providers ?? NONE}
          drivers={cloud.drivers ?? NONE}
        />
        <StagesPanel past={past} />
      </Stack>
    </Box>
  );
}
