import { AddAddressesDialog } from '@/provisions/actions/AddAddressesDialog';
import { AddHostsDialog } from '@/provisions/actions/AddHostsDialog';
import { DeleteDialog } from '@/provisions/actions/DeleteDialog';
import type { ActionDialogKind, ActionDialogProps } from '@/provisions/actions/dialog';
import { EditDialog } from '@/provisions/actions/EditDialog';
import { PermissionsDialog } from '@/provisions/actions/PermissionsDialog';
import { RemoveAddressDialog } from '@/provisions/actions/RemoveAddressDialog';
import { RemoveHostsDialog } from '@/provisions/actions/RemoveHostsDialog';
import { RecoverDialog, RetryDialog } from '@/provisions/actions/RetryDialog';
import { UndeployDialog } from '@/provisions/actions/UndeployDialog';
import { UndeployObjectsDialog } from '@/provisions/actions/UndeployObjectsDialog';

const DIALOGS = {
  add_hosts: AddHostsDialog,
  remove_hosts: RemoveHostsDialog,
  add_addresses: AddAddressesDialog,
  remove_address: RemoveAddressDialog,
  retry: RetryDialog,
  recover: RecoverDialog,
  edit: EditDialog,
  change_permissions: PermissionsDialog,
  undeploy: UndeployDialog,
  undeploy_objects: UndeployObjectsDialog,
  delete: DeleteDialog,
} as const satisfies Record<ActionDialogKind, unknown>;

/** The dialog of one action. */
export function AnyActionDialog({
  kind,
  ...props
}: ActionDialogProps & { readonly kind: ActionDialogKind }) {
  const Dialog = DIALOGS[kind];
  // One dialog a kind: nothing that was typed in one may show in the other.
  return <Dialog key={kind} {...props} />;
}
