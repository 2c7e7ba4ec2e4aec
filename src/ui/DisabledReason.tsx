import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { cloneElement, type ReactElement } from 'react';

interface DisabledReasonProps {
  /** Why the control is disabled; null when it is not. Shown on hover and on focus. */
  readonly reason: string | null;
  /** What is shown in its place while it is not disabled. */
  readonly hint?: string;
  readonly children: ReactElement;
}

/**
 * Says why a control can't be used, to pointer, keyboard and screen reader: a disabled button takes no hover and no
 * focus itself. Every `disabled` of the app stands inside of one (`scripts/disabled-reasons.test.ts`).
 */
export function DisabledReason({ reason, hint, children }: DisabledReasonProps) {
  if (reason === null) {
    return hint === undefined ? (
      children
    ) : (
      <Tooltip describeChild title={hint}>
        {children}
      </Tooltip>
    );
  }
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

interface BoundReasonProps {
  /** Why there is no step to take; null when there is. */
  readonly reason: string | null;
  readonly children: ReactElement<{
    readonly onClick?: (() => void) | undefined;
    readonly 'aria-disabled'?: boolean;
  }>;
}

/** The same for a button that reaches a bound while it is pressed: it takes no more presses, but keeps the focus. */
export function BoundReason({ reason, children }: BoundReasonProps) {
  return (
    <Tooltip title={reason ?? ''} describeChild>
      {reason === null
        ? children
        : cloneElement(children, { onClick: undefined, 'aria-disabled': true })}
    </Tooltip>
  );
}
