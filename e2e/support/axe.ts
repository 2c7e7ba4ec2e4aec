import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 at level AA, and what axe's authors hold to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation as one line for each element: `color-contrast: #root > p (contrast of 4.2)`. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} (${failureSummary})`),
  );
}

/** Waits until the page has taken the theme: in the middle of a change a text has a contrast that nobody ever reads. */
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
  for (const colorScheme of ['dark', 'light'] as const) {
    await themed(page, colorScheme);
    expect(await violations(page), `axe, ${colorScheme}`).toEqual([]);
  }
}
