import type { i18n } from 'i18next';
import type { ComponentProps } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { fontFaces } from '@/topology/export/font-faces';
import { Whole } from '@/topology/export/Whole';

const VARIABLE = /var\((--[\w-]+)\)/g;

/** The theme's colours in place of its variables, which are not defined outside of this page. */
export function withColors(svg: string, colorOf: (variable: string) => string): string {
  return svg.replaceAll(VARIABLE, (whole, name: string) => {
    const color = colorOf(name).trim();
    return color === '' ? whole : color;
  });
}

export type Colors = 'light' | 'dark';

/**
 * A picture's text with the colours of a theme, whichever is on: the theme depends on an attribute.
 *
 * @param root the app's own element, which the theme holds in: the page around may have no such colours
 */
export function inColors(svg: string, colors: Colors, root: HTMLElement): string {
  const probe = document.createElement('div');
  probe.setAttribute('data-theme', colors);
  root.append(probe);
  try {
    const style = getComputedStyle(probe);
    return withColors(svg, (name) => style.getPropertyValue(name));
  } finally {
    probe.remove();
  }
}

/**
 * The whole map as the text of an SVG file, with the font that it is measured by.
 *
 * @param words those of the app: the picture is rendered beside it
 * @param root the app's own element
 * @returns null when nothing could be rendered
 */
export async function toSvg(
  picture: ComponentProps<typeof Whole>,
  colors: Colors,
  words: i18n,
  root: HTMLElement,
): Promise<string | null> {
  const host = document.createElement('div');
  const picturePlace = createRoot(host);
  flushSync(() => {
    picturePlace.render(
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
  picturePlace.unmount();
  return text === null ? null : inColors(text, colors, root);
}
