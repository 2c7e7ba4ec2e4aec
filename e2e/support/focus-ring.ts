import { expect, type Page } from '@playwright/test';

/** One stop of the Tab key. */
interface Stop {
  /** Unique within the page; the same element has the same. */
  readonly key: number;
  /** Role or tag and name, for a message. */
  readonly what: string;
  /** What is wrong with the ring around it; null when it can be seen. */
  readonly fault: string | null;
}

/**
 * Where the focus is, and whether somebody sees it: an outline (or a field's own edge) of at least 2 px, with 3:1
 * against what is behind it, and not cut off. axe can't tell, so computed styles do.
 */
async function focusStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const RING = 2;
    const CONTRAST = 3;
    const focused = document.activeElement;
    if (!(focused instanceof Element) || focused === document.body) return null;

    type Rgb = readonly [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = (color: string): Rgb => {
      if (canvas === null) return [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a];
    };
    const luminance = ([r, g, b]: Rgb): number => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((each) => {
        const part = each / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const contrast = (one: Rgb, other: Rgb): number => {
      const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (element: Element | null): Rgb => {
      for (let each = element; each !== null; each = each.parentElement) {
        const color = rgb(getComputedStyle(each).backgroundColor);
        if (color[3] >= 128) return color;
      }
      return rgb(
        getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#000' : '#fff',
      );
    };

    /** The ring may be on the element, on what it is hidden in (a switch, a card, a row), or be a field's edge. */
    const bearers: { readonly element: Element; readonly edge: boolean }[] = [];
    let each: Element | null = focused;
    for (let up = 0; each !== null && up < 5; up += 1) {
      bearers.push({ element: each, edge: false });
      const notch = each.querySelector(':scope > .MuiOutlinedInput-notchedOutline');
      if (notch !== null) bearers.push({ element: notch, edge: true });
      each = each.parentElement;
    }
    const cutOff = (element: Element, reach: number): boolean => {
      const box = element.getBoundingClientRect();
      for (
        let up = element.parentElement;
        up !== null && up !== document.body;
        up = up.parentElement
      ) {
        const style = getComputedStyle(up);
        if (style.position === 'fixed') return false;
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const frame = up.getBoundingClientRect();
        const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
        if (scrolls) return false;
        if (
          box.left - reach < frame.left - 0.5 ||
          box.right + reach > frame.right + 0.5 ||
          box.top - reach < frame.top - 0.5 ||
          box.bottom + reach > frame.bottom + 0.5
        )
          return true;
      }
      return false;
    };
    const judge = (element: Element, edge: boolean): string | null => {
      const style = getComputedStyle(element);
      const width = Number.parseFloat(edge ? style.borderTopWidth : style.outlineWidth);
      const kind = edge ? style.borderTopStyle : style.outlineStyle;
      if (kind === 'none' || width < RING) return 'no ring';
      const offset = edge ? 0 : Number.parseFloat(style.outlineOffset);
      const ground = behind(offset < 0 || edge ? element : element.parentElement);
      const ratio = contrast(rgb(edge ? style.borderTopColor : style.outlineColor), ground);
      if (ratio < CONTRAST) return `a ring of ${ratio.toFixed(2)}:1`;
      return cutOff(element, edge ? 0 : offset + width) ? 'a ring that is cut off' : null;
    };

    const verdicts = bearers.map(({ element, edge }) => judge(element, edge));
    const found = verdicts.includes(null)
      ? null
      : (verdicts.find((verdict) => verdict !== 'no ring') ?? 'no ring');
    const seen = (window.focusStops ??= new Map<Element, number>());
    const key = seen.get(focused) ?? seen.size;
    seen.set(focused, key);
    const name = focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 40);
    const role = focused.getAttribute('role') ?? focused.tagName.toLowerCase();
    return { key, what: `${role} “${name}”`, fault: found };
  });
}

/** A page has fewer stops; what comes after them are rows like those before. */
const MOST_STOPS = 60;

/** Tabs through the page from its beginning, and names every stop that does not show where the focus is. */
export async function invisibleStops(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    // Where the Tab key goes on from: a press in the text moves that too, so the page begins again from its first element.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    delete window.focusStops;
  });
  const wrong: string[] = [];
  const seen = new Set<number>();
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusStop(page);
    if (stop === null || seen.has(stop.key)) break;
    seen.add(stop.key);
    if (stop.fault !== null) wrong.push(`${stop.what}: ${stop.fault}`);
  }
  expect(seen.size, 'the page has stops').toBeGreaterThan(4);
  return wrong;
}

declare global {
  interface Window {
    focusStops?: Map<Element, number>;
  }
}
