import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useEffect, useRef, type ReactNode } from 'react';

interface FormErrorAlertProps {
  /** What went wrong; null shows nothing. */
  readonly title: string | null;
  readonly children?: ReactNode;
  /** The way out. */
  readonly action?: ReactNode;
}

/** A failure that belongs to no field, above the form. It takes the focus when it appears, and so comes into sight. */
export function FormErrorAlert({ title, children, action }: FormErrorAlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (title !== null) box.current?.focus();
  }, [title]);
  if (title === null) return null;
  return (
    <Alert
      ref={box}
      severity="error"
      role="alert"
      tabIndex={-1}
      action={action}
      sx={{ overflowWrap: 'anywhere', scrollMarginTop: '72px' }}
    >
      <AlertTitle>{title}</AlertTitle>
      {children}
    </Alert>
  );
}
