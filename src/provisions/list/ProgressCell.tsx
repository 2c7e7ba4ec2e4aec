import { useTranslation } from 'react-i18next';

import { isStuck } from '@/domain/provision/liveness';
import { isChanging, stateRow } from '@/domain/provision/state';
import type { ProvisionRow } from '@/provisions/list/rows';
import { StageBar } from '@/ui/state/StageBar';

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
    <StageBar
      percent={percent}
      color={failed ? 'error' : stuck ? 'warning' : 'primary'}
      label={t('columns.progress')}
    />
  );
}
