import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';

export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  /** What the length of the bar stands for; not negative. */
  readonly value: number;
  /** The value in words, at the bar's end: "12", "4 min 10 s". */
  readonly shown: string;
  /** The list that the value counts; null where there is none. */
  readonly href: string | null;
  /** A colour of the theme; that of actions where none is given. */
  readonly color?: string;
}

interface BarTableProps {
  /** What the table is about, for readers. */
  readonly caption: string;
  /** What stands in the two columns. */
  readonly columns: readonly [label: string, value: string];
  readonly bars: readonly Bar[];
}

const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

const VALUE = {
  width: '1%',
  minWidth: 40,
  textAlign: 'end',
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
  fontWeight: 600,
  color: 'text.primary',
} as const;

/** A chart of bars that is a table: readers hear the names and the values, eyes compare the lengths. */
export function BarTable({ caption, columns, bars }: BarTableProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        '& th, & td': { py: 1.5, px: 0 },
        '& td:last-of-type': { pl: 3 },
      }}
    >
      <Box component="caption" sx={HIDDEN}>
        {caption}
      </Box>
      <Box component="thead" sx={HIDDEN}>
        <tr>
          <th scope="col">{columns[0]}</th>
          <td aria-hidden />
          <th scope="col">{columns[1]}</th>
        </tr>
      </Box>
      <tbody>
        {bars.map(({ key, label, value, shown, href, color = 'primary.main' }) => (
          <tr key={key}>
            <Box
              component="th"
              scope="row"
              sx={{
                width: '44%',
                maxWidth: 0,
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                textAlign: 'start',
                fontWeight: 400,
                whiteSpace: 'nowrap',
              }}
            >
              {label}
            </Box>
            <td aria-hidden>
              <Box
                sx={{
                  height: 10,
                  // A little is not nothing.
                  width: value === 0 ? 0 : `max(3px, ${String((value / most) * 100)}%)`,
                  borderRadius: '5px',
                  bgcolor: color,
                  '@media (forced-colors: active)': { bgcolor: 'CanvasText' },
                }}
              />
            </td>
            <Box component="td" sx={VALUE}>
              {href === null ? shown : <Link href={href}>{shown}</Link>}
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
