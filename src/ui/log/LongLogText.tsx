import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import type { LogLine } from '@/domain/log/line';
import { hiddenMatch, MOST_SHOWN, shownLength } from '@/domain/log/long-line';
import { LogText } from '@/ui/log/LogText';
import { useToasts } from '@/ui/toast/toast-store';

interface LongLogTextProps {
  readonly line: LogLine;
  readonly highlight?: string;
  /** How much of it is shown at most, in characters. */
  readonly most: number;
  readonly onMore: (number: number) => void;
}

/** The text of a line of any length: its beginning, and a way to the rest. */
export function LongLogText({ line, highlight = '', most, onMore }: LongLogTextProps) {
  const shown = shownLength(line, most);
  const match = hiddenMatch(line, shown, highlight);
  return (
    <>
      <LogText line={line} highlight={highlight} most={most} />
      {match === null ? null : (
        <>
          {' '}
          <LogText line={match} highlight={highlight} />…
        </>
      )}
      {shown === line.text.length ? null : (
        <Rest line={line} left={line.text.length - shown} onMore={most < MOST_SHOWN && onMore} />
      )}
    </>
  );
}

interface RestProps {
  readonly line: LogLine;
  /** How many characters are not shown. */
  readonly left: number;
  /** False where the page shows no more. */
  readonly onMore: ((number: number) => void) | false;
}

function Rest({ line, left, onMore }: RestProps) {
  const { t } = useTranslation('provision');
  const toasts = useToasts();
  const { number } = line;
  const copy = () => {
    void navigator.clipboard.writeText(line.text).then(
      () => {
        toasts.show('success', t('log.copied', { count: 1 }));
      },
      () => {
        toasts.show('error', t('log.copyFailed'));
      },
    );
  };
  const words = { count: left, characters: left.toLocaleString('en') };
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        fontFamily: 'fontFamily',
        color: 'text.secondary',
        userSelect: 'none',
        '@media print': { '& button': { display: 'none' } },
      }}
    >
      {onMore === false ? t('log.tooLong', words) : t('log.moreCharacters', words)}
      {onMore === false ? null : (
        <Button
          size="small"
          aria-label={t('log.showMoreOf', { number })}
          onClick={() => {
            onMore(number);
          }}
        >
          {t('log.showMore')}
        </Button>
      )}
      <Button size="small" aria-label={t('log.copyLineOf', { number })} onClick={copy}>
        {t('log.copyLine')}
      </Button>
    </Box>
  );
}
