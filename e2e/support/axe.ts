import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 at level AA, and what axe's authors hold to be good practice. */
const ALL: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules of these that look at colours; all others read what no theme changes: elements, roles, names, sizes. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** So many elements are named for each rule: a table repeats its mistakes. */
const NAMED = 3;

/**
 * Each violation as one line for each element: `color-contrast: #root > p (contrast of 4.2)`. The page has no frames, so axe
 * runs in it directly: through its own adapter it takes seven times as long.
 */
async function violations(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ asked, named }) => {
      const found = await window.axe.run(document, {
        runOnly: asked,
        resultTypes: ['violations'],
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, named)
          .map(({ target, failureSummary }) => `${id}: ${String(target)} (${failureSummary})`),
      );
    },
    { asked: runOnly, named: NAMED },
  );
}

/** Waits until the page has taken the theme: in the middle of a change a text has a contrast that is never read. */
async function themed(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction(
    (theme) =>
      document.documentElement.dataset['theme'] === theme &&
      document.getAnimations().every((each) => !(each instanceof CSSTransition)),
    colorScheme,
  );
}

/** No violation, in the light theme and in the dark one. Ends in the light one. */
export async function expectAccessible(page: Page): Promise<void> {
  // A word that the mouse has called up lies over the page, and belongs to none of its parts.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  for (const [colorScheme, rules] of [
    ['dark', COLOURS],
    ['light', ALL],
  ] as const) {
    await themed(page, colorScheme);
    expect(await violations(page, rules), `axe, ${colorScheme}`).toEqual([]);
  }
}

declare global {
  interface Window {
    /** There once `violations` has brought it in. */
    axe: typeof axe;
  }
}
