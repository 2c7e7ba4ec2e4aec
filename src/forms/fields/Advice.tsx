import FormHelperText from '@mui/material/FormHelperText';
import type { ReactNode } from 'react';

interface AdviceProps {
  readonly children: string;
  /** A button that does what is advised. */
  readonly action?: ReactNode;
}

/** A note about what was typed, which blocks nothing. It is read out when it appears inside of an `output`. */
export function Advice({ children, action }: AdviceProps) {
  return (
    <FormHelperText component="span" sx={{ display: 'block', mt: 1, color: 'warning.main' }}>
      {children}
      {action === undefined ? null : <> {action}</>}
    </FormHelperText>
  );
}
