import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Slider from '@mui/material/Slider';
import { NavArrowLeft, NavArrowRight } from 'iconoir-react/regular';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Moment } from '@/domain/topology/replay';
import { browserLocale, exactTime } from '@/lib/time';
import { BoundReason } from '@/ui/DisabledReason';
import { useEventWords } from '@/ui/state/use-event-words';

interface TimelineProps {
  readonly moments: readonly Moment[];
  /** How many events had happened; null: now. */
  readonly events: number | null;
  readonly onMove: (events: number | null) => void;
}

/** The history as a line to drag along, with a mark where something failed. */
export const Timeline = memo(function Timeline({ moments, events, onMove }: TimelineProps) {
  const { t } = useTranslation('topology');
  const wordsOf = useEventWords();
  const last = moments.length - 1;
  const at = Math.min(events ?? last, last);
  // The address follows a press after a moment: a quick second press goes on from where the first one led.
  const wanted = useRef(at);
  useEffect(() => {
    wanted.current = at;
  }, [at]);
  // Its end is now, and moves on: there the map follows the present.
  const move = (to: number) => {
    onMove(to === last ? null : to);
  };
  const step = (by: 1 | -1) => {
    wanted.current = Math.min(Math.max(wanted.current + by, 0), last);
    move(wanted.current);
  };
  const failed = moments[at]?.failed === true;
  const words = (index: number): string => {
    const moment = moments[index];
    if (moment === undefined) return '';
    const time = moment.time === null ? '' : exactTime(moment.time, browserLocale());
    const event = moment.event === null ? t('timeline.start') : wordsOf(moment.event.description);
    return time === '' ? event : t('timeline.event', { time, event });
  };
  return (
    <Box
      component="fieldset"
      aria-label={t('timeline.label')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        m: 0,
        minWidth: 0,
        px: 4,
        py: 2,
        border: 0,
        borderTop: 1,
        borderColor: 'divider',
        displayPrint: 'none',
      }}
    >
      <BoundReason reason={at <= 0 ? t('timeline.noneBefore') : null}>
        <IconButton
          aria-label={t('timeline.previous')}
          onClick={() => {
            step(-1);
          }}
        >
          <NavArrowLeft width={18} height={18} />
        </IconButton>
      </BoundReason>
      <BoundReason reason={at >= last ? t('timeline.noneAfter') : null}>
        <IconButton
          aria-label={t('timeline.next')}
          onClick={() => {
            step(1);
          }}
        >
          <NavArrowRight width={18} height={18} />
        </IconButton>
      </BoundReason>
      <Slider
        aria-label={t('timeline.slider')}
        value={at}
        min={0}
        max={last}
        step={1}
        marks={moments.flatMap((moment, value) => (moment.failed ? [{ value }] : []))}
        getAriaValueText={words}
        onChange={(_event, value) => {
          if (typeof value === 'number') move(value);
        }}
        color={failed ? 'error' : 'primary'}
        sx={{
          flex: '1 1 200px',
          minWidth: 120,
          mx: 2,
          // Above the thumb, which would cover them where it stands.
          '& .MuiSlider-mark': {
            top: 0,
            width: 4,
            height: 8,
            borderRadius: 2,
            bgcolor: 'error.main',
            opacity: 1,
            transform: 'translateX(-2px)',
          },
        }}
      />
      <Box
        component="output"
        sx={{
          flex: '1 1 240px',
          minWidth: 0,
          overflowWrap: 'anywhere',
          fontSize: '0.8125rem',
          ...(failed && { color: 'error.main', fontWeight: 500 }),
        }}
      >
        {words(at)}
      </Box>
      <BoundReason reason={events === null ? t('timeline.isLive') : null}>
        <Button
          variant={events === null ? 'outlined' : 'contained'}
          onClick={() => {
            onMove(null);
          }}
        >
          {t('timeline.live')}
        </Button>
      </BoundReason>
    </Box>
  );
});
