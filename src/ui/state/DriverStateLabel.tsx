import { useTranslation } from 'react-i18next';

import type { DriverState } from '@/domain/driver';
import { StatusLabel, type StatusTone } from '@/ui/StatusLabel';

const TONES: Record<DriverState, StatusTone> = {
  ENABLED: 'running',
  DISABLED: 'gone',
  ERROR: 'failed',
  UNKNOWN: 'unknown',
};

/** A driver's state as icon and word. */
export function DriverStateLabel({ state }: { readonly state: DriverState }) {
  const { t } = useTranslation('drivers');
  return <StatusLabel tone={TONES[state]}>{t(`states.${state}`)}</StatusLabel>;
}
