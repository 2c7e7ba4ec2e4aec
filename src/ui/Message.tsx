import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface MessageProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** The way out. */
  readonly action?: ReactNode;
  /** `alert` interrupts a screen reader: for failures, not for emptiness. */
  readonly role?: 'alert' | 'status';
}

/** What stands in place of content: nothing there yet, nothing found, or a failure with its way out. */
export function Message({ icon, title, children, action, role }: MessageProps) {
  return (
    <Stack
      role={role}
      sx={{ alignItems: 'center', textAlign: 'center', gap: 2, px: 4, py: 10, minWidth: 0 }}
    >
      {icon === undefined ? null : (
        <Box aria-hidden sx={{ color: 'text.secondary', lineHeight: 0, mb: 1 }}>
          {icon}
        </Box>
      )}
      <Typography variant="h2" component="p" sx={{ color: 'text.primary' }}>
        {title}
      </Typography>
      <Box sx={{ maxWidth: 560, overflowWrap: 'anywhere' }}>{children}</Box>
      {action === undefined ? null : <Box sx={{ mt: 2 }}>{action}</Box>}
    </Stack>
  );
}
