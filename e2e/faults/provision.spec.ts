import { expect, type Page } from '@playwright/test';

import { open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { act, expectState, nextStage, openTab } from '../support/provision-page';
import { rowsOf } from '../support/tables';
import { test } from '../support/test';
import { ownClock } from '../support/time';

/** Opens the page of a provision of the demo, with a clock that the test moves. */
async function openProvision(
  page: Page,
  world: MockWorld,
  name: string,
  tab = '',
): Promise<number> {
  await page.clock.install();
  const { id } = await world.provision(name);
  await open(page, `/provisions/${id}${tab}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return id;
}

const undeployButton = (page: Page, force = false) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: force ? 'Undeploy by force' : 'Undeploy', exact: true });

test('a failed stage tells why, is retried, and runs', async ({ page, world }) => {
  await openProvision(page, world, 'paris-backup');
  await expectState(page, 'Configuring hosts failed');
  await expect(page.getByRole('region', { name: 'What went wrong' }).first()).toContainText(
    /UNREACHABLE|unreachable/,
  );
  await page.getByRole('button', { name: 'Retry' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retry' }).click();
  await expectState(page, 'Configuring hosts');
  await nextStageOf(page, world, 'paris-backup', 'RUNNING');
  await expectState(page, 'Running');
});

/** Other provisions of the demo move too: goes on until this one has come so far. */
async function nextStageOf(
  page: Page,
  world: MockWorld,
  name: string,
  state: string,
): Promise<void> {
  for (let steps = 0; steps < 20; steps += 1) {
    await nextStage(page, world);
    if ((await world.provision(name)).state === state) return;
  }
  throw new Error(`${name} does not become ${state}`);
}

test('a provision that is half made shows what is not there yet', async ({ page, world }) => {
  await openProvision(page, world, 'frankfurt-burst', '/objects');
  await expect(page.getByRole('region', { name: 'Cluster' })).toContainText('not yet');
  const networks = await rowsOf(page.getByRole('table', { name: 'Networks' }));
  expect(networks.map((row) => row['OpenNebula ID'])).toEqual(['not yet', 'not yet']);
  await expect(page.getByText('No hosts yet.')).toBeVisible();
});

test('an unknown state is shown as it is, with its page alive', async ({ page, world }) => {
  await page.route('**/api/v1/provisions/*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('"state":"RUNNING"', '"state":"HIBERNATING"');
    await route.fulfill({ response, body });
  });
  await openProvision(page, world, 'rack-b12');
  await expectState(page, 'Unknown state: HIBERNATING');
  await expect(page.getByText('which this program does not know')).toBeVisible();
  // Nothing is offered as what comes next, least of all to destroy it.
  await expect(page.getByRole('button', { name: /Undeploy/ })).toHaveCount(0);
  await openTab(page, 'Objects');
  await openTab(page, 'Log');
});

test('an entry that can’t be read is told, and the others stand', async ({ page }) => {
  await page.route('**/api/v1/provisions', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '[',
      '[{"DOCUMENT":{"ID":"4711","NAME":"broken","TEMPLATE":{}}},',
    );
    await route.fulfill({ response, body });
  });
  await open(page, '/provisions');
  await expect(page.getByText('1 entry can’t be read')).toBeVisible();
  await expect(page.getByRole('link', { name: 'rack-b12' })).toBeVisible();
});

test('a restart of OneForm in the middle of a stage is noticed', async ({ page, world }) => {
  await openProvision(page, world, 'frankfurt-burst');
  await expectState(page, 'Creating machines');
  await world.restart();
  await world.advance(15 * 60_000);
  await page.clock.fastForward(15 * 60_000);
  const notice = page.getByRole('alert').filter({ hasText: 'OneForm was probably restarted' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Undeploy by force' }).click();
  const dialog = page.getByRole('dialog', { name: 'Undeploy frankfurt-burst by force?' });
  await expect(dialog).toContainText('restarted in the middle of a stage');
  await expect(dialog).toContainText('keep being billed');
});

test('guests are named before an undeploy, which then wants the name typed', async ({
  page,
  world,
}) => {
  await openProvision(page, world, 'dublin-edge-prod');
  await act(page, 'Undeploy');
  const dialog = page.getByRole('dialog', { name: 'Undeploy dublin-edge-prod by force?' });
  await expect(dialog).toContainText('4 virtual machines');
  await expect(dialog).toContainText('2 images');
  await expect(undeployButton(page, true)).toBeDisabled();
  await dialog.getByLabel('To confirm, type the name').fill('dublin-edge-prod');
  await undeployButton(page, true).click();
  await expect(dialog).toBeHidden();
  await expectState(page, 'Removing from OpenNebula');
});

test('guests that came in the last moment: the refusal is shown where it was asked', async ({
  page,
  world,
}) => {
  const id = await openProvision(page, world, 'london-ci-runners');
  await act(page, 'Undeploy');
  await expect(undeployButton(page)).toBeEnabled();
  await world.addGuest(id, 'vm');
  await undeployButton(page).click();

  const dialog = page.getByRole('dialog', { name: 'Undeploy london-ci-runners by force?' });
  await expect(
    dialog.getByRole('alert').filter({ hasText: 'OneForm refused, because virtual machines' }),
  ).toBeVisible();
  await expect(dialog.getByRole('listitem').first()).toContainText('1 virtual machine');
  await expect(undeployButton(page, true)).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expectState(page, 'Running');
});

test('guests that OneForm can’t count are asked about as if they were there', async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/^500 GET \/api\/v1\/provisions\/\d+\/unmanaged$/);
  await openProvision(page, world, 'frankfurt-edge-prod');
  await act(page, 'Undeploy');
  const dialog = page.getByRole('dialog', { name: 'Undeploy frankfurt-edge-prod by force?' });
  await expect(dialog).toContainText('OneForm could not tell what lives on it');
  await expect(undeployButton(page, true)).toBeDisabled();
});

test('an undeploy that would leave machines running says so, and offers to retry', async ({
  page,
  world,
}) => {
  await openProvision(page, world, 'dublin-gpu-trial');
  await act(page, 'Undeploy by force');
  const dialog = page.getByRole('dialog', { name: 'Undeploy dublin-gpu-trial by force?' });
  await expect(dialog).toContainText('machines that the cloud has created already keep running');
  await dialog.getByRole('button', { name: 'Retry instead' }).click();
  await expect(page.getByRole('dialog', { name: 'Retry dublin-gpu-trial?' })).toBeVisible();
});

test('where an undeploy would get stuck, a delete by force is offered instead', async ({
  page,
  world,
}) => {
  await openProvision(page, world, 'amsterdam-poc');
  await act(page, 'Delete by force');
  const dialog = page.getByRole('dialog', { name: 'Delete amsterdam-poc by force?' });
  await expect(dialog).toContainText('nothing is left behind there');
  const button = dialog.getByRole('button', { name: 'Delete by force' });
  await expect(button).toBeDisabled();
  await dialog.getByLabel('To confirm, type the name').fill('amsterdam-poc');
  await button.click();
  await expect(page).toHaveURL(/\/provisions$/);
  await expect(page.getByRole('link', { name: 'rack-b12' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'amsterdam-poc' })).toBeHidden();
});

test('a forced delete of what stands says that it stays and is billed', async ({ page, world }) => {
  await openProvision(page, world, 'rack-b12');
  await act(page, 'Delete by force');
  const dialog = page.getByRole('dialog', { name: 'Delete rack-b12 by force?' });
  await expect(dialog).toContainText('Only OneForm’s record is deleted');
  await expect(dialog).toContainText('4 OpenNebula hosts');
});

test('an undeploy that the network lost before it came: told in its dialog, which stays', async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/^502 POST/);
  await openProvision(page, world, 'london-ci-runners');
  await act(page, 'Undeploy');
  await expect(undeployButton(page)).toBeEnabled();
  await world.fault({ path: '/provisions/*/undeploy', kind: 'drop' });
  await undeployButton(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('OneForm is being asked');
  await page.clock.runFor(10_000);
  await expect(dialog.getByRole('alert')).toContainText('shows no change');
  await expect(undeployButton(page)).toBeEnabled();
});

test('an undeploy that the network lost after it came: found out, and told', async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/^502 POST/);
  await openProvision(page, world, 'london-ci-runners');
  await act(page, 'Undeploy');
  await expect(undeployButton(page)).toBeEnabled();
  await world.fault({ path: '/provisions/*/undeploy', kind: 'drop', act: true });
  await undeployButton(page).click();
  await page.clock.runFor(10_000);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectState(page, 'Removing from OpenNebula');
});

test('a log that does not come leaves the page alive', async ({ page, world, watch }) => {
  watch.allow(/^500 GET \/api\/v1\/provisions\/\d+\/logs/);
  await page.clock.install();
  await world.fault({ path: '/provisions/*/logs*', kind: 'status', status: 500 });
  const { id } = await world.provision('rack-b12');
  await open(page, `/provisions/${id}/log`);
  await expect(page.getByText('OneForm failed')).toBeVisible();
  // At a standstill, or the log is read again by itself before the button is pressed.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  await world.mendAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('RUNNING');
});

test('a provision that is not there says so', async ({ page }) => {
  await open(page, '/provisions/999999');
  await expect(page.getByRole('heading', { level: 1, name: 'No such provision' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the provisions' }).click();
  await expect(page).toHaveURL(/\/provisions$/);
});

test('a slow OneForm: after half a minute the page says so, and goes on asking', async ({
  page,
  world,
}) => {
  await ownClock(page);
  await world.fault({ path: '/provisions', kind: 'never' });
  const asked = page.waitForRequest('**/api/v1/provisions');
  await open(page, '/provisions');
  await asked;
  await page.clock.fastForward(31_000);
  await expect(page.getByText('No answer in time')).toBeVisible();
  await world.mendAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'rack-b12' })).toBeVisible();
});
