import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';

import type { Guidance } from '@/domain/guidance/guidance';

/** Kind of cluster and hypervisors, a small mark each; nothing where nothing is known. */
export function GuidanceChips({ guidance }: { readonly guidance: Guidance | null }) {
  const { t } = useTranslation('guidance');
  if (guidance === null) return null;
  const { types, hypervisors } = guidance;
  return (
    <Stack
      component="ul"
      direction="row"
      aria-label={t('label')}
      sx={{ gap: 1, flexWrap: 'wrap', listStyle: 'none', m: 0, mt: 2, p: 0 }}
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
  );
}
