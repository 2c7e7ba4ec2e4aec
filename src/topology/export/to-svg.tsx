import type { i18n } from 'i18next';
import type { ComponentProps } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { fontFaces } from '@/topology/export/font-faces';
import { Whole } from '@/topology/export/Whole';

const VARIABLE = /var\((--[\w-]+)\)/g;

/** The theme's colours in place of its variables, which nobody knows outside of this page. */
export function withColors(svg: string, colorOf: (variable: string) => string): string {
  return svg.replaceAll(VARIABLE, (whole, name: string) => {
    const color = colorOf(name).trim();
    return color === '' ? whole : color;
  });
}

export type Colors = 'light' | 'dark';

/** A colour of a theme, whichever is on: the theme hangs on an attribute. */
function colorsOf(colors: Colors): {
  readonly of: (name: string) => string;
  readonly end: () => void;
} {
  const probe = document.createElement('div');
  probe.setAttribute('data-theme', colors);
  document.body.append(probe);
  const style = getComputedStyle(probe);
  return {
    of: (name) => style.getPropertyValue(name),
    end: () => {
      probe.remove();
    },
  };
}

/**
 * The whole map as the text of an SVG file, with the font that it is measured by.
 *
 * @param words those of the app: the picture is rendered beside it
 * @returns null when nothing could be rendered
 */
export async function toSvg(
  picture: ComponentProps<typeof Whole>,
  colors: Colors,
  words: i18n,
): Promise<string | null> {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => {
    root.render(
      <I18nextProvider i18n={words}>
        <Whole {...picture} />
      </I18nextProvider>,
    );
  });
  const svg = host.querySelector('svg');
  if (svg !== null) {
    const style = document.createElementNS(svg.namespaceURI, 'style');
    style.textContent = await fontFaces(svg.textContent);
    svg.prepend(style);
  }
  const text = svg === null ? null : new XMLSerializer().serializeToString(svg);
  root.unmount();
  if (text === null) return null;
  const theme = colorsOf(colors);
  try {
    return withColors(text, theme.of);
  } finally {
    theme.end();
  }
}
