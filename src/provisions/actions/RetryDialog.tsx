import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { retryProvision } from '@/api/mutations/provision-life';
import { useWrite } from '@/api/use-write';
import { actionFor } from '@/domain/provision/actions';
import { progressOf } from '@/domain/provision/progress';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { Warnings } from '@/provisions/actions/Warnings';
import { useDescribeError, useLostWords } from '@/ui/notes/describe-error';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useToasts } from '@/ui/toast/toast-store';

/** Asks before the failed stage is repeated, and says which it is. */
export function RetryDialog({ provision, context, onClose }: ActionDialogProps) {
  const { t } = useTranslation(['actions', 'states']);
  const toasts = useToasts();
  const describe = useDescribeError();
  const lostWords = useLostWords();
  const retry = useWrite(retryProvision(useApi()));
  const action = actionFor('retry', provision, context);
  const { failedStage } = progressOf(provision);
  const name = provision.name;
  return (
    <ConfirmDialog
      open
      title={t('retry.title', { name })}
      confirmLabel={t('labels.retry')}
      tone="normal"
      running={retry.isPending}
      checking={lostWords(retry.lost)}
      failure={retry.error === null ? null : describe(retry.error)}
      blockedBy={action.reason === null ? null : t(`reasons.${action.reason}`)}
      onClose={onClose}
      onConfirm={() => {
        retry.mutate(
          { id: provision.id },
          {
            onSuccess: () => {
              toasts.show('success', t('retry.started', { name }));
              onClose();
            },
          },
        );
      }}
    >
      {action.reason === null ? (
        <p style={{ margin: 0 }}>
          {t('retry.body', { stage: t(`states:${failedStage ?? provision.state}`) })}
        </p>
      ) : (
        <p style={{ margin: 0 }}>{t(`reasons.${action.reason}`)}</p>
      )}
      <Warnings codes={action.warnings} />
    </ConfirmDialog>
  );
}
