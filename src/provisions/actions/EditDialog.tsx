import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { changeProvision } from '@/api/mutations/provisions';
import { actionFor } from '@/domain/provision/actions';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { useAction } from '@/provisions/actions/use-action';
import { EditTextsDialog } from '@/ui/EditTextsDialog';
import { useToasts } from '@/ui/toast/toast-store';

/** Name and description. Closed for saving as soon as the provision begins to change: it would be lost (contract#trap-7). */
export function EditDialog({ provision, context, onClose }: ActionDialogProps) {
  const { t } = useTranslation('actions');
  const toasts = useToasts();
  const change = useAction(changeProvision(useApi()));
  const { reason } = actionFor('edit', provision, context);
  return (
    <EditTextsDialog
      texts={provision}
      {...change.state}
      blockedBy={reason === null ? null : t(`reasons.${reason}`)}
      onClose={onClose}
      onSave={(texts) => {
        change.send(
          provision,
          { id: provision.id, ...texts },
          {
            onDone: () => {
              toasts.show('success', t('edit.saved'));
              onClose();
            },
          },
        );
      }}
    />
  );
}
