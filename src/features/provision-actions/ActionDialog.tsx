import { DeleteDialog } from '@/features/provision-actions/DeleteDialog';
import type { ActionDialogKind, ActionDialogProps } from '@/features/provision-actions/dialog';
import { EditDialog } from '@/features/provision-actions/EditDialog';
import { RetryDialog } from '@/features/provision-actions/RetryDialog';
import { UndeployDialog } from '@/features/provision-actions/UndeployDialog';

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
