import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';

/** In place of a wizard whose choices are on their way. */
export function WizardSkeleton() {
  const { t } = useTranslation();
  return (
    <Stack component="output" aria-label={t('loading')} sx={{ gap: 4 }}>
      <Skeleton variant="rounded" height={24} />
      <Skeleton variant="rounded" height={320} />
    </Stack>
  );
}
