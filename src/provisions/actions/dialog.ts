import { ACTION_KINDS, type ActionContext, type ActionKind } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';

/** The dialogs; undeploy and delete find out themselves whether it takes force. */
export type ActionDialogKind = Exclude<ActionKind, 'force_undeploy' | 'force_delete'>;

/** The dialog of an action, as an address names it; null for any other text. */
export function dialogNamed(name: string | null): ActionDialogKind | null {
  const kind = ACTION_KINDS.find((known) => known === name) ?? null;
  if (kind === 'force_undeploy') return 'undeploy';
  return kind === 'force_delete' ? 'delete' : kind;
}

/** What a dialog was opened for, by its id in OpenNebula; of an address the id of its range. */
export interface ChosenObject {
  readonly kind: 'hosts' | 'networks' | 'datastores' | 'addresses';
  readonly ids: readonly number[];
}

/** Opens a dialog, with something chosen in it. */
export type OnAct = (dialog: ActionDialogKind, chosen?: ChosenObject) => void;

export interface ActionDialogProps {
  readonly provision: Provision;
  readonly context: ActionContext;
  /** What is chosen when it opens; null where nothing is. */
  readonly chosen?: ChosenObject | null;
  /** Another dialog in place of this one: the better way out. */
  readonly onInstead: OnAct;
  readonly onClose: () => void;
}
