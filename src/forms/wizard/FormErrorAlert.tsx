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

/** A failure that belongs to no field, above the form; scrolled into view when it appears. */
export function FormErrorAlert({ title, children, action }: FormErrorAlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (title !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [title]);
  if (title === null) return null;
  return (
    <Alert
      ref={box}
      severity="error"
      role="alert"
      action={action}
      sx={{ overflowWrap: 'anywhere' }}
    >
      <AlertTitle>{title}</AlertTitle>
      {children}
    </Alert>
  );
}
