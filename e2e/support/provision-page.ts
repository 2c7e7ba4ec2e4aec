import { expect, type Page } from '@playwright/test';

import type { MockWorld } from './mock-world';

/** Lets the time of OneForm and that of the page go on together, to the next end of a stage. */
export async function nextStage(page: Page, world: MockWorld): Promise<void> {
  const { now: before } = await world.state();
  const { now: after } = await world.step();
  await page.clock.fastForward(Math.max(after - before, 10_000));
}

/**
 * The state at the top of a provision's page.
 *
 * @param timeoutMs for what takes longer than a page
 */
export async function expectState(page: Page, word: string, timeoutMs?: number): Promise<void> {
  await expect(
    page.getByRole('status').filter({ hasText: new RegExp(`^${word}$`) }),
    `the state is ${word}`,
  ).toBeVisible(timeoutMs === undefined ? {} : { timeout: timeoutMs });
}

/** Opens one of the parts of a provision's page. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
}

/** Opens one of the actions, from the menu that has all of them. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}
