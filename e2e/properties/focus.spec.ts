import { expect, type Page } from '@playwright/test';

import { open } from '../support/log-in';
import { openTab } from '../support/provision-page';
import { rowNamed } from '../support/tables';
import { test } from '../support/test';
import { expectStep } from '../support/wizards';

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true });

test('a move to another page puts the focus on its heading and tells its title', async ({
  page,
}) => {
  await open(page, '/provisions');
  await page.getByRole('link', { name: 'rack-b12' }).click();
  await expect(heading(page, 'rack-b12')).toBeFocused();
  await expect(
    page.getByRole('status').filter({ hasText: 'rack-b12 · OneProvision' }),
  ).toBeAttached();
  await page.getByRole('link', { name: 'Drivers', exact: true }).click();
  await expect(heading(page, 'Drivers')).toBeFocused();
});

test('the first Tab leads past the menu to the content', async ({ page }) => {
  await open(page, '/provisions');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
});

/** Presses a key until something has the focus; a person would see where it is. */
async function tabTo(page: Page, role: 'textbox' | 'radio' | 'button', name: string, key = 'Tab') {
  const wanted = page.getByRole(role, { name, exact: true });
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${role} ${name}`);
}

test('a provider can be made with the keyboard alone', async ({ page }) => {
  await open(page, '/new/provider/driver');
  await expectStep(page, 'Driver');
  await page.keyboard.press('Tab');
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate(() => document.activeElement?.matches('[type="radio"]'))) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await tabTo(page, 'radio', 'Vultr', 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'Vultr', exact: true })).toBeChecked();
  await page.keyboard.press('Enter');

  await expectStep(page, 'Name and description');
  await tabTo(page, 'textbox', 'Name');
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');

  await expectStep(page, 'Connection');
  const secret = page.getByLabel('Key', { exact: true });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await secret.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('typed-by-hand');
  await page.keyboard.press('Enter');

  await expectStep(page, 'Review');
  await tabTo(page, 'button', 'Create provider');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'By keyboard')).toBeVisible();
});

test('a form that is half filled in is not left without a question', async ({ page }) => {
  await open(page, '/new/provider/driver');
  await page.getByRole('radio', { name: 'AWS', exact: true }).check();
  await page.getByRole('link', { name: 'Providers', exact: true }).first().click();
  const question = page.getByRole('dialog', { name: 'Leave this page?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(question).toBeHidden();
  await expectStep(page, 'Driver');
  await expect(page.getByRole('radio', { name: 'AWS', exact: true })).toBeChecked();

  await page.getByRole('link', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(heading(page, 'Providers')).toBeVisible();
});

test('a form that was not touched is left without a question', async ({ page }) => {
  await open(page, '/new/provider/driver');
  await expectStep(page, 'Driver');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(heading(page, 'Providers')).toBeVisible();
});

test('a refresh moves neither the page, nor the focus, nor what is selected', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.clock.install();
  await open(page, '/provisions?all=1');
  const link = page.getByRole('link', { name: 'amsterdam-cdn' });
  await link.scrollIntoViewIfNeeded();
  await link.focus();
  await link.evaluate((element) => getSelection()?.selectAllChildren(element));
  const look = () =>
    page.evaluate(() => ({
      top: window.scrollY,
      focus: document.activeElement?.textContent,
      selected: getSelection()?.toString(),
    }));
  const before = await look();
  expect(before).toMatchObject({ focus: 'amsterdam-cdn', selected: 'amsterdam-cdn' });
  expect(before.top).toBeGreaterThan(0);

  await world.settle();
  const fetched = page.waitForResponse('**/api/v1/provisions?all=true');
  await page.clock.fastForward(61_000);
  await fetched;
  await expect(rowNamed(page, 'Provisions', 'frankfurt-burst')).toContainText('Running');
  expect(await look()).toEqual(before);
});

test('an open menu and a half-filled dialog outlive a refresh', async ({ page, world }) => {
  await page.clock.install();
  const { id } = await world.provision('rack-b12');
  await open(page, `/provisions/${id}`);
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: /^Edit name/ }).click();
  await page.getByLabel('Description').fill('half a sen');
  await page.clock.fastForward(120_000);
  await expect(page.getByLabel('Description')).toHaveValue('half a sen');
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`a log opens at its end (motion: ${reducedMotion})`, async ({ page, world }) => {
    await page.emulateMedia({ reducedMotion });
    const { id } = await world.provision('dublin-gpu-trial');
    await open(page, `/provisions/${id}`);
    await expect(page.getByRole('region', { name: 'What went wrong' })).toContainText(/error/i);
    await openTab(page, 'Log');
    const last = page.getByRole('log').getByText('to APPLYING_FAILURE').last();
    await expect(last).toBeInViewport();
  });
}
