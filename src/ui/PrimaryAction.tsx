import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

import { DisabledReason } from '@/ui/DisabledReason';

interface PrimaryActionProps {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Why it can't be used; null when it can. */
  readonly disabledBy: string | null;
}

/** The page's one primary action, at the end of the top bar: an icon with its word, the icon alone where it is narrow. */
export function PrimaryAction({ href, label, icon, disabledBy }: PrimaryActionProps) {
  return (
    <DisabledReason reason={disabledBy}>
      <Button
        variant="contained"
        href={href}
        aria-label={label}
        disabled={disabledBy !== null}
        sx={{ minWidth: 40, gap: 2, px: { xs: 2, sm: 4 } }}
      >
        {icon}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {label}
        </Box>
      </Button>
    </DisabledReason>
  );
}
