import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { sessionQuery } from '@/api/queries/session';

/** Why this user may not change anything, in words; null when they may, or when that is unknown. */
export function useWriteBlock(): string | null {
  const { t } = useTranslation('errors');
  const { data: session } = useQuery(sessionQuery(useApi()));
  return session?.canWrite === false ? t('readOnly') : null;
}
