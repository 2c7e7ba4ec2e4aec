import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

import type { Guidance } from '@/domain/guidance/guidance';

/** Kind of cluster and hypervisors, a small mark each, and what they are good for; nothing where nothing is known. */
export function GuidanceChips({ guidance }: { readonly guidance: Guidance | null }) {
  const { t } = useTranslation('guidance');
  if (guidance === null) return null;
  const { types, hypervisors, workloads } = guidance;
  return (
    <Box sx={{ mt: 2 }}>
      <Stack
        component="ul"
        direction="row"
        aria-label={t('label')}
        sx={{ gap: 1, flexWrap: 'wrap', listStyle: 'none', m: 0, p: 0 }}
      >
        {types.map((type) => (
          <li key={type}>
            <Chip size="small" label={t(`type.${type}`)} />
          </li>
        ))}
        {hypervisors.map((hypervisor) => (
          <li key={hypervisor}>
            <Chip size="small" variant="outlined" label={t(`hypervisor.${hypervisor}`)} />
          </li>
        ))}
      </Stack>
      {workloads.length === 0 ? null : (
        <Typography variant="caption" component="p" sx={{ mt: 1 }}>
          {t('goodFor', {
            workloads: workloads.map((workload) => t(`fits.${workload}`)).join(', '),
          })}
        </Typography>
      )}
    </Box>
  );
}
