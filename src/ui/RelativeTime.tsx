import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';

import { browserLocale, exactTime, relativeTime } from '@/lib/time';
import { useNow, type WhoseTime } from '@/ui/server-clock';

interface RelativeTimeProps {
  /** Unix seconds. */
  readonly at: number;
  /** Whose clock it was stamped by. */
  readonly stampedBy?: WhoseTime;
}

/** "3 hours ago", with the exact moment on hover. */
export function RelativeTime({ at, stampedBy = 'server' }: RelativeTimeProps) {
  const { i18n } = useTranslation();
  const now = Math.max(useNow(15_000, stampedBy), at);
  return (
    <Tooltip title={exactTime(at, browserLocale())} describeChild>
      <Box
        component="time"
        dateTime={new Date(at * 1000).toISOString()}
        sx={{ whiteSpace: 'nowrap' }}
      >
        {relativeTime(at, now, i18n.language)}
      </Box>
    </Tooltip>
  );
}
