import { styled } from '@mui/material/styles';
import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { LogLine } from '@/domain/log/line';
import { browserLocale, clockTime, exactTime } from '@/lib/time';
import { LongLogText } from '@/ui/log/LongLogText';
import { LogBox, OWN_DIRECTION } from '@/ui/log/LogText';

const COLUMNS = '6ch 12ch 8ch minmax(0, 1fr)';

const Line = styled(LogBox)(({ theme }) => ({
  '&[data-placed]': { position: 'absolute', insetInline: 0 },
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  columnGap: theme.spacing(2),
  paddingInline: theme.spacing(4),
  '&[data-marked]': {
    background: theme.vars?.palette.surface.selected,
    boxShadow: `inset 3px 0 ${theme.vars?.palette.primary.main ?? ''}`,
  },
  '& [data-aside]': { userSelect: 'none', whiteSpace: 'nowrap' },
  '& [data-number]': { textAlign: 'end' },
  '& [data-text]': OWN_DIRECTION,
  '& [data-level="error"]': { color: theme.vars?.palette.error.main },
  '& [data-level="warning"]': { color: theme.vars?.palette.warning.main },
  '& [data-level="info"]': { color: theme.vars?.palette.info.main },
  [theme.breakpoints.down('sm')]: {
    // Time and text in one, since there is no room for columns.
    display: 'block',
    paddingInline: theme.spacing(3),
    '& [data-aside]': { marginInlineEnd: theme.spacing(2) },
    '& [data-number], & [data-level="debug"]': { display: 'none' },
  },
  // On paper, of whatever width: all columns, black on white.
  '@media print': {
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    paddingInline: 0,
    '& [data-aside]': { display: 'inline', marginInlineEnd: 0 },
    '& [data-number]': { textAlign: 'end' },
    '&, & *': { color: '#000 !important', opacity: '1 !important' },
  },
}));

interface LogRowProps {
  readonly ref: Ref<HTMLDivElement> | undefined;
  readonly index: number;
  /** Its place in the list, in px; null where the lines just follow one another. */
  readonly top: number | null;
  readonly line: LogLine;
  /** When it was written, in unix seconds; null while the server's zone is not known. */
  readonly at: number | null;
  readonly highlight: string;
  readonly marked: boolean;
  /** How much of its text is shown at most, in characters. */
  readonly most: number;
  readonly onMore: (number: number) => void;
}

/** One line: its number, the time of day (the server's own where its zone is not known), its level as a word, its text. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { ref, index, top, line, at, highlight, marked, most, onMore } = props;
  const { t } = useTranslation('provision');
  return (
    <Line
      ref={ref}
      data-index={index}
      data-marked={marked ? '' : undefined}
      data-placed={top === null ? undefined : ''}
      style={top === null ? undefined : { transform: `translateY(${String(top)}px)` }}
    >
      <span data-aside="" data-number="">
        {line.number}
      </span>
      {line.clock === null || at === null ? (
        <span data-aside="">{line.clock}</span>
      ) : (
        <span data-aside="" title={exactTime(at, browserLocale())}>
          {clockTime(at, browserLocale())}
        </span>
      )}
      <span data-aside="" data-level={line.level}>
        {t(`log.word.${line.level}`)}
      </span>
      <span data-text="">
        <LongLogText line={line} highlight={highlight} most={most} onMore={onMore} />
      </span>
    </Line>
  );
});
