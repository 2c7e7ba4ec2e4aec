import { expect } from '@playwright/test';

import { open } from '../support/log-in';
import { rowNamed, rowsOf } from '../support/tables';
import { test } from '../support/test';

/** What can come in place of the list, and what the page says then. */
const FAULTS = [
  {
    what: 'a page of a proxy (502)',
    fault: { kind: 'html', status: 502 },
    title: 'OneForm can’t be reached',
  },
  {
    what: 'a page of a proxy that calls itself a success',
    fault: { kind: 'html', status: 200 },
    title: 'An answer that makes no sense',
  },
  {
    what: 'JSON that ends too early',
    fault: { kind: 'truncated' },
    title: 'An answer that makes no sense',
  },
  { what: 'a dropped connection', fault: { kind: 'drop' }, title: 'No connection' },
  {
    what: 'an error of the server',
    fault: { kind: 'status', status: 500 },
    title: 'OneForm failed',
  },
] as const;

for (const { what, fault, title } of FAULTS) {
  test(`the list says it when ${what} comes, and loads when it is over`, async ({
    page,
    world,
    watch,
  }) => {
    watch.allow(/^50\d GET \/api\/v1\/provisions$/);
    await page.clock.install();
    await world.fault({ path: '/provisions', ...fault });
    await open(page, '/provisions');
    await page.clock.runFor(10_000);
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Providers' })).toBeVisible();

    await world.mendAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(rowNamed(page, 'Provisions', 'rack-b12')).toBeVisible();
  });
}

test('a list that is there stays when OneForm goes down, and says that it is old', async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/^502 GET/);
  await page.clock.install();
  await open(page, '/provisions?text=rack');
  const row = rowNamed(page, 'Provisions', 'rack-b12');
  await expect(row).toBeVisible();

  await world.fault({ path: '/*', kind: 'html', status: 502 });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.clock.runFor(10_000);
  // One line in the frame says it, and since when.
  await expect(page.getByText('What you see could not be renewed since')).toHaveCount(1);
  await expect(row).toBeVisible();

  await expect(page.getByRole('button', { name: 'Check now' })).toBeVisible();

  // The list asks again by itself: a user who waits need not press anything.
  await world.mendAll();
  await page.clock.runFor(120_000);
  await expect(page.getByText('What you see could not be renewed')).toBeHidden();
});

test('an empty cloud shows the way to the first provision', async ({ page, world }) => {
  await world.reset('empty');
  await open(page, '/provisions');
  await expect(page.getByText('No provisions yet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Create a provision' })).toBeVisible();
});

test('the list shows every state as a word, and its filters are in the address', async ({
  page,
}) => {
  await open(page, '/provisions');
  const table = page.getByRole('table', { name: 'Provisions' });
  await expect(rowNamed(page, 'Provisions', 'rack-b12')).toBeVisible();
  const all = await rowsOf(table);
  expect(all.find(({ Name }) => Name === 'dublin-gpu-trial')).toMatchObject({
    State: 'Creating machines failed',
    Provider: 'AWS Ireland',
  });
  expect(new Set(all.map(({ State }) => State))).toContain('Running');

  await page.getByRole('button', { name: /Failed/ }).click();
  await expect(page).toHaveURL(/state=failed/);
  const failed = await rowsOf(table);
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.every(({ State = '' }) => State.endsWith('failed'))).toBe(true);
  await page.goBack();
  await expect(page).toHaveURL(/\/provisions$/);
});

test('who may not write is told why', async ({ page }) => {
  await open(page, '/provisions', { username: 'bob', password: 'bobpass' });
  await expect(page.getByRole('heading', { level: 1, name: 'Provisions' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'New provision' })).toBeDisabled();
});
