import { useTranslation } from 'react-i18next';

import { stateRow, type ProvisionState } from '@/domain/provision/state';
import { StatusLabel } from '@/ui/StatusLabel';

interface StateLabelProps {
  readonly state: ProvisionState;
  /** The state as the server sent it: shown when it is one that this program does not know. */
  readonly rawState: string;
  /** Nothing will move it any more, whatever the state says. */
  readonly stuck?: boolean;
}

/** A provision's state as icon and word. */
export function StateLabel({ state, rawState, stuck = false }: StateLabelProps) {
  const { t } = useTranslation(['states', 'common']);
  const word = state === 'UNKNOWN' && rawState !== '' ? `${t('UNKNOWN')}: ${rawState}` : t(state);
  if (stuck) return <StatusLabel tone="warning">{t('common:stuck', { state: word })}</StatusLabel>;
  return <StatusLabel tone={stateRow(state).tone}>{word}</StatusLabel>;
}
