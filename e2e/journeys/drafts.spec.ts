import { readFile } from 'node:fs/promises';

import { expect, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { field } from '../support/fields';
import { BOB, open, typeLogIn } from '../support/log-in';
import { test } from '../support/test';
import { ANYWHERE, deleteAll, hasDriver, ON_ANY_ONEFORM, ownName } from '../support/where';
import { createProvider, expectStep, goOn } from '../support/wizards';

/** The list of what was begun; its heading names it. */
const kept = (page: Page) => page.getByRole('region', { name: 'Continue where you left' });

/** Opens the wizard of a provider, where there is the driver that these journeys use. */
async function openWizard(page: Page): Promise<void> {
  await open(page, '/new/provider/driver');
  test.skip(!(await hasDriver(page, 'AWS')), 'no driver AWS');
}

/** Begins a provider for AWS, types its name and a secret, and leaves by way of the question. */
async function beginAndLeave(page: Page, name: string): Promise<void> {
  await openWizard(page);
  await page.getByRole('radio', { name: 'AWS', exact: true }).check();
  await goOn(page, 'Name and description');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await goOn(page, 'Connection');
  await field(page, 'Secret key').fill('typed-in-a-test');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Providers' })).toBeVisible();
}

async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page).toHaveURL(/\/login/);
}

test(
  'what was begun survives leaving, a reload, a log-out and another tab, secrets aside',
  ANYWHERE,
  async ({ page, context }) => {
    await beginAndLeave(page, 'begun');
    await expect(kept(page).getByRole('link', { name: 'begun' })).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(kept(page).getByRole('link', { name: 'begun' })).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
      'typed-in-a-test',
    );

    await logOut(page);
    // Any other OneForm has no such user.
    if (!ON_ANY_ONEFORM) {
      await typeLogIn(page, BOB);
      await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
      await page.goto('/providers');
      await expect(page.getByRole('heading', { level: 1, name: 'Providers' })).toBeVisible();
      await expect(kept(page)).toBeHidden();
      await logOut(page);
    }
    await typeLogIn(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
    await page.goto('/providers');

    const other = await context.newPage();
    await other.goto('/new/provider/driver');
    await kept(other).getByRole('link', { name: 'begun' }).click();
    await expectStep(other, 'Connection');
    await expect(other.getByText('type it again')).toBeVisible();
    await other.goto('/providers');
    await kept(other).getByRole('button', { name: 'Delete the draft “begun”' }).click();
    await other.getByRole('button', { name: 'Delete draft' }).click();
    await expect(kept(other)).toBeHidden();
    // The first tab follows without a reload.
    await expect(kept(page)).toBeHidden();
  },
);

test(
  'a draft goes into a file and comes back from it, without secrets',
  ANYWHERE,
  async ({ page }) => {
    await beginAndLeave(page, 'to a file');
    const saved = page.waitForEvent('download');
    await kept(page).getByRole('button', { name: 'Save “to a file” as a file' }).click();
    const path = await (await saved).path();
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain('typed-in-a-test');
    expect(text).toContain('"format": "oneprovision-draft"');

    await page.goto('/new/provider/driver');
    await expectStep(page, 'Driver');
    const picker = page.locator('input[type=file]');
    await picker.setInputFiles({
      name: 'odd.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"driver":"aws"}'),
    });
    await expect(page.getByRole('alert')).toHaveText('This file is not a draft of this program.');
    await picker.setInputFiles({
      name: 'draft.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expectStep(page, 'Connection');
    await expect(page.getByText('type it again')).toBeVisible();
  },
);

test('a failed provision gives its values to a new one', async ({ page, world }) => {
  const failed = (await world.state()).provisions.find(({ state }) => state.endsWith('_FAILURE'));
  if (failed === undefined) throw new Error('No provision has failed');
  await open(page, `/provisions/${String(failed.id)}`);
  await page.getByRole('button', { name: 'Use these values again' }).click();
  await expectStep(page, 'Review');
  await expect(page.getByText(failed.name, { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Create provision' }).click();
  await expect(page).toHaveURL(/\/provisions\/\d+$/);
  const made = (await world.state()).provisions.filter(({ name }) => name === failed.name);
  expect(made).toHaveLength(2);
});

test('a provider is copied; its secrets are to be typed', ANYWHERE, async ({ page }) => {
  await openWizard(page);
  const name = ownName('first');
  await createProvider(page, {
    driver: 'AWS',
    name,
    connection: {
      'Access key': 'AKIATYPEDINATEST0001',
      'Secret key': 'typed-in-a-test',
      Region: 'us-east-1',
    },
  });
  const made = [new URL(page.url()).pathname];
  await page.getByRole('button', { name: 'Copy provider' }).click();
  await expectStep(page, 'Connection');
  await expect(field(page, 'Secret key')).toHaveValue('');
  await field(page, 'Access key').fill('AKIATYPEDINATEST0002');
  await field(page, 'Secret key').fill('typed-in-a-test-too');
  await goOn(page, 'Review');
  await expect(page.getByText(`Copy of ${name}`, { exact: true })).toBeVisible();
  await expect(page.getByText('us-east-1', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Create provider' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Copy of ${name}` })).toBeVisible();
  await expect(page).toHaveURL(/\/providers\/\d+$/);
  made.push(new URL(page.url()).pathname);
  if (ON_ANY_ONEFORM) await deleteAll(page, made);
});
