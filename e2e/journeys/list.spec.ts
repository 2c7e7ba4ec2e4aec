import { expect } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { open } from '../support/log-in';
import { test } from '../support/test';

test('many are retried at once: what can’t be is said before, and each has its result', async ({
  page,
  world,
}) => {
  await open(page, '/provisions?state=failed');
  const table = page.getByRole('table', { name: 'Provisions' });
  await expect(table.getByRole('rowheader')).not.toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Retry' }).click();
  const question = page.getByRole('dialog', { name: /^Retry \d+ provisions\?$/ });
  await expect(question).toBeVisible();
  await expectAccessible(page);
  const before = (await world.requests()).filter((sent) => sent.endsWith('/retry')).length;
  await question.getByRole('button', { name: 'Retry' }).click();

  const progress = page.getByRole('dialog', { name: 'Retry: Finished' });
  await expect(progress).toBeVisible();
  await expectAccessible(page);
  await expect(progress).toContainText(/\d+ done, 0 failed, 0 left out/);
  const done = Number(
    /(?<count>\d+) done/.exec((await progress.textContent()) ?? '')?.groups?.['count'],
  );
  const after = (await world.requests()).filter((sent) => sent.endsWith('/retry')).length;
  expect(after - before, 'one request for each').toBe(done);
  await progress.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('No provision fits the search and the filters.')).toBeVisible();
});

test('an undeploy of many leaves out what somebody’s machines run on', async ({
  page,
  world,
  watch,
}) => {
  // What lives on it can't be told where its own answer is broken (contract#trap-4).
  watch.allow(/^500 GET .*\/unmanaged$/);
  await open(page, '/provisions?state=running');
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).check();
  await page.getByRole('button', { name: 'Undeploy' }).click();
  const question = page.getByRole('dialog', { name: /^Undeploy \d+ provisions\?$/ });
  const title = (await question.getByRole('heading').textContent()) ?? '';
  await question.getByRole('textbox').fill(/\d+/.exec(title)?.[0] ?? '');
  await question.getByRole('button', { name: 'Undeploy' }).click();
  const progress = page.getByRole('dialog', { name: 'Undeploy: Finished' });
  await expect(progress).toBeVisible();
  const withGuests = progress.getByRole('listitem').filter({ hasText: 'dublin-edge-prod' });
  await expect(withGuests).toContainText('Left out');
  await expect(withGuests).toContainText('Virtual machines or images live on it.');
  const undeploys = (await world.requests()).filter((sent) => sent.endsWith('/undeploy'));
  expect(undeploys).not.toContain('POST /provisions/9/undeploy');
  const { state } = await world.provision('dublin-edge-prod');
  expect(state).toBe('RUNNING');
});
