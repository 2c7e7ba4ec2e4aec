import { styled } from '@mui/material/styles';
import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { LogLine } from '@/domain/log/line';
import { browserLocale, clockTime, exactTime } from '@/lib/time';
import { LogBox, LogText } from '@/parts/LogText';

const Line = styled(LogBox)(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  display: 'grid',
  gridTemplateColumns: '6ch 12ch 8ch minmax(0, 1fr)',
  columnGap: theme.spacing(2),
  paddingInline: theme.spacing(4),
  '&[data-marked]': {
    background: theme.vars?.palette.surface.selected,
    boxShadow: `inset 3px 0 ${theme.vars?.palette.primary.main ?? ''}`,
  },
  '& [data-aside]': { userSelect: 'none', whiteSpace: 'nowrap' },
  '& [data-number]': { textAlign: 'end' },
  '& [data-level="error"]': { color: theme.vars?.palette.error.main },
  '& [data-level="warning"]': { color: theme.vars?.palette.warning.main },
  '& [data-level="info"]': { color: theme.vars?.palette.info.main },
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: '12ch minmax(0, 1fr)',
    paddingInline: theme.spacing(3),
    '& [data-text]': { gridColumn: '1 / -1' },
    '& [data-number]': { display: 'none' },
  },
}));

interface LogRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly index: number;
  /** Its place in the list, in px. */
  readonly top: number;
  readonly line: LogLine;
  /** When it was written, in unix seconds; null while the server's zone is not known. */
  readonly at: number | null;
  readonly highlight: string;
  readonly marked: boolean;
}

/** One line: its number, the time of day (the server's own where its zone is not known), its level as a word, its text. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { ref, index, top, line, at, highlight, marked } = props;
  const { t } = useTranslation('provision');
  return (
    <Line
      ref={ref}
      data-index={index}
      data-marked={marked ? '' : undefined}
      style={{ transform: `translateY(${String(top)}px)` }}
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
        <LogText line={line} highlight={highlight} />
      </span>
    </Line>
  );
});
