import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslation } from 'react-i18next';

/** Where a table will be: lines of the height of its rows. */
export function TableSkeleton({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <Box component="output" aria-label={t('loading')} sx={{ p: 4, display: 'grid', gap: 6.25 }}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} variant="rounded" height={24} sx={{ opacity: 1 - index / rows }} />
      ))}
    </Box>
  );
}
