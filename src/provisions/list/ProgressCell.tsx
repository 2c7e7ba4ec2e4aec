import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';

import { isStuck } from '@/domain/provision/liveness';
import { isChanging, stateRow } from '@/domain/provision/state';
import type { ProvisionRow } from '@/provisions/list/rows';

/** How far a provision is while it changes, or how far it came before it failed; nothing at rest. */
export function ProgressCell({
  row: { provision, percent, pulse },
}: {
  readonly row: ProvisionRow;
}) {
  const { t } = useTranslation('provisions');
  const stuck = pulse !== null && isStuck(pulse.liveness);
  const failed = stateRow(provision.state).tone === 'failed';
  if (percent === null || !(failed || isChanging(provision.state))) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, width: '100%', maxWidth: 160 }}>
      <LinearProgress
        variant="determinate"
        value={percent}
        color={failed ? 'error' : stuck ? 'warning' : 'primary'}
        aria-label={t('columns.progress')}
        sx={{ flex: 1 }}
      />
      <Box component="span" sx={{ fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums' }}>
        {t('percent', { percent })}
      </Box>
    </Box>
  );
}
