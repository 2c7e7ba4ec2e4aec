import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import { createContext, useContext, type ReactNode } from 'react';

import type { ActionDialogKind, ActionDialogProps } from '@/provisions/actions/dialog';
import { latePart } from '@/ui/late-part';

const CloseContext = createContext<() => void>(() => undefined);

/** Where the code of the dialogs can't be fetched, that is told where they would stand. */
function AroundFailure({ children }: { readonly children: ReactNode }) {
  const onClose = useContext(CloseContext);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogContent>{children}</DialogContent>
    </Dialog>
  );
}

/** Most visits to a page change nothing. */
const dialogs = latePart(
  async () => (await import('@/provisions/actions/AnyActionDialog')).AnyActionDialog,
  AroundFailure,
);

/** Begins to fetch the dialogs: a menu with the actions is open, or a button of one has the focus. */
export const prefetchDialogs = dialogs.prefetch;

interface OpenDialogProps extends ActionDialogProps {
  /** The open dialog; null when none is. */
  readonly kind: ActionDialogKind | null;
}

/** The dialog of the action that was chosen. */
export function ActionDialog({ kind, ...props }: OpenDialogProps) {
  if (kind === null) return null;
  return (
    <CloseContext value={props.onClose}>
      <dialogs.Part waiting={null} kind={kind} {...props} />
    </CloseContext>
  );
}
