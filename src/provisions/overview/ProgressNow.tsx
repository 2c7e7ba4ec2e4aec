import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { LogView } from '@/api/log-tail-store';
import { cachedProvisions } from '@/api/provision-cache';
import { lastShownLines } from '@/domain/log/line-blocks';
import { stageProgress, type StageProgress } from '@/domain/log/stage-progress';
import type { Progress } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { wantedHosts } from '@/domain/provision/resources';
import { usualSeconds } from '@/domain/provision/usual';
import { links } from '@/lib/links';
import { duration } from '@/lib/time';
import { LogBox, LogText } from '@/ui/log/LogText';
import { Panel } from '@/ui/Panel';
import { useNow } from '@/ui/server-clock';

const SHOWN = 5;

interface ProgressNowProps {
  readonly provision: Provision;
  readonly progress: Progress;
  readonly log: LogView;
}

/** What happens at this moment: one sentence, and the last lines of the log below it. */
export function ProgressNow({ provision, progress, log }: ProgressNowProps) {
  const { t } = useTranslation('provision');
  const lines = lastShownLines(log.lines, SHOWN);
  return (
    <Panel
      title={t('tail.title')}
      actions={<Link href={links.provision(provision.id, 'log')}>{t('tail.open')}</Link>}
    >
      <Box component="p" sx={{ m: 0, mb: 3, color: 'text.primary', fontWeight: 600 }}>
        <Sentence provision={provision} progress={progress} log={log} />
      </Box>
      <Box
        sx={{
          // Of a fixed height, so that nothing below moves while lines come.
          height: SHOWN * 19.2,
          overflow: 'hidden',
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'flex-end',
        }}
      >
        {lines.length === 0 ? t('tail.empty') : null}
        {lines.map((line) => (
          <LogBox
            key={line.number}
            sx={{ flex: 'none', whiteSpace: 'pre', overflow: 'hidden', textOverflow: 'ellipsis' }}
          >
            <LogText line={line} />
          </LogBox>
        ))}
      </Box>
    </Panel>
  );
}

/** "Creating host 3 of 8, for 4 min, usually 6 min". */
function Sentence({ provision, progress, log }: ProgressNowProps) {
  const { t } = useTranslation(['provision', 'states']);
  const now = useNow(1_000);
  const client = useQueryClient();
  const stage = progress.stages.find(({ status }) => status === 'active');
  const { lines } = log;
  const hosts = wantedHosts(provision);
  const told = useMemo(() => stageProgress(lines, hosts), [lines, hosts]);
  const current = stage?.state ?? null;
  const usual = useMemo(
    () => (current === null ? null : usualSeconds(provision, current, cachedProvisions(client))),
    [provision, current, client],
  );
  if (stage === undefined) return t('tail.starting');
  const time = stage.startedAt === null ? null : duration(Math.max(0, now - stage.startedAt));
  return [
    what(told, t(`states:${stage.state}`), t),
    time === null ? null : t('tail.since', { time }),
    usual === null ? null : t('tail.usual', { time: duration(usual) }),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

type Words = ReturnType<typeof useTranslation<['provision', 'states']>>['t'];

function what(told: StageProgress | null, stage: string, t: Words): string {
  if (told === null) return stage;
  if (told.kind === 'task') return t('tail.task', { stage, task: told.name });
  const { kind, of, done, total } = told;
  return t(`tail.${kind}.${of}`, { number: Math.min(done + 1, total), total });
}
