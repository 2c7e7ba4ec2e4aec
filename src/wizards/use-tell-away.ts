import { useTranslation } from 'react-i18next';

import type { ApiFailure } from '@/api/errors';
import { showToast } from '@/ui/toast/toast-store';
import { mayExist } from '@/wizards/outcome';

/**
 * Gives what tells somebody who has left a wizard that its request failed: the page that would say so is gone. The
 * server's own words are not told, since they may quote a secret.
 */
export function useTellAway(): (failure: ApiFailure, notCreated: string) => void {
  const { t } = useTranslation(['wizards', 'errors']);
  return (failure, notCreated) => {
    const what = mayExist(failure) ? t('failure.mayExist') : notCreated;
    showToast('error', t('failure.away', { what, reason: t(`errors:${failure.kind}.title`) }));
  };
}
