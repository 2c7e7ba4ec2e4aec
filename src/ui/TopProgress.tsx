import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';

/** A thin bar at the very top: the next page is on its way. Waits a moment, so that quick moves don't flash. */
export function TopProgress() {
  const { t } = useTranslation();
  return (
    <LinearProgress
      aria-label={t('loading')}
      sx={{
        position: 'fixed',
        inset: '0 0 auto 0',
        zIndex: 'tooltip',
        height: 3,
        borderRadius: 0,
        opacity: 0,
        animation: 'op-appear 0s 250ms forwards',
        '@keyframes op-appear': { to: { opacity: 1 } },
      }}
    />
  );
}
