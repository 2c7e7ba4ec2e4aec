import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { Layout } from '@/domain/topology/layout';
import { Whole } from '@/features/topology/export/Whole';
import type { MapStore } from '@/features/topology/view/map-store';
import type { MapWords } from '@/features/topology/view/words';

const VARIABLE = /var\((--[\w-]+)\)/g;

/** The theme's colours in place of its variables, which nobody knows outside of this page. */
export function withColors(svg: string, colorOf: (variable: string) => string): string {
  return svg.replaceAll(VARIABLE, (whole, name: string) => {
    const color = colorOf(name).trim();
    return color === '' ? whole : color;
  });
}

/**
 * The whole map as the text of an SVG file, in the colours of the theme that is on.
 * @returns null when nothing could be drawn
 */
export function toSvg(layout: Layout, store: MapStore, words: MapWords): string | null {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => {
    root.render(<Whole layout={layout} store={store} words={words} />);
  });
  const svg = host.querySelector('svg');
  const text = svg === null ? null : new XMLSerializer().serializeToString(svg);
  root.unmount();
  if (text === null) return null;
  const style = getComputedStyle(document.documentElement);
  return withColors(text, (name) => style.getPropertyValue(name));
}
