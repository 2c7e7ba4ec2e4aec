import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { exactTime, relativeTime } from '@/lib/time';

/** The time in unix seconds, renewed every `everyMs` while the component is mounted. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now() / 1000);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now() / 1000);
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}

interface RelativeTimeProps {
  /** Unix seconds. */
  readonly at: number;
}

/** "3 hours ago", with the exact moment on hover. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const { i18n } = useTranslation();
  const now = Math.max(useNow(15_000), at);
  return (
    <Tooltip title={exactTime(at, i18n.language)} describeChild>
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
