import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { changeAccess, PartlyChanged } from '@/api/mutations/permissions';
import { hasRight, idIn } from '@/domain/permissions';
import { actionFor } from '@/domain/provision/actions';
import { ActionFrame } from '@/provisions/actions/ActionFrame';
import type { ActionDialogProps } from '@/provisions/actions/dialog';
import { PermissionTable } from '@/provisions/actions/PermissionTable';
import { useAction } from '@/provisions/actions/use-action';
import { NO_AUTOFILL } from '@/ui/no-autofill';
import { MONOSPACE } from '@/ui/theme/theme';
import { useToasts } from '@/ui/toast/toast-store';

/** The group whose users alone can read what OneForm encrypts. */
const ADMINISTRATORS = 0;

/** Who owns it and who may do what with it. */
export function PermissionsDialog({ provision, context, onClose }: ActionDialogProps) {
  const { t } = useTranslation('actions');
  const toasts = useToasts();
  const changing = useAction(changeAccess(useApi()));
  const { id, name, meta } = provision;
  const [octet, setOctet] = useState(meta.octet);
  const [ownerText, setOwnerText] = useState(String(meta.ownerId));
  const [groupText, setGroupText] = useState(String(meta.groupId));
  const ownerId = idIn(ownerText);
  const groupId = idIn(groupText);
  // What was saved already, where the rest was refused, is no change any more.
  const changes = {
    ...(octet === meta.octet ? {} : { octet }),
    ...(ownerId === null || ownerId === meta.ownerId ? {} : { ownerId }),
    ...(groupId === null || groupId === meta.groupId ? {} : { groupId }),
  };
  const changed = Object.keys(changes).length > 0;
  const wrong = ownerId === null || groupId === null;
  const { failure } = changing.state;
  const partly = changing.error instanceof PartlyChanged;
  const opens =
    (hasRight(octet, 'group', 'use') && groupId !== ADMINISTRATORS) ||
    hasRight(octet, 'other', 'use');
  return (
    <ActionFrame
      provision={provision}
      action={actionFor('change_permissions', provision, context)}
      title={t('access.title', { name })}
      confirmLabel={t('access.save')}
      tone="normal"
      sending={
        partly
          ? { ...changing.state, failure: `${t('access.partly')} ${failure ?? ''}` }
          : changing.state
      }
      blockedBy={wrong ? t('access.fillIn') : changed ? null : t('access.unchanged')}
      typed={changed || wrong}
      onClose={onClose}
      onConfirm={() => {
        changing.send(
          provision,
          { target: { kind: 'provisions', id }, ...changes },
          {
            onDone: () => {
              toasts.show('success', t('access.saved', { name }));
              onClose();
            },
          },
        );
      }}
    >
      <PermissionTable octet={octet} onChange={setOctet} />
      <div>
        {t('access.octet', { octet: '' })}
        <Box component="output" sx={{ fontFamily: MONOSPACE, color: 'text.primary' }}>
          {octet}
        </Box>
      </div>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { sm: '1fr 1fr' }, mt: 2 }}>
        <TextField
          label={t('access.ownerId')}
          value={ownerText}
          error={ownerId === null}
          helperText={
            ownerId === null
              ? t('access.idWrong')
              : t('access.ownerNow', { name: meta.ownerName, id: meta.ownerId })
          }
          onChange={(event) => {
            setOwnerText(event.target.value);
          }}
          slotProps={NUMERIC}
        />
        <TextField
          label={t('access.groupId')}
          value={groupText}
          error={groupId === null}
          helperText={
            groupId === null
              ? t('access.groupWrong')
              : t('access.ownerNow', { name: meta.groupName, id: meta.groupId })
          }
          onChange={(event) => {
            setGroupText(event.target.value);
          }}
          slotProps={NUMERIC}
        />
      </Box>
      {opens ? <Alert severity="warning">{t('access.unreadable')}</Alert> : null}
    </ActionFrame>
  );
}

const NUMERIC = { htmlInput: { ...NO_AUTOFILL, inputMode: 'numeric' } } as const;
