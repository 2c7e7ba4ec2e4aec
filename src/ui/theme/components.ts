import type { Components, Theme } from '@mui/material/styles';
import type { ElementType } from 'react';

/** How MUI's pieces look and behave everywhere: flat, dense, thin borders, visible focus. */
export function components(link: ElementType): Components<Theme> {
  return {
    MuiButtonBase: { defaultProps: { LinkComponent: link, disableRipple: true } },
    MuiLink: { defaultProps: { component: link, underline: 'hover' } },
    MuiCssBaseline: {
      styleOverrides: (theme) => ({
        body: { color: theme.vars?.palette.text.secondary, minWidth: 320 },
        'h1, h2, h3, h4': { color: theme.vars?.palette.text.primary },
        ':focus-visible': {
          outline: `2px solid ${theme.vars?.palette.primary.main ?? ''}`,
          outlineOffset: 2,
        },
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
      styleOverrides: { root: { borderRadius: 8, whiteSpace: 'nowrap' } },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiMenu: {
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
    MuiAutocomplete: { defaultProps: { size: 'small' } },
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
    MuiTab: { styleOverrides: { root: { minHeight: 40, padding: '8px 12px', minWidth: 0 } } },
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
    MuiLinearProgress: { styleOverrides: { root: { borderRadius: 4, height: 6 } } },
    MuiChip: { styleOverrides: { root: { borderRadius: 6 } } },
  };
}
