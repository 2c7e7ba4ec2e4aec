import { expect, type Page } from '@playwright/test';

import { open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { expectState, openTab } from '../support/provision-page';
import { test } from '../support/test';
import { passTime } from '../support/time';

const TABS = ['Map', 'Objects', 'Log', 'Overview'] as const;

/** How often `/unmanaged` was asked of a provision. */
async function asked(world: MockWorld, id: number): Promise<number> {
  const requests = await world.requests();
  return requests.filter((request) => request === `GET /provisions/${id}/unmanaged`).length;
}

async function openAll(page: Page): Promise<void> {
  for (const tab of TABS) await openTab(page, tab);
  await page.clock.fastForward(60_000);
}

test('no page asks what lives on a provision while it changes', async ({ page, world }) => {
  const { provisions } = await world.state();
  const changing = provisions.filter(({ state }) => !/_FAILURE$|^(RUNNING|DONE)$/.test(state));
  expect(changing.length).toBeGreaterThan(2);
  await page.clock.install();
  await open(page, '/map');
  for (const { id, name } of [changing[0], changing.at(-1)].filter((each) => each !== undefined)) {
    await page.goto(`/provisions/${id}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await openAll(page);
  }
  expect((await world.requests()).filter((request) => request.endsWith('/unmanaged'))).toEqual([]);
});

test('at rest it is asked once, and never right after a write', async ({ page, world }) => {
  await page.clock.install();
  const { id } = await world.provision('paris-backup');
  await open(page, `/provisions/${id}/objects`);
  await expect.poll(async () => asked(world, id)).toBe(1);
  await openAll(page);
  await openTab(page, 'Objects');
  expect(await asked(world, id)).toBe(1);

  await page.getByRole('button', { name: 'Retry' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retry' }).click();
  await expectState(page, 'Configuring hosts');
  await openAll(page);
  expect(await asked(world, id), 'while it changes').toBe(1);

  await world.settle();
  await page.clock.fastForward(30_000);
  await expectState(page, 'Running');
  await openTab(page, 'Objects');
  await page.clock.fastForward(20_000);
  await expect.poll(async () => asked(world, id)).toBe(2);
});

test('a record that has fallen behind its log is told as that, and not as a restart', async ({
  page,
  world,
}) => {
  await page.clock.install();
  const { id } = await world.provision('paris-backup');
  await open(page, `/provisions/${id}`);
  await page.getByRole('button', { name: 'Retry' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retry' }).click();
  await expectState(page, 'Configuring hosts');
  // Another client asks in the last moment: what the server writes next is undone.
  await page.route(`**/api/v1/provisions/${id}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '"state":"RUNNING"',
      '"state":"CONFIGURING_PROVISION"',
    );
    await route.fulfill({ response, body });
  });
  const before = await world.state();
  const after = await world.settle();
  await page.clock.fastForward(after.now - before.now);
  const notice = page.getByRole('alert').filter({ hasText: 'The log says “Running”' });
  // The silence begins when the page has read the log's end, which takes real time.
  await passTime(page, async () => {
    await world.advance(20_000);
    await expect(notice).toBeVisible({ timeout: 250 });
  });
  await expect(notice).toContainText('record still says “Configuring hosts”');
  await expect(page.getByText('restarted')).toHaveCount(0);
  await notice.getByRole('button', { name: 'Undeploy by force' }).click();
  const dialog = page.getByRole('dialog', { name: 'Undeploy paris-backup by force?' });
  await expect(dialog).toContainText('OneForm has lost its own last write');
  await expect(dialog).not.toContainText('restarted');
});

test('another administrator’s undeploy is seen within a minute, by one request a time', async ({
  page,
  world,
  context,
}) => {
  await page.clock.install();
  const { id } = await world.provision('london-ci-runners');
  await open(page, `/provisions/${id}`);
  await expectState(page, 'Running');
  const before = (await world.requests()).length;
  const response = await context.request.post(`/api/v1/provisions/${id}/undeploy`, {
    data: {},
    headers: { 'x-oneprovision': '1' },
  });
  expect(response.status()).toBe(204);
  await page.clock.fastForward(59_000);
  await expectState(page, 'Removing from OpenNebula');
  const after = (await world.requests()).slice(before);
  expect(after.filter((request) => request === 'GET /provisions')).toEqual([]);
});

test('a list with one provision that changes is still renewed', async ({
  page,
  world,
  context,
}) => {
  await page.clock.install();
  await open(page, '/provisions');
  await expect(page.getByRole('link', { name: 'frankfurt-burst' })).toBeVisible();
  const { id } = await world.provision('rack-b12');
  const headers = { 'x-oneprovision': '1' };
  const renamed = await context.request.patch(`/api/v1/provisions/${id}`, {
    data: { name: 'rack-b12-moved' },
    headers,
  });
  expect(renamed.status()).toBe(200);
  for (let seconds = 0; seconds < 60; seconds += 2) {
    // Each answer of the one that changes is news for the list.
    await world.advance(2_000);
    await page.clock.runFor(2_000);
  }
  await expect(page.getByRole('link', { name: 'rack-b12-moved' })).toBeVisible();
});
