import { expect, type Page } from '@playwright/test';

import { addresses } from '../support/addresses';
import { focusStop } from '../support/focus-ring';
import { beginSession, open } from '../support/log-in';
import { test } from '../support/test';
import { visit } from '../support/visit';

/** A page has fewer stops; what comes after them are rows like those before. */
const MOST_STOPS = 60;

/** Tabs through the page, and names every stop that does not show where the focus is. */
async function invisibleStops(page: Page): Promise<string[]> {
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

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

for (const { name, media } of LOOKS) {
  test(`everything that takes the focus shows it (${name})`, async ({ page, context, world }) => {
    await beginSession(context);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const wrong: Record<string, readonly string[]> = {};
    for (const address of await addresses(world)) {
      await visit(page, address);
      const found = await invisibleStops(page);
      if (found.length > 0) wrong[address.path] = found;
    }
    expect(wrong).toEqual({});
  });
}

test('the first row of a list is at most 8 stops away', async ({ page }) => {
  await open(page, '/provisions');
  const row = page.getByRole('row').getByRole('link').first();
  await expect(row).toBeVisible();
  let stops = 0;
  for (const skip of ['Skip to content', 'Skip to the list']) {
    await page.keyboard.press('Tab');
    stops += 1;
    await expect(page.getByRole('link', { name: skip })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  while (!(await row.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
    stops += 1;
    expect(stops).toBeLessThanOrEqual(8);
  }
});

test('arrow keys move inside a toolbar, and Tab comes back to where they left', async ({
  page,
}) => {
  await open(page, '/provisions');
  const cards = page.getByRole('toolbar', { name: 'Provisions by state' }).getByRole('button');
  await cards.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cards.last()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(cards.last()).toBeFocused();
});
