import {
  actionFor,
  type Action,
  type ActionContext,
  type ActionKind,
} from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import type { ActionDialogKind } from '@/provisions/actions/dialog';

/** The actions as the menu has them: what belongs together, and what destroys at the end. */
export const ACTION_GROUPS = {
  size: ['add_hosts', 'remove_hosts', 'add_addresses', 'remove_address'],
  failure: ['retry', 'recover'],
  record: ['edit', 'change_permissions'],
  removal: ['undeploy', 'undeploy_objects', 'delete'],
} as const satisfies Readonly<Record<string, readonly ActionDialogKind[]>>;

/** What the dialog of that kind would do now: by force where only that is possible. */
export function offered(
  dialog: ActionDialogKind,
  provision: Provision,
  context: ActionContext,
): Action {
  const rule = (kind: ActionKind) => actionFor(kind, provision, context);
  if (dialog === 'undeploy') return either(rule('undeploy'), rule('force_undeploy'));
  if (dialog === 'delete') return either(rule('delete'), rule('force_delete'));
  return rule(dialog);
}

/** The plain action; the forced one where only that is possible. The dialog asks the server about guests. */
function either(plain: Action, forced: Action): Action {
  return !plain.allowed && forced.allowed ? forced : plain;
}

const DESTROYING: ReadonlySet<ActionDialogKind> = new Set([
  'remove_hosts',
  'remove_address',
  'undeploy',
  'undeploy_objects',
  'delete',
]);

/** True for what takes something away. */
export const destroys = (dialog: ActionDialogKind): boolean => DESTROYING.has(dialog);
