import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';

interface DisabledReasonProps {
  /** Why the control is disabled; null when it is not. Shown on hover and on focus. */
  readonly reason: string | null;
  readonly children: ReactElement;
}

/** Says why a control can't be used: a disabled button takes no hover and no focus itself. */
export function DisabledReason({ reason, children }: DisabledReasonProps) {
  if (reason === null) return children;
  return (
    <Tooltip title={reason} describeChild>
      <Box
        component="span"
        tabIndex={0}
        role="note"
        aria-label={reason}
        sx={{ display: 'inline-flex' }}
      >
        {children}
      </Box>
    </Tooltip>
  );
}
