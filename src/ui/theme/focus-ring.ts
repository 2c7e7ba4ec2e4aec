import type { Theme } from '@mui/material/styles';

/** What shows where the focus is: 2 px in the colour of actions, which has 3:1 on every background of the product. */
export function focusRing(theme: Theme, offset: 2 | -2 = 2) {
  return {
    outline: `2px solid ${theme.vars?.palette.primary.main ?? ''}`,
    outlineOffset: offset,
  };
}

/** For what lies in a box that cuts off whatever reaches beyond it (tabs, menus, table cells). */
export const RING_INSIDE = {
  '&.Mui-focusVisible, &:focus-visible': { outlineOffset: -2 },
} as const;

/** Where the user's own few colours replace all backgrounds: state must show in lines and system colours. */
export const FORCED_COLORS = '@media (forced-colors: active)';
