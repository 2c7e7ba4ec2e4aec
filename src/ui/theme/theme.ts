import { createTheme, type Components, type Theme } from '@mui/material/styles';
import type { ElementType } from 'react';

import { components } from '@/ui/theme/components';
import { dark, light } from '@/ui/theme/tokens';

declare module '@mui/material/styles' {
  interface Palette {
    surface: { panel: string; muted: string; selected: string; edge: string };
    ground: { error: string; warning: string; success: string; info: string };
  }
  interface PaletteOptions {
    surface: { panel: string; muted: string; selected: string; edge: string };
    ground: { error: string; warning: string; success: string; info: string };
  }
}

function palette(tokens: typeof light) {
  return {
    primary: {
      main: tokens.action,
      dark: tokens.actionHover,
      contrastText: tokens.onAction,
    },
    error: { main: tokens.error },
    warning: { main: tokens.warning },
    success: { main: tokens.success },
    info: { main: tokens.info },
    text: { primary: tokens.heading, secondary: tokens.body },
    divider: tokens.border,
    background: { default: tokens.page, paper: tokens.panel },
    surface: {
      panel: tokens.panel,
      muted: tokens.muted,
      selected: tokens.selected,
      edge: tokens.edge,
    },
    ground: {
      error: tokens.errorGround,
      warning: tokens.warningGround,
      success: tokens.successGround,
      info: tokens.infoGround,
    },
  };
}

const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

/** Where on the page the theme holds. */
interface ThemePlace {
  /** Matches the element that carries the colours. */
  readonly rootSelector: string;
  /** Holds what lies over the page; its body when null. */
  readonly overlays: HTMLElement | null;
}

/** Dialogs, menus and hints, where they find the theme's colours. */
function layersIn(container: HTMLElement | null): Components<Theme> {
  if (container === null) return {};
  const layer = { defaultProps: { container } };
  return { MuiModal: layer, MuiPopover: layer, MuiPopper: layer };
}

/**
 * The theme of the whole product, light and dark.
 * @param link what renders a link with an `href`: the router's own, so that no page is loaded again
 */
export function createAppTheme(link: ElementType, place: ThemePlace): Theme {
  return createTheme({
    cssVariables: { colorSchemeSelector: 'data-theme', rootSelector: place.rootSelector },
    colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
    shape: { borderRadius: 4 },
    spacing: 4,
    breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1200, xl: 1700 } },
    typography: {
      fontFamily: FONT,
      fontSize: 14,
      h1: { fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4 },
      h2: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.5 },
      h3: { fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.5 },
      body1: { fontSize: '0.875rem', lineHeight: 1.5 },
      body2: { fontSize: '0.875rem', lineHeight: 1.5 },
      caption: { fontSize: '0.75rem', lineHeight: 1.5 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: { ...components(link), ...layersIn(place.overlays) },
  });
}

/** The family for ids, addresses, log lines and code. */
export const MONOSPACE =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';
