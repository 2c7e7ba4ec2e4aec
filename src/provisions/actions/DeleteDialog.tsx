import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useApi } from '@/api/api-context';
import { deleteProvision } from '@/api/mutations/provisions';
import { actionFor } from '@/domain/provision/actions';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import { DestroyList } from '@/provisions/actions/DestroyList';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { affectedResources } from '@/provisions/actions/affected-resources';
import { Warnings } from '@/provisions/actions/Warnings';
import { links } from '@/lib/links';
import { useAction } from '@/provisions/actions/use-action';
import { useToasts } from '@/ui/toast/toast-store';
import { TypeToConfirm } from '@/ui/TypeToConfirm';

/** Asks before a record is deleted; by force only when the name was typed, and with what stays behind. */
export function DeleteDialog({ provision, context, onClose }: ActionDialogProps) {
  const { t } = useTranslation('actions');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const toasts = useToasts();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const write = deleteProvision(useApi());
  const remove = useAction({
    ...write,
    // Before anything is read again: the page would say that there is no such provision, and the dialog be gone.
    onSuccess: (answer, variables) => {
      if (here.current) {
        toasts.show('success', t('delete.done', { name: provision.name }));
        void navigate(links.provisions());
      }
      write.onSuccess?.(answer, variables);
    },
  });
  const plain = actionFor('delete', provision, context);
  const forced = actionFor('force_delete', provision, context);
  const force = !plain.allowed && forced.allowed;
  const action = force ? forced : plain;
  const left = affectedResources(provision, null);
  const { name } = provision;
  return (
    <ActionFrame
      provision={provision}
      action={action}
      title={t(force ? 'delete.titleForce' : 'delete.title', { name })}
      confirmLabel={t(force ? 'labels.force_delete' : 'labels.delete')}
      tone="danger"
      sending={remove.state}
      blockedBy={force && typed.trim() !== name.trim() ? t('confirmFirst') : null}
      onClose={onClose}
      onConfirm={() => {
        remove.send(provision, { id: provision.id, force }, { onDone: onClose });
      }}
    >
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
    </ActionFrame>
  );
}
