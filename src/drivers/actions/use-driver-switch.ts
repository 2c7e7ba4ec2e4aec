import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { disableDriver, enableDriver } from '@/api/mutations/drivers';
import { useWrite } from '@/api/use-write';
import type { Driver } from '@/domain/driver';
import { useDescribeError } from '@/ui/notes/describe-error';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { useToasts } from '@/ui/toast/toast-store';

/** Enables what is disabled and the other way round; the outcome is a toast, for there is no dialog to show it. */
export function useDriverSwitch({ id, name, state }: Driver) {
  const { t } = useTranslation('drivers');
  const toasts = useToasts();
  const api = useApi();
  const describe = useDescribeError();
  const writeBlock = useWriteBlock();
  const turnOn = state !== 'ENABLED';
  const mutation = useWrite(turnOn ? enableDriver(api) : disableDriver(api));
  return {
    turnsOn: turnOn,
    label: turnOn ? t('enable') : t('disable'),
    running: mutation.isPending,
    disabledBy: writeBlock ?? (state === 'ERROR' ? t('notInError') : null),
    toggle: () => {
      mutation.mutate(id, {
        onSuccess: () => {
          toasts.show('success', t(turnOn ? 'enabled' : 'disabled', { name }));
        },
        onError: (error) => {
          toasts.show('error', describe(error));
        },
      });
    },
  };
}
