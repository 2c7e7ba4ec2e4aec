import Link from '@mui/material/Link';
import type { ReactNode } from 'react';

interface FieldLinkProps {
  /** Names the field too, where the words alone don't. */
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A small button beside a field's label or below it. */
export function FieldLink({ label, onClick, children }: FieldLinkProps) {
  return (
    <Link
      component="button"
      type="button"
      variant="caption"
      aria-label={label}
      // Large enough for a finger, without making the line any higher.
      sx={{ minWidth: 24, minHeight: 24, my: '-3px' }}
      onClick={onClick}
    >
      {children}
    </Link>
  );
}
