import { expect } from '@playwright/test';

import { open } from '../support/log-in';
import { test } from '../support/test';

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
