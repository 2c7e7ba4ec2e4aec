import { expect, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { act, expectState, openTab } from '../support/provision-page';
import { rowsOf } from '../support/tables';
import { test } from '../support/test';

const dialog = (page: Page) => page.getByRole('dialog');
const confirm = async (page: Page, name: string) =>
  dialog(page).getByRole('button', { name, exact: true }).click();

/** Opens the page of a provision of the demo. */
async function openNamed(page: Page, world: MockWorld, name: string, tab = ''): Promise<number> {
  const { id } = await world.provision(name);
  await open(page, `/provisions/${id}${tab}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return id;
}

/** The bodies of the writes that the page sends from now on. */
function writesOf(page: Page): unknown[] {
  const sent: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postDataJSON());
  });
  return sent;
}

test('hosts come and go; what runs on them and the last one are guarded', async ({
  page,
  world,
}) => {
  const id = await openNamed(page, world, 'course-group-1');
  const sent = writesOf(page);
  await page.getByRole('button', { name: 'Add hosts' }).click();
  await dialog(page).getByLabel('How many').fill('0');
  await expect(dialog(page)).toContainText('A whole number of at least 1.');
  await expect(dialog(page).getByRole('button', { name: 'Add hosts' })).toBeDisabled();
  await dialog(page).getByLabel('How many').fill('1');
  await expectAccessible(page);
  await confirm(page, 'Add 1 host');
  await expect(dialog(page)).toBeHidden();
  await expectState(page, 'Initializing');
  await expect(page.getByRole('button', { name: 'Add hosts' })).toHaveCount(0);
  await world.settle();
  await page.reload();
  await expectState(page, 'Running');

  await openTab(page, 'Objects');
  const hosts = page.getByRole('table', { name: 'Hosts' });
  await expect(async () => expect(await rowsOf(hosts)).toHaveLength(2)).toPass();
  await world.addGuest(id, 'vm');
  await page.getByRole('button', { name: /^Actions for 21\.1\.1\.1/ }).click();
  await page.getByRole('menuitem', { name: 'Remove this host' }).click();
  await expect(dialog(page)).toContainText('Virtual machines run on it');
  await expect(dialog(page).getByRole('button', { name: 'Remove 1 host' })).toBeDisabled();
  await dialog(page).getByRole('checkbox').nth(1).check();
  await expect(dialog(page)).toContainText('undeploys the whole provision');
  await expectAccessible(page);
  await confirm(page, 'Undeploy everything…');
  await expect(page.getByRole('dialog', { name: /^Undeploy course-group-1/ })).toBeVisible();
  await confirm(page, 'Cancel');
  await act(page, 'Remove hosts');
  await dialog(page).getByRole('checkbox').nth(1).check();
  await confirm(page, 'Remove 1 host');
  await expect(dialog(page)).toBeHidden();
  await expectState(page, 'Removing from OpenNebula');
  expect(sent).toEqual([
    { direction: 'up', nodes: 1 },
    { direction: 'down', nodes: [expect.any(Number)] },
  ]);
});

test('on machines of one’s own addresses are asked for', async ({ page, world }) => {
  await openNamed(page, world, 'rack-b12');
  const sent = writesOf(page);
  await page.getByRole('button', { name: 'Add hosts' }).click();
  await dialog(page).getByLabel('Addresses of the machines').fill('10.12.0.300\n10.12.0.11');
  await expect(dialog(page)).toContainText('10.12.0.300 is not an IP address.');
  await expect(dialog(page)).toContainText('10.12.0.11 is a host of this provision already.');
  await dialog(page).getByLabel('Addresses of the machines').fill('10.12.0.15');
  await expectAccessible(page);
  await confirm(page, 'Add 1 host');
  await expectState(page, 'Initializing');
  expect(sent).toEqual([{ direction: 'up', nodes: ['10.12.0.15'] }]);
  // The driver has none.
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: /^Add public IPs/ })).toContainText(
    'The driver does not offer this.',
  );
});

test('public IPs: the wait is shown, and what the cloud refused is told', async ({
  page,
  world,
}) => {
  const id = await openNamed(page, world, 'london-ci-runners');
  await world.willFail({ provisionId: id, stage: 'ADD_IP', after: 1 });
  await page.getByRole('button', { name: 'Add public IPs' }).click();
  await dialog(page).getByLabel('How many').fill('2');
  await confirm(page, 'Add 2 public IPs');
  await expect(dialog(page)).toContainText('The cloud is being asked');
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeDisabled();
  await expect(async () => {
    await world.advance(5_000);
    await expect(dialog(page)).toContainText('1 of the 2 that were asked for came', {
      timeout: 500,
    });
  }).toPass();
  await expectAccessible(page);
  await confirm(page, 'Close');
  await openTab(page, 'Objects');
  const addresses = page.getByRole('table', { name: 'Public IPs' });
  await expect(async () => expect(await rowsOf(addresses)).toHaveLength(2)).toPass();
  await addresses
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Remove this public IP' }).click();
  await expectAccessible(page);
  await confirm(page, 'Remove public IP');
  await expect(async () => {
    await world.advance(1_000);
    await expect(dialog(page)).toBeHidden({ timeout: 500 });
  }).toPass();
  await expect(async () => expect(await rowsOf(addresses)).toHaveLength(1)).toPass();
});

test('a failed scaling is recovered with what this browser sent', async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/^500 POST .*\/scale$/);
  const id = await openNamed(page, world, 'course-group-1');
  await world.willFail({ provisionId: id, stage: 'SCALING' });
  const sent = writesOf(page);
  await page.getByRole('button', { name: 'Add hosts' }).click();
  await dialog(page).getByLabel('How many').fill('3');
  await confirm(page, 'Add 3 hosts');
  await expectState(page, 'Scaling failed');
  if (await dialog(page).isVisible()) await confirm(page, 'Cancel');
  await act(page, 'Recover');
  await expect(dialog(page)).toContainText('sent from this browser');
  await expect(dialog(page).getByLabel('How many')).toHaveValue('3');
  await expectAccessible(page);
  await confirm(page, 'Recover');
  await expectState(page, 'Initializing');
  expect(sent).toEqual([
    { direction: 'up', nodes: 3 },
    { recover_state: 'SCALING', direction: 'up', nodes: 3 },
  ]);
});

test('chosen objects go, with their guests only by force and by name', async ({ page, world }) => {
  await openNamed(page, world, 'dublin-edge-prod');
  const sent = writesOf(page);
  await act(page, 'Undeploy chosen objects');
  await dialog(page).getByRole('checkbox').first().check();
  await expect(dialog(page)).toContainText('2 virtual machines');
  const button = dialog(page).getByRole('button', { name: 'Undeploy by force' });
  await expect(button).toBeDisabled();
  await dialog(page).getByLabel('To confirm, type the name').fill('dublin-edge-prod');
  await expectAccessible(page);
  await button.click();
  await expectState(page, 'Removing from OpenNebula');
  expect(sent).toEqual([{ resources: { hosts: [expect.any(Number)] }, force: true }]);
});

test('permissions are set by checkboxes, owner and group by number', async ({ page, world }) => {
  await openNamed(page, world, 'dublin-edge-prod');
  const sent = writesOf(page);
  await act(page, 'Permissions');
  await dialog(page).getByLabel('Use, Group').check();
  await dialog(page).getByLabel('Owner, by ID').fill('bob');
  await expect(dialog(page)).toContainText('not a name');
  await dialog(page).getByLabel('Owner, by ID').fill('999');
  await expectAccessible(page);
  await confirm(page, 'Save');
  await expect(dialog(page)).toContainText('Error getting user 999');
  await expect(dialog(page)).toContainText('The permissions were saved');
  await dialog(page).getByLabel('Owner, by ID').fill('2');
  // Two presses within half a second count as one.
  await expect(async () => {
    await confirm(page, 'Save');
    await expect(dialog(page)).toBeHidden({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByText('bob:oneadmin 640')).toBeVisible();
  expect(sent).toEqual([{ octet: '640' }, { owner_id: 999 }, { owner_id: 2 }]);
});

test('who may only look sees every action with its reason', async ({ page, world }) => {
  await page.route('**/session', async (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ json: { username: 'amy', canWrite: false } })
      : route.continue(),
  );
  await openNamed(page, world, 'dublin-edge-prod');
  await expect(page.getByRole('button', { name: 'Add hosts' })).toBeDisabled();
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  const items = await page.getByRole('menuitem').allTextContents();
  expect(items.length).toBeGreaterThanOrEqual(11);
  for (const item of items) expect(item).toContain('primary group is oneadmin');
});

test('what another administrator did meanwhile is told, and nothing is sent', async ({
  page,
  world,
}) => {
  await page.clock.install();
  const id = await openNamed(page, world, 'london-ci-runners');
  const sent = writesOf(page);
  await page.getByRole('button', { name: 'Add hosts' }).click();
  await dialog(page).getByLabel('How many').fill('2');
  const other = await page.request.post(`/api/v1/provisions/${id}/undeploy`, {
    data: {},
    headers: { 'x-oneprovision': '1' },
  });
  expect(other.status()).toBe(204);
  await confirm(page, 'Add 2 hosts');
  await expect(dialog(page)).toContainText(
    'Nothing was sent: the state has changed from “Running” to “Removing from OpenNebula”',
  );
  await expect(dialog(page).getByLabel('How many')).toHaveValue('2');
  expect(sent).toEqual([]);
});
