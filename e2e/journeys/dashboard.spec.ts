import { expect } from '@playwright/test';

import { logIn } from '../support/log-in';
import { test } from '../support/test';

test('the morning’s look: what failed leads to its page, each number to its list', async ({
  page,
}) => {
  await logIn(page);
  const attention = page.getByRole('region', { name: 'Needs attention' });
  await expect(attention.getByRole('listitem').first()).toBeVisible();

  const states = page.getByRole('region', { name: 'Provisions by state' });
  const failed = states.getByRole('row', { name: /Failed/ }).getByRole('link');
  const count = Number(await failed.textContent());
  expect(count).toBeGreaterThan(2);
  await failed.click();
  const rows = page.getByRole('table', { name: 'Provisions' }).getByRole('rowheader');
  await expect(rows).toHaveCount(count);

  await page.goBack();
  const row = page.getByRole('region', { name: 'Running' }).getByRole('row', { name: /^AWS \d/ });
  const clusters = row.getByRole('link').first();
  const running = Number(await clusters.textContent());
  expect(running).toBeGreaterThan(1);
  await clusters.click();
  await expect(page).toHaveURL(/driver=aws/);
  await expect(rows).toHaveCount(running);

  await page.goBack();
  const first = attention.getByRole('listitem').filter({ hasText: 'paris-backup' });
  await first.getByRole('link', { name: 'Retry the stage that failed' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'paris-backup' })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Retry paris-backup?' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/provisions\/\d+$/);
});

test('what is on its way moves on the dashboard as it does in OneForm', async ({ page, world }) => {
  await page.clock.install();
  await logIn(page);
  const progress = page.getByRole('region', { name: 'In progress' });
  const row = progress.getByRole('listitem').filter({ hasText: 'frankfurt-burst' });
  await expect(row.getByRole('progressbar')).toBeVisible();
  const before = await world.state();
  const after = await world.settle();
  await page.clock.fastForward(after.now - before.now);
  await expect(progress.getByText('No provision is changing.')).toBeVisible();
});

test('what finishes while somebody is elsewhere is told once, with the way to it', async ({
  page,
  world,
}) => {
  await page.clock.install();
  await logIn(page);
  await expect(page).toHaveTitle(/^\(\d changing, 7 failed\) Dashboard/);
  await page.getByRole('link', { name: 'Providers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Providers' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Notices' })).toBeVisible();
  const before = await world.state();
  const after = await world.settle();
  await page.clock.fastForward(after.now - before.now + 60_000);
  await page.getByRole('button', { name: /^Notices, \d new$/ }).click();
  const notices = page.getByRole('dialog', { name: 'Notices' });
  await expect(notices.getByRole('listitem').filter({ hasText: 'dublin-edge-old' })).toContainText(
    'Removed',
  );
  await notices.getByRole('link', { name: 'london-metal-02' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'london-metal-02' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Notices', exact: true })).toBeVisible();
});
