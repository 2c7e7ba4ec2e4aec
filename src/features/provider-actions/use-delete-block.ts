import { useTranslation } from 'react-i18next';

import type { Provider } from '@/domain/provider';
import { useWriteBlock } from '@/parts/use-write-block';

/** The driver whose one provider comes with OneForm and stays (CONTRACT "Calls"). */
const BUILT_IN = 'onprem';

/** Why a provider can't be deleted, in words; null when it can. */
export function useDeleteBlock({ driver, provisionIds }: Provider): string | null {
  const { t } = useTranslation('providers');
  const writeBlock = useWriteBlock();
  if (writeBlock !== null) return writeBlock;
  if (driver === BUILT_IN) return t('delete.builtIn');
  return provisionIds.length === 0 ? null : t('delete.inUse', { count: provisionIds.length });
}
