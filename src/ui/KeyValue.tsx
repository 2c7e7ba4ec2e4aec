import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';

interface KeyValueProps {
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: ReactNode;
  }[];
}

/** Facts as a list of terms and values, aligned in two columns, in one column where it is narrow. */
export function KeyValue({ rows }: KeyValueProps) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(120px, max-content) minmax(0, 1fr)' },
        columnGap: 6,
        rowGap: { xs: 0.5, sm: 2 },
        alignItems: 'baseline',
        m: 0,
      }}
    >
      {rows.map(({ key, label, value }) => (
        <Fragment key={key}>
          <Box
            component="dt"
            sx={{ color: 'text.secondary', fontSize: { xs: '0.75rem', sm: '0.875rem' } }}
          >
            {label}
          </Box>
          <Box
            component="dd"
            sx={{
              m: 0,
              mb: { xs: 2, sm: 0 },
              color: 'text.primary',
              minWidth: 0,
              overflowWrap: 'anywhere',
            }}
          >
            {value}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}
