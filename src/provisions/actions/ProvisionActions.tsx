import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

import { suggestedAction, type ActionContext } from '@/domain/provision/actions';
import { isStuck } from '@/domain/provision/liveness';
import type { Provision } from '@/domain/provision/provision';
import { stateRow } from '@/domain/provision/state';
import { ACTION_GROUPS, destroys, offered } from '@/provisions/actions/action-groups';
import { prefetchDialogs } from '@/provisions/actions/ActionDialog';
import type { ActionDialogKind, OnAct } from '@/provisions/actions/dialog';
import { keysOf } from '@/lib/object';
import { ActionMenu } from '@/ui/ActionMenu';
import { DisabledReason } from '@/ui/DisabledReason';

interface ProvisionActionsProps {
  readonly provision: Provision;
  readonly context: ActionContext;
  readonly onAct: OnAct;
}

/** What can be done to the provision: what its state suggests as buttons, everything in a menu. */
export function ProvisionActions({ provision, context, onAct }: ProvisionActionsProps) {
  const { t } = useTranslation('actions');
  const reasonOf = (dialog: ActionDialogKind): string | null => {
    const { reason } = offered(dialog, provision, context);
    return reason === null ? null : t(`reasons.${reason}`);
  };
  const label = (dialog: ActionDialogKind): string =>
    t(`labels.${offered(dialog, provision, context).kind}`);
  const groups = keysOf(ACTION_GROUPS).map((key) => ({
    key,
    entries: ACTION_GROUPS[key].map((dialog) => ({
      key: dialog,
      label: label(dialog),
      reason: reasonOf(dialog),
      danger: destroys(dialog),
      onChoose: () => {
        onAct(dialog);
      },
    })),
  }));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, flex: 'none' }}>
      {mainActions(provision, context).map((dialog, index) => (
        <DisabledReason key={dialog} reason={reasonOf(dialog)}>
          <Button
            variant={index === 0 && !destroys(dialog) ? 'contained' : 'outlined'}
            color={destroys(dialog) ? 'error' : 'primary'}
            disabled={reasonOf(dialog) !== null}
            onFocus={prefetchDialogs}
            onClick={() => {
              onAct(dialog);
            }}
          >
            {label(dialog)}
          </Button>
        </DisabledReason>
      ))}
      <ActionMenu label={t('menu')} groups={groups} onOpen={prefetchDialogs} />
    </Box>
  );
}

/** What will never be possible for this provision is no button; the menu says why. */
const NEVER = new Set(['not_supported', 'no_public_network']);

/**
 * What most likely comes next: more of what runs, the way out of a failure, deleting what is gone. Nothing is likely in a
 * state that is unknown.
 */
function mainActions(provision: Provision, context: ActionContext): readonly ActionDialogKind[] {
  if (provision.state === 'UNKNOWN') return [];
  const { tone } = stateRow(provision.state);
  if (tone === 'running' && !isStuck(context.liveness)) {
    return (['add_hosts', 'add_addresses'] as const).filter(
      (dialog) => !NEVER.has(offered(dialog, provision, context).reason ?? ''),
    );
  }
  const suggested = suggestedAction(provision, context);
  if (suggested === 'retry' && offered('retry', provision, context).allowed) return ['retry'];
  if (suggested === 'force_delete') return ['delete'];
  return [tone === 'gone' ? 'delete' : 'undeploy'];
}
