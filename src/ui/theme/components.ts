import type { Components, Theme } from '@mui/material/styles';
import type { ElementType } from 'react';

import { focusRing, FORCED_COLORS, RING_INSIDE } from '@/ui/theme/focus-ring';

/** What can't be pressed now but keeps the focus looks as what is disabled does (`BoundReason`). */
const atBound = (theme: Theme) => ({
  '&[aria-disabled="true"]': {
    color: theme.vars?.palette.action.disabled,
    backgroundColor: 'transparent',
    cursor: 'default',
    [FORCED_COLORS]: { color: 'GrayText' },
  },
});

/** How MUI's pieces look and behave everywhere: flat, dense, thin borders, visible focus. */
export function components(link: ElementType): Components<Theme> {
  return {
    MuiButtonBase: {
      defaultProps: { LinkComponent: link, disableRipple: true },
      // MUI takes the outline away and shows a ripple instead, which is off here.
      styleOverrides: {
        root: ({ theme }) => ({ '&.Mui-focusVisible, &:focus-visible': focusRing(theme) }),
      },
    },
    MuiLink: { defaultProps: { component: link, underline: 'hover' } },
    MuiCssBaseline: {
      styleOverrides: (theme) => ({
        body: { color: theme.vars?.palette.text.secondary, minWidth: 320 },
        'h1, h2, h3, h4': { color: theme.vars?.palette.text.primary },
        ':focus-visible': focusRing(theme),
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            animationIterationCount: '1 !important',
            // None at all: any duration would begin a transition of every property of everything, sizes included.
            transition: 'none !important',
          },
        },
      }),
    },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'medium' },
      styleOverrides: {
        root: ({ theme }) => ({ borderRadius: 8, whiteSpace: 'nowrap', ...atBound(theme) }),
        contained: {
          [FORCED_COLORS]: {
            forcedColorAdjust: 'none',
            color: 'HighlightText',
            backgroundColor: 'Highlight',
            border: '1px solid Highlight',
            '&:focus-visible': { outlineColor: 'CanvasText' },
            '&.Mui-disabled': {
              color: 'GrayText',
              backgroundColor: 'Canvas',
              borderColor: 'GrayText',
            },
          },
        },
      },
    },
    MuiIconButton: { styleOverrides: { root: ({ theme }) => atBound(theme) } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    // What can't be done is reached all the same, since it says why.
    MuiMenuList: { defaultProps: { disabledItemsFocusable: true } },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          ...RING_INSIDE,
          '&[aria-disabled="true"]': { opacity: 1 },
          [FORCED_COLORS]: {
            '&[aria-disabled="true"]': { color: 'GrayText' },
            '&.Mui-selected, &[aria-checked="true"]': {
              borderInlineStart: '4px solid Highlight',
            },
          },
        },
      },
    },
    MuiMenu: {
      // Inside the landmark of what opens it: at the end of the body it would be in none.
      defaultProps: { disablePortal: true },
      styleOverrides: {
        paper: ({ theme }) => ({
          border: `1px solid ${theme.vars?.palette.divider ?? ''}`,
          borderRadius: 12,
        }),
      },
    },
    MuiDialog: {
      styleOverrides: {
        paper: ({ theme }) => ({
          border: `1px solid ${theme.vars?.palette.divider ?? ''}`,
          borderRadius: 12,
        }),
      },
    },
    MuiTooltip: {
      defaultProps: { arrow: true },
      styleOverrides: {
        tooltip: ({ theme }) => ({
          fontSize: '0.75rem',
          color: theme.vars?.palette.background.paper,
          backgroundColor: theme.vars?.palette.text.primary,
        }),
        arrow: ({ theme }) => ({ color: theme.vars?.palette.text.primary }),
      },
    },
    MuiInputBase: {
      styleOverrides: {
        // MUI fades it, to half of the contrast that a text must have.
        input: ({ theme }) => ({
          '&::placeholder': { color: theme.vars?.palette.text.secondary, opacity: 1 },
        }),
      },
    },
    MuiOutlinedInput: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: { borderRadius: 8 },
        notchedOutline: ({ theme }) => ({ borderColor: theme.vars?.palette.surface.edge }),
      },
    },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiAutocomplete: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        option: ({ theme }) => ({ '&.Mui-focusVisible': focusRing(theme, -2) }),
      },
    },
    MuiSlider: {
      styleOverrides: {
        thumb: ({ theme }) => ({ '&.Mui-focusVisible': focusRing(theme) }),
        track: { [FORCED_COLORS]: { borderColor: 'Highlight' } },
        rail: { [FORCED_COLORS]: { border: '1px solid CanvasText' } },
      },
    },
    MuiSwitch: {
      styleOverrides: {
        // Around the whole switch: the box of its thumb reaches beyond it and is cut off.
        root: ({ theme }) => ({
          borderRadius: 12,
          '&:has(.Mui-focusVisible)': focusRing(theme, -2),
          '& .MuiSwitch-switchBase.Mui-focusVisible': { outline: 'none' },
        }),
        track: { [FORCED_COLORS]: { border: '1px solid CanvasText' } },
        thumb: { [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' } },
      },
    },
    MuiCheckbox: { defaultProps: { size: 'small' } },
    MuiRadio: { defaultProps: { size: 'small' } },
    MuiInputLabel: {
      styleOverrides: {
        root: ({ theme }) => ({
          '&:not(.Mui-error):not(.Mui-focused)': { color: theme.vars?.palette.text.secondary },
        }),
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.75rem', marginInline: 0 } } },
    MuiTableCell: {
      styleOverrides: {
        root: ({ theme }) => ({
          padding: '8px 12px',
          borderBottomColor: theme.vars?.palette.divider,
          color: theme.vars?.palette.text.secondary,
        }),
        head: ({ theme }) => ({
          fontSize: '0.75rem',
          fontWeight: 600,
          color: theme.vars?.palette.text.secondary,
          whiteSpace: 'nowrap',
        }),
      },
    },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          [FORCED_COLORS]: {
            '&.Mui-selected': {
              forcedColorAdjust: 'none',
              color: 'HighlightText',
              backgroundColor: 'Highlight',
            },
          },
        },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: ({ theme }) => ({
          minHeight: 40,
          padding: '8px 12px',
          minWidth: 0,
          // Six of them side by side on a phone.
          [theme.breakpoints.down('sm')]: { paddingInline: 6 },
          ...RING_INSIDE,
          [FORCED_COLORS]: {
            '&.Mui-selected': {
              forcedColorAdjust: 'none',
              color: 'HighlightText',
              backgroundColor: 'Highlight',
              '&:focus-visible': { outlineColor: 'HighlightText' },
            },
          },
        }),
      },
    },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    MuiAlert: {
      styleOverrides: {
        root: ({ theme, ownerState }) => {
          const severity = ownerState.severity ?? 'info';
          return {
            borderRadius: 8,
            color: theme.vars?.palette.text.primary,
            backgroundColor: theme.vars?.palette.ground[severity],
            border: `1px solid ${theme.vars?.palette[severity].main ?? ''}`,
            '& .MuiAlert-icon': { color: theme.vars?.palette[severity].main },
          };
        },
      },
    },
    MuiLinearProgress: {
      styleOverrides: {
        root: {
          borderRadius: 4,
          height: 6,
          [FORCED_COLORS]: { border: '1px solid CanvasText', height: 8 },
        },
        bar: { [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight' } },
      },
    },
    MuiChip: {
      styleOverrides: {
        root: ({ theme }) => ({
          borderRadius: 6,
          '&.Mui-focusVisible, &:focus-visible': focusRing(theme),
          [FORCED_COLORS]: { border: '1px solid CanvasText' },
        }),
      },
    },
  };
}
