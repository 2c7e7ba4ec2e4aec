import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Refresh } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { relativeTime } from '@/lib/time';
import { useNow } from '@/ui/server-clock';

interface UpdatedAtProps {
  /** When the data last came, in ms since 1970; 0 before it ever did. */
  readonly at: number;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
}

/** How old the data on the page is, and the button that renews it. */
export function UpdatedAt({ at, refreshing, onRefresh }: UpdatedAtProps) {
  const { t, i18n } = useTranslation();
  const now = Math.max(useNow(10_000, 'browser'), at / 1000);
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}>
      {at === 0 ? null : (
        <Box component="span" sx={{ fontSize: '0.75rem' }}>
          {t('updatedAt', { when: relativeTime(at / 1000, now, i18n.language) })}
        </Box>
      )}
      <Tooltip title={t('actions.refresh')}>
        <IconButton
          size="small"
          aria-label={t('actions.refresh')}
          aria-busy={refreshing}
          onClick={onRefresh}
          sx={{ displayPrint: 'none' }}
        >
          {refreshing ? (
            <CircularProgress size={16} color="inherit" aria-hidden />
          ) : (
            <Refresh width={16} height={16} />
          )}
        </IconButton>
      </Tooltip>
    </Box>
  );
}
