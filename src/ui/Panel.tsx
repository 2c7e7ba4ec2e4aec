import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

interface PanelProps {
  /** Names the region; without it the panel is a plain box. */
  readonly title?: string;
  /** Beside the title, at its right. */
  readonly actions?: ReactNode;
  /** `flush`: the content (a table, a log) reaches the edges. */
  readonly padding?: 'normal' | 'flush';
  /** For a link that skips to it. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** The white box with rounded corners and a thin border that all content sits in. */
export function Panel({ title, actions, padding = 'normal', id, children }: PanelProps) {
  const headingId = useId();
  return (
    <Box
      component="section"
      id={id}
      aria-labelledby={title === undefined ? undefined : headingId}
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 3,
        overflow: 'clip',
        minWidth: 0,
      }}
    >
      {title === undefined ? null : (
        <Stack
          direction="row"
          sx={{
            alignItems: 'center',
            justifyContent: 'space-between',
            gap: 2,
            px: 4,
            pt: 3,
            pb: padding === 'flush' ? 3 : 0,
            minHeight: 44,
          }}
        >
          <Typography variant="h2" id={headingId}>
            {title}
          </Typography>
          {actions}
        </Stack>
      )}
      <Box sx={padding === 'flush' ? {} : { p: 4 }}>{children}</Box>
    </Box>
  );
}
