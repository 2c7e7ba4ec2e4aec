import { useTranslation } from 'react-i18next';

import { BUILT_IN_DRIVER, type Provider } from '@/domain/provider';
import { useWriteBlock } from '@/ui/notes/use-write-block';

/** Why a provider can't be deleted, in words; null when it can. */
export function useDeleteBlock({ driver, provisionIds }: Provider): string | null {
  const { t } = useTranslation('providers');
  const writeBlock = useWriteBlock();
  if (writeBlock !== null) return writeBlock;
  if (driver === BUILT_IN_DRIVER) return t('delete.builtIn');
  return provisionIds.length === 0 ? null : t('delete.inUse', { count: provisionIds.length });
}
