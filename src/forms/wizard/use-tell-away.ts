import { useTranslation } from 'react-i18next';

import { failureOf } from '@/api/errors';
import { useToasts } from '@/ui/toast/toast-store';
import { mayExist } from '@/forms/wizard/outcome';

/**
 * Gives what tells somebody who has left a wizard that its request failed: the page that would say so is gone. The
 * server's own words are not told, since they may quote a secret.
 */
export function useTellAway(): (error: unknown, notCreated: string) => void {
  const { t } = useTranslation(['wizards', 'errors']);
  const toasts = useToasts();
  return (error, notCreated) => {
    const failure = failureOf(error);
    const what = mayExist(failure) ? t('failure.mayExist') : notCreated;
    toasts.show('error', t('failure.away', { what, reason: t(`errors:${failure.kind}.title`) }));
  };
}
