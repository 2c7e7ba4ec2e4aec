import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { WarningTriangle } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import type { Outage } from '@/api/link';
import { browserLocale, exactTime, relativeTime } from '@/lib/time';
import { useNow } from '@/ui/server-clock';

interface OutageLineProps {
  readonly outage: Outage;
  readonly onRetry: () => void;
}

/** One line over every page while OneForm can't be reached; it goes by itself. */
export function OutageLine({ outage, onRetry }: OutageLineProps) {
  const { t, i18n } = useTranslation(['errors', 'common']);
  const { lastHeard } = outage;
  const now = useNow(10_000, 'browser');
  return (
    <Box
      component="output"
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 2,
        flexBasis: '100%',
        py: 1,
        color: 'warning.main',
        fontSize: '0.875rem',
      }}
    >
      <WarningTriangle width={18} height={18} aria-hidden />
      <Box component="span" sx={{ flex: '1 1 200px', minWidth: 0 }}>
        {lastHeard === null ? (
          t('outage.never')
        ) : (
          <>
            {t('outage.since')}{' '}
            <time dateTime={new Date(lastHeard).toISOString()}>
              {exactTime(lastHeard / 1000, browserLocale())} (
              {relativeTime(lastHeard / 1000, Math.max(now, lastHeard / 1000), i18n.language)})
            </time>
            . {t('outage.waits')}
          </>
        )}
      </Box>
      <Button color="inherit" size="small" onClick={onRetry}>
        {t('outage.retry')}
      </Button>
    </Box>
  );
}
