import type { ActionContext } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';

/** The dialogs; undeploy and delete find out themselves whether it takes force. */
export type ActionDialogKind = 'retry' | 'undeploy' | 'delete' | 'edit';

export interface ActionDialogProps {
  readonly provision: Provision;
  readonly context: ActionContext;
  /** Another dialog in place of this one: the better way out. */
  readonly onInstead: (kind: ActionDialogKind) => void;
  readonly onClose: () => void;
}
