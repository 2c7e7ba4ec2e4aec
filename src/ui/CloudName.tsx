import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import type { DriverDisplay } from '@/domain/driver';
import { Mark } from '@/ui/Mark';

interface CloudNameProps {
  /** The driver's id, which the mark's letters come from on every page: `aws`. */
  readonly driver: string;
  readonly display: DriverDisplay;
  readonly size?: number;
  readonly children: ReactNode;
}

/** The mark of a cloud with a name beside it: a driver's, a provider's or a provision's. */
export function CloudName({ driver, display, size = 24, children }: CloudNameProps) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        verticalAlign: 'middle',
        alignItems: 'center',
        gap: 2,
        minWidth: 0,
        maxWidth: '100%',
      }}
    >
      <Mark name={driver} color={display.color} size={size} />
      <Box component="span" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {children}
      </Box>
    </Box>
  );
}
