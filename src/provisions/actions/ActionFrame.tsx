import Alert from '@mui/material/Alert';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Action } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import type { SendingState } from '@/provisions/actions/use-action';
import { ConfirmDialog } from '@/ui/ConfirmDialog';

interface ActionFrameProps {
  readonly provision: Provision;
  /** What the rules say of it now. */
  readonly action: Action;
  readonly title: string;
  readonly confirmLabel: string;
  readonly tone: 'normal' | 'danger';
  readonly sending: SendingState;
  /** Why it can't be sent although the rules allow it; null when it can. */
  readonly blockedBy: string | null;
  readonly typed?: boolean;
  readonly over?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/**
 * The dialog of an action. Where the provision moves on while it is open, it says so and why that stands in the way; what
 * was typed stays.
 */
export function ActionFrame({ provision, action, sending, children, ...rest }: ActionFrameProps) {
  const { t } = useTranslation(['actions', 'states']);
  const [opened] = useState(provision);
  const word = ({ state, rawState }: Provision): string =>
    state === 'UNKNOWN' ? rawState : t(`states:${state}`);
  // While its own request is on its way, the change is what was asked for.
  const quiet = sending.running;
  const moved = opened.rawState !== provision.rawState && sending.failure === null && !quiet;
  const reason = action.reason === null ? null : t(`reasons.${action.reason}`);
  return (
    <ConfirmDialog
      {...rest}
      open
      running={sending.running}
      checking={sending.checking}
      failure={sending.failure}
      blockedBy={reason ?? rest.blockedBy}
    >
      {moved ? (
        <Alert severity="warning">
          {t('changed', { before: word(opened), after: word(provision) })}
        </Alert>
      ) : null}
      {reason === null || quiet ? null : <Alert severity="warning">{reason}</Alert>}
      {children}
    </ConfirmDialog>
  );
}
