import Link from '@mui/material/Link';
import type { ReactNode } from 'react';

/** Leads past what comes before a part of the page; seen only while it has the focus. */
export function SkipLink({
  to,
  children,
}: {
  /** The id of that part. */
  readonly to: string;
  readonly children: ReactNode;
}) {
  return (
    <Link
      href={`#${to}`}
      // The browser's own: it moves the place from which Tab goes on.
      component="a"
      sx={{
        position: 'fixed',
        zIndex: 'tooltip',
        left: 8,
        top: -48,
        px: 4,
        py: 2,
        borderRadius: 2,
        bgcolor: 'background.paper',
        '&:focus': { top: 8 },
        displayPrint: 'none',
      }}
    >
      {children}
    </Link>
  );
}
