import { DeleteDialog } from '@/provisions/actions/DeleteDialog';
import type { ActionDialogKind, ActionDialogProps } from '@/provisions/actions/dialog';
import { EditDialog } from '@/provisions/actions/EditDialog';
import { RetryDialog } from '@/provisions/actions/RetryDialog';
import { UndeployDialog } from '@/provisions/actions/UndeployDialog';

const DIALOGS = {
  retry: RetryDialog,
  undeploy: UndeployDialog,
  delete: DeleteDialog,
  edit: EditDialog,
} as const satisfies Record<ActionDialogKind, unknown>;

interface OpenDialogProps extends ActionDialogProps {
  /** The open dialog; null when none is. */
  readonly kind: ActionDialogKind | null;
}

/** The dialog of the action that was chosen. */
export function ActionDialog({ kind, ...props }: OpenDialogProps) {
  if (kind === null) return null;
  const Dialog = DIALOGS[kind];
  return <Dialog {...props} />;
}
