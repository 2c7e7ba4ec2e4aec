import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { MoreVert } from 'iconoir-react/regular';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  actionFor,
  suggestedAction,
  type Action,
  type ActionContext,
  type ActionKind,
} from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import { stateRow } from '@/domain/provision/state';
import type { ActionDialogKind } from '@/provisions/actions/dialog';
import { DisabledReason } from '@/ui/DisabledReason';

interface ProvisionActionsProps {
  readonly provision: Provision;
  readonly context: ActionContext;
  readonly onAct: (kind: ActionDialogKind) => void;
}

interface Entry {
  readonly dialog: ActionDialogKind;
  readonly action: Action;
}

/** What can be done to the provision: the action that its state suggests as a button, all of them in a menu. */
export function ProvisionActions({ provision, context, onAct }: ProvisionActionsProps) {
  const { t } = useTranslation('actions');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const rule = (kind: ActionKind) => actionFor(kind, provision, context);
  const entries: readonly Entry[] = [
    { dialog: 'edit', action: rule('edit') },
    { dialog: 'retry', action: rule('retry') },
    { dialog: 'undeploy', action: either(rule('undeploy'), rule('force_undeploy')) },
    { dialog: 'delete', action: either(rule('delete'), rule('force_delete')) },
  ];
  const main = mainAction(provision, context, entries);
  const words = ({ dialog, action }: Entry): string =>
    dialog === 'undeploy' || dialog === 'delete'
      ? t(`labels.${action.kind}`)
      : t(`labels.${dialog}`);
  const choose = (dialog: ActionDialogKind) => {
    setAnchor(null);
    onAct(dialog);
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, flex: 'none' }}>
      {main === null ? null : (
        <DisabledReason
          reason={main.action.reason === null ? null : t(`reasons.${main.action.reason}`)}
        >
          <Button
            variant={main.dialog === 'retry' ? 'contained' : 'outlined'}
            color={main.dialog === 'retry' ? 'primary' : 'error'}
            disabled={!main.action.allowed}
            onClick={() => {
              onAct(main.dialog);
            }}
          >
            {words(main)}
          </Button>
        </DisabledReason>
      )}
      <IconButton
        aria-label={t('menu')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : menuId}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <MoreVert width={20} height={20} />
      </IconButton>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
        slotProps={{ paper: { sx: { maxWidth: 360 } } }}
      >
        {entries.map((entry) => (
          <MenuItem
            key={entry.dialog}
            // Not `disabled`: the reason below it must stay readable and reachable.
            aria-disabled={!entry.action.allowed}
            onClick={() => {
              if (entry.action.allowed) choose(entry.dialog);
            }}
            sx={entry.action.allowed ? {} : { cursor: 'default' }}
          >
            <ListItemText
              primary={words(entry)}
              secondary={entry.action.reason === null ? null : t(`reasons.${entry.action.reason}`)}
              slotProps={{
                primary: { sx: { color: colorOf(entry) } },
                secondary: { sx: { fontSize: '0.75rem', whiteSpace: 'normal' } },
              }}
            />
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}

function colorOf({ dialog, action }: Entry): string {
  if (!action.allowed) return 'text.secondary';
  return dialog === 'undeploy' || dialog === 'delete' ? 'error.main' : 'text.primary';
}

/** The plain action; the forced one where only that is possible. The dialog asks the server about guests. */
function either(plain: Action, forced: Action): Action {
  return !plain.allowed && forced.allowed ? forced : plain;
}

/** What most likely comes next: the way out of a failure, deleting what is gone, undeploying what stands. Nothing is likely in a state that nobody knows. */
function mainAction(
  provision: Provision,
  context: ActionContext,
  entries: readonly Entry[],
): Entry | null {
  if (provision.state === 'UNKNOWN') return null;
  const of = (dialog: ActionDialogKind) => entries.find((entry) => entry.dialog === dialog) ?? null;
  const suggested = suggestedAction(provision, context);
  if (suggested === 'retry' && of('retry')?.action.allowed === true) return of('retry');
  if (suggested === 'force_delete') return of('delete');
  return of(stateRow(provision.state).tone === 'gone' ? 'delete' : 'undeploy');
}
