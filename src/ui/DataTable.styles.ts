import Link from '@mui/material/Link';
import { styled } from '@mui/material/styles';

import { focusRing } from '@/ui/theme/focus-ring';

/** Below this width of the container a row is a card. */
const NARROW = '@container table (max-width: 719.95px)';

/** Below this one the columns that can be done without are left out. */
const MEDIUM = '@container table (min-width: 720px) and (max-width: 1079.95px)';

export const Frame = styled('div')({
  containerType: 'inline-size',
  containerName: 'table',
  '& table': { display: 'block', margin: 0 },
  // Below the page's own bar.
  '& thead': { display: 'block', position: 'sticky', top: 57, zIndex: 2 },
});

export const HeadRow = styled('tr')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'var(--tracks)',
  columnGap: 'var(--gap)',
  alignItems: 'center',
  height: 40,
  paddingInline: theme.spacing(4),
  borderBottom: `1px solid ${theme.vars?.palette.divider ?? ''}`,
  background: theme.vars?.palette.background.paper,
  [MEDIUM]: { gridTemplateColumns: 'var(--tracks-medium)' },
  // Kept for readers of the headings where each line carries its own label.
  [NARROW]: {
    position: 'absolute',
    width: 1,
    height: 1,
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
}));

export const HeadCell = styled('th')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  textAlign: 'start',
  padding: 0,
  minWidth: 0,
  whiteSpace: 'nowrap',
  color: theme.vars?.palette.text.secondary,
  '&[data-align="end"]': { textAlign: 'end', justifySelf: 'end' },
  '&[data-optional]': { [MEDIUM]: { display: 'none' } },
}));

export const Body = styled('tbody')({ display: 'block', position: 'relative' });

export const Row = styled('tr')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'var(--tracks)',
  columnGap: 'var(--gap)',
  alignItems: 'center',
  minHeight: 48,
  '&[data-dense]': { minHeight: 36 },
  '&[aria-selected="true"]': { background: theme.vars?.palette.surface.selected },
  paddingInline: theme.spacing(4),
  borderBottom: `1px solid ${theme.vars?.palette.divider ?? ''}`,
  'tbody > &:last-of-type': { borderBottomColor: 'transparent' },
  '&:has([data-row-link]:hover)': { background: theme.vars?.palette.surface.muted },
  '&:has([data-row-link]:focus-visible)': {
    ...focusRing(theme, -2),
  },
  // What can be used inside a row lies above the link that covers it.
  '& button, & time, & [tabindex], & a:not([data-row-link])': { position: 'relative', zIndex: 1 },
  [MEDIUM]: { gridTemplateColumns: 'var(--tracks-medium)' },
  [NARROW]: {
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 210px), 1fr))',
    rowGap: theme.spacing(1),
    paddingBlock: theme.spacing(3),
  },
}));

export const Cell = styled('td')(({ theme }) => ({
  padding: 0,
  minWidth: 0,
  fontWeight: 400,
  textAlign: 'start',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: theme.vars?.palette.text.secondary,
  // The cell cuts off what reaches beyond it.
  '& :focus-visible': { outlineOffset: -2 },
  '&[data-align="end"]': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  '&[data-optional]': { [MEDIUM]: { display: 'none' } },
  [NARROW]: {
    '&[data-narrow="hidden"]': { display: 'none' },
    '&[data-narrow="beside"]': { order: -1, gridColumn: '-2 / -1' },
    // All columns but the last; the only one where there is one.
    '&[data-narrow="title"]': {
      order: -2,
      gridColumn: '1 / -2',
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
    },
    '&[data-narrow="line"]': {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
      textAlign: 'start',
      whiteSpace: 'normal',
      '&:empty': { display: 'none' },
      '&::before': {
        content: 'attr(data-label)',
        ...theme.typography.caption,
        flex: 'none',
        width: 88,
      },
    },
  },
}));

/** The row's own link: its area is the whole row. */
export const RowLink = styled(Link)(({ theme }) => ({
  fontWeight: 600,
  color: theme.vars?.palette.text.primary,
  outline: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
}));

/** Shown only where the headings are not. */
export const NarrowOnly = styled('div')(({ theme }) => ({
  display: 'none',
  [NARROW]: {
    display: 'block',
    padding: theme.spacing(3, 4),
    borderBottom: `1px solid ${theme.vars?.palette.divider ?? ''}`,
  },
}));
