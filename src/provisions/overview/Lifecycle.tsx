import Box from '@mui/material/Box';
import {
  CheckCircle,
  Circle,
  RefreshDouble,
  WarningTriangle,
  XmarkCircle,
} from 'iconoir-react/regular';
import type { ComponentType, SVGProps } from 'react';
import { useTranslation } from 'react-i18next';

import type { Progress, Stage, StageStatus } from '@/domain/provision/progress';
import { browserLocale, duration, exactTime } from '@/lib/time';
import { useNow } from '@/ui/server-clock';

interface Look {
  readonly icon: ComponentType<SVGProps<SVGSVGElement>>;
  readonly color: string;
}

const LOOKS: Record<StageStatus, Look> = {
  done: { icon: CheckCircle, color: 'success.main' },
  active: { icon: RefreshDouble, color: 'primary.main' },
  failed: { icon: XmarkCircle, color: 'error.main' },
  waiting: { icon: Circle, color: 'text.secondary' },
};

interface LifecycleProps {
  readonly progress: Progress;
  /** Nothing will move it any more: what seems to be at work is not. */
  readonly stuck: boolean;
}

const STUCK_LOOK: Look = { icon: WarningTriangle, color: 'warning.main' };

/** The way of a provision through its states, stage by stage, in the direction that it goes. */
export function Lifecycle({ progress, stuck }: LifecycleProps) {
  const { t } = useTranslation('provision');
  return (
    <Box
      component="ol"
      aria-label={t(`progress.title.${progress.direction}`)}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', lg: `repeat(${String(progress.stages.length)}, 1fr)` },
        gap: { xs: 3, lg: 0 },
      }}
    >
      {progress.stages.map((stage, index) => (
        <StageItem
          key={stage.state}
          stage={stage}
          stuck={stuck && stage.status === 'active'}
          isLast={index === progress.stages.length - 1}
        />
      ))}
    </Box>
  );
}

interface StageItemProps {
  readonly stage: Stage;
  readonly stuck: boolean;
  readonly isLast: boolean;
}

function StageItem({ stage, stuck, isLast }: StageItemProps) {
  const { t } = useTranslation(['provision', 'states']);
  const { icon: Icon, color } = stuck ? STUCK_LOOK : LOOKS[stage.status];
  const waiting = stage.status === 'waiting';
  return (
    <Box
      component="li"
      aria-current={stage.status === 'active' ? 'step' : undefined}
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: { xs: '24px 1fr', lg: '1fr' },
        columnGap: 3,
        rowGap: 2,
        alignContent: 'start',
        minWidth: 0,
        pr: { lg: 4 },
        // The line to the next stage: down where they stand below each other, else to the right.
        '&::after': isLast
          ? {}
          : {
              content: '""',
              position: 'absolute',
              bgcolor: stage.status === 'done' ? 'success.main' : 'divider',
              left: { xs: 11, lg: 28 },
              right: { lg: 4 },
              top: { xs: 26, lg: 11 },
              bottom: { xs: -10, lg: 'auto' },
              width: { xs: 2, lg: 'auto' },
              height: { lg: 2 },
            },
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          color,
          lineHeight: 0,
          width: 24,
          ...(stage.status === 'active' &&
            !stuck && {
              '& svg': { animation: 'op-spin 1.6s linear infinite' },
              '@keyframes op-spin': { to: { transform: 'rotate(360deg)' } },
            }),
        }}
      >
        <Icon width={24} height={24} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box
          sx={{
            color: waiting ? 'text.secondary' : 'text.primary',
            fontWeight: waiting ? 400 : 600,
          }}
        >
          {t(`states:${stage.state}`)}
        </Box>
        <Box
          sx={{ fontSize: '0.75rem', color: stage.status === 'failed' ? 'error.main' : undefined }}
        >
          <StageNote stage={stage} stuck={stuck} />
        </Box>
      </Box>
    </Box>
  );
}

/** The status in words, with how long the stage took or has lasted. */
function StageNote({ stage, stuck }: { readonly stage: Stage; readonly stuck: boolean }) {
  const { t } = useTranslation('provision');
  const now = useNow(1_000);
  const { state, status, startedAt, endedAt, attempts } = stage;
  const words: string[] = [];
  const running = state === 'RUNNING' && status === 'done' && startedAt !== null;
  if (running) {
    words.push(t('progress.since', { time: duration(now - startedAt) }));
  } else if (status === 'done' && startedAt !== null && endedAt !== null) {
    words.push(duration(endedAt - startedAt));
  } else {
    words.push(t(`progress.status.${stuck ? 'stuck' : status}`));
    if (status === 'active' && startedAt !== null) {
      words.push(t('progress.since', { time: duration(now - startedAt) }));
    }
  }
  if (attempts > 1) words.push(t('progress.attempts', { count: attempts }));
  return (
    <span title={running ? exactTime(startedAt, browserLocale()) : undefined}>
      {words.join(' · ')}
    </span>
  );
}
