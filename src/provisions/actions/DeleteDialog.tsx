import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useApi } from '@/api/api-context';
import { deleteProvision } from '@/api/mutations/provisions';
import { useWrite } from '@/api/use-write';
import { actionFor } from '@/domain/provision/actions';
import { DestroyList } from '@/provisions/actions/DestroyList';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { affectedResources } from '@/provisions/actions/affected-resources';
import { Warnings } from '@/provisions/actions/Warnings';
import { links } from '@/lib/links';
import { useDescribeError, useLostWords } from '@/ui/notes/describe-error';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useToasts } from '@/ui/toast/toast-store';
import { TypeToConfirm } from '@/ui/TypeToConfirm';

/** Asks before a record is deleted; by force only when the name was typed, and with what stays behind. */
export function DeleteDialog({ provision, context, onClose }: ActionDialogProps) {
  const { t } = useTranslation('actions');
  const toasts = useToasts();
  const describe = useDescribeError();
  const lostWords = useLostWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const remove = useWrite(deleteProvision(useApi()));
  const plain = actionFor('delete', provision, context);
  const forced = actionFor('force_delete', provision, context);
  const force = !plain.allowed && forced.allowed;
  const action = force ? forced : plain;
  const left = affectedResources(provision, null);
  const { name } = provision;
  const reason = action.reason === null ? null : t(`reasons.${action.reason}`);
  return (
    <ConfirmDialog
      open
      title={t(force ? 'delete.titleForce' : 'delete.title', { name })}
      confirmLabel={t(force ? 'labels.force_delete' : 'labels.delete')}
      tone="danger"
      running={remove.isPending}
      checking={lostWords(remove.lost)}
      failure={remove.error === null ? null : describe(remove.error)}
      blockedBy={reason ?? (force && typed.trim() !== name.trim() ? t('confirmFirst') : null)}
      onClose={onClose}
      onConfirm={() => {
        remove.mutate(
          { id: provision.id, force },
          {
            onSuccess: () => {
              toasts.show('success', t('delete.done', { name }));
              void navigate(links.provisions());
            },
          },
        );
      }}
    >
      {reason === null ? null : <Alert severity="warning">{reason}</Alert>}
      {plain.allowed ? <p style={{ margin: 0 }}>{t('delete.body')}</p> : null}
      {force ? (
        <>
          <Warnings codes={action.warnings} />
          {left.length === 0 || action.warnings.includes('nothing_in_cloud') ? null : (
            <div>
              {t('delete.stays')}
              <DestroyList items={left} />
            </div>
          )}
          <TypeToConfirm label={t('confirmByName', { name })} value={typed} onChange={setTyped} />
        </>
      ) : null}
    </ConfirmDialog>
  );
}
