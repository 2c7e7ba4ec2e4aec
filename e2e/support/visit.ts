import { expect, type Page } from '@playwright/test';

import type { Address } from './addresses';

/** Opens a page, and waits until nothing is loaded any more and it has its heading. */
export async function visit(page: Page, { path, heading }: Address): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading…' })).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}
