import { readFile } from 'node:fs/promises';

import { expect, type Locator, type Page, type TestInfo } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { test } from '../support/test';
import { planProvision } from '../support/wizards';

const WRITE = { 'x-oneprovision': '1' } as const;

const map = (page: Page): Locator => page.getByRole('tree');
const node = (page: Page, name: string | RegExp): Locator =>
  map(page).getByRole('treeitem', { name });
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

/** A picture of the stage in both themes, for people to look at. */
async function portray(page: Page, stage: string, info: TestInfo): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const name = `${stage}-${colorScheme}.png`;
    await page.screenshot({ path: info.outputPath(name) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Asks for a cluster of two hosts and an address at the demo's provider in Ireland. */
async function order(page: Page): Promise<number> {
  const providers = await page.request.get('/api/v1/providers');
  const found = (await providers.json()) as { DOCUMENT: { ID: string; NAME: string } }[];
  const provider = found.find(({ DOCUMENT }) => DOCUMENT.NAME === 'AWS Ireland');
  const response = await page.request.post('/api/v1/provisions', {
    headers: WRITE,
    data: {
      driver: 'aws',
      deployment_type: 'ssh_cluster',
      provider_id: Number(provider?.DOCUMENT.ID),
      name: 'growing',
      user_inputs_values: { oneform_hosts: 2, oneform_public_ips: 1 },
    },
  });
  expect(response.status(), await response.text()).toBe(201);
  const { DOCUMENT } = (await response.json()) as { DOCUMENT: { ID: string } };
  return Number(DOCUMENT.ID);
}

/** Moves time from stage to stage until the provision is in a state. */
async function until(world: MockWorld, id: number, state: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const { provisions } = await world.state();
    if (provisions.find((provision) => provision.id === id)?.state === state) return;
    await world.step();
  }
  throw new Error(`The provision does not get to ${state}`);
}

test('a cluster is planned, made, scaled, and goes, on the map', async ({ page, world }, info) => {
  await open(page, '/provisions');
  const id = await order(page);
  await page.goto(`/provisions/${id}/map`);

  await until(world, id, 'PLANNING');
  await expect(node(page, 'VPC, Planned')).toBeVisible();
  await expect(node(page, /^Host .*Planned$/)).toHaveCount(2);
  await expect(node(page, /^Public IP.*Planned$/)).toHaveCount(1);
  await portray(page, '1-planned', info);

  await until(world, id, 'APPLYING');
  await expect(node(page, 'VPC, Being made')).toBeVisible();
  await expect(node(page, /^Host .*Being made/)).toHaveCount(2);
  await expect(node(page, 'Cluster growing, Planned')).toBeVisible();
  await portray(page, '2-applying', info);

  await until(world, id, 'CONFIGURING_ONE');
  await expect(node(page, 'VPC, Present')).toBeVisible();
  await expect(node(page, 'Cluster growing, Being made')).toBeVisible();
  await portray(page, '3-configuring-one', info);

  await world.settle();
  await expect(node(page, /^Host [\d.]+, Present/)).toHaveCount(2);
  await expect(node(page, 'Network private_aws_network, Present')).toBeVisible();
  await portray(page, '4-running', info);
  const before = await node(page, /^Host [\d.]+, Present/)
    .first()
    .boundingBox();

  await page.request.post(`/api/v1/provisions/${id}/scale`, {
    headers: WRITE,
    data: { direction: 'up', nodes: 1 },
  });
  await page.reload();
  await expect(node(page, /^Host .*Planned$/)).toHaveCount(1);
  await portray(page, '5-scaling', info);
  await world.settle();
  await expect(node(page, /^Host [\d.]+, Present/)).toHaveCount(3);
  // Who was there has not moved.
  expect(
    await node(page, /^Host [\d.]+, Present/)
      .first()
      .boundingBox(),
  ).toEqual(before);

  await page.request.post(`/api/v1/provisions/${id}/undeploy`, { headers: WRITE, data: {} });
  await until(world, id, 'DEPROVISIONING');
  await page.reload();
  await expect(node(page, /^Host .*Being removed/)).toHaveCount(3);
  await expect(node(page, 'Cluster growing, Gone')).toBeVisible();
  await portray(page, '6-deprovisioning', info);
  await world.settle();
  await expect(node(page, 'VPC, Gone')).toBeVisible();
});

test('a host that comes does not move the view', async ({ page, world }) => {
  await open(page, '/provisions');
  const id = await order(page);
  await world.settle();
  await page.request.post(`/api/v1/provisions/${id}/scale`, {
    headers: WRITE,
    data: { direction: 'up', nodes: 1 },
  });
  await page.goto(`/provisions/${id}/map`);
  await expect(node(page, /^Host .*Planned$/)).toHaveCount(1);
  const chosen = node(page, /^Host [\d.]+, Present/).first();
  await chosen.click();
  await expect(inspector(page)).toBeVisible();

  // What was chosen is moved out of sight, to read something else.
  const window = await map(page).boundingBox();
  if (window === null) throw new Error('The map is not to be seen');
  const [x, y] = [window.x + window.width / 2, window.y + window.height - 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 200, { steps: 4 });
  await page.mouse.move(x, y - 460, { steps: 4 });
  await page.mouse.up();
  const aside = await chosen.boundingBox();
  await world.settle();
  await expect(page.getByRole('button', { name: 'Planned 1' })).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Running');
  expect(await chosen.boundingBox()).toEqual(aside);
});

test('the pointer tells what has no words, and paper gets the whole map in light', async ({
  page,
  world,
}) => {
  const { id } = await world.provision('dublin-edge-prod');
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, `/provisions/${id}/map`);
  const host = node(page, /^Host [\d.]+, Present/).first();
  const box = await host.boundingBox();
  if (box === null) throw new Error('There is no host');
  // The first virtual machine is in the foot of the card.
  await page.mouse.move(box.x + 16 * (box.width / 181), box.y + box.height * 0.82, { steps: 5 });
  const note = page.getByText(/^Virtual machine \d+, Present$/);
  await expect(note).toBeVisible();
  // It covers neither the card nor the next one.
  const beside = await note.boundingBox();
  expect(beside?.y).toBeGreaterThanOrEqual(box.y + box.height);
  // The card says all of itself: nothing repeats it.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.25, { steps: 5 });
  await expect(note).toBeHidden();
  await expect(page.getByText(/^Host [\d.]+, Present, #/)).toHaveCount(0);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('tree')).toBeHidden();
  await expect(page.getByText('private_aws_network').last()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('tree')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what failed is marked with the event that failed', async ({ page, world }, info) => {
  const { id } = await world.provision('paris-backup');
  await open(page, `/provisions/${id}/map`);
  const host = node(page, /^Host .*Failed/).first();
  await host.click();
  await expect(inspector(page)).toContainText('Configuring hosts failed');
  // The log says it of this host, and of no other.
  await expect(inspector(page)).toContainText('Failed to connect to the host via ssh');
  await expect(node(page, /^Host .*Not finished/)).toHaveCount(1);
  await expect(inspector(page).getByRole('button', { name: 'Retry' })).toBeVisible();
  await expect(page).toHaveURL(/node=host/);
  await portray(page, 'failed', info);

  // The selection is in the address: a link shows the same.
  await page.reload();
  await expect(inspector(page)).toContainText('Configuring hosts failed');
});

test('the keys lead over the map', async ({ page, world }) => {
  const { id } = await world.provision('dublin-edge-prod');
  await open(page, `/provisions/${id}/map`);
  await expect(node(page, 'VPC, Present')).toBeVisible();
  await node(page, /^Provider/).focus();
  for (const name of [/^Region/, /^VPC/, /^Internet gateway/]) {
    await page.keyboard.press('ArrowDown');
    await expect(node(page, name)).toBeFocused();
  }
  await page.keyboard.press('ArrowRight');
  await expect(node(page, /^Security group/)).toBeFocused();
  await page.keyboard.press('End');
  await expect(node(page, /^Subnet/)).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(node(page, /^Internet gateway/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Internet gateway');
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toBeHidden();
  await expect(node(page, /^Internet gateway/)).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await expect(node(page, /^VPC/)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Space');
  await expect(node(page, /^VPC/)).toHaveAttribute('aria-expanded', 'false');
  await expect(page).toHaveURL(/fold=vpc/);
  await expect(node(page, /^Host/)).toHaveCount(0);
});

test('table, search and filter share one view', async ({ page, world }) => {
  const { id } = await world.provision('dublin-edge-prod');
  await open(page, `/provisions/${id}/map`);
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('treegrid', { name: 'The map as a table' });
  await table.getByRole('row').filter({ hasText: 'public_aws_network' }).click();
  await expect(node(page, /^Network public_aws_network/)).toHaveAttribute('aria-selected', 'true');
  await table.focus();
  await page.keyboard.press('ArrowDown');
  await expect(inspector(page)).toContainText('Public IP');

  await page.getByRole('combobox', { name: 'Find on the map' }).fill('203.0.113.2');
  await page.getByRole('option').first().click();
  await expect(node(page, /^Host [\d.]+/).first()).toHaveAttribute('aria-selected', 'true');
  await expect(table.getByRole('row', { selected: true })).toContainText('Host');

  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Network' }).click();
  await page.keyboard.press('Escape');
  await expect(node(page, /^Network public/)).not.toHaveAttribute('data-dim');
  await expect(node(page, /^Datastore/).first()).toHaveAttribute('data-dim');
  await expect(page).toHaveURL(/kind=network/);
});

test('the replay shows how it came to be, and live is one click away', async ({ page, world }) => {
  const { id } = await world.provision('paris-backup');
  await open(page, `/provisions/${id}/map`);
  await expect(node(page, /^Host .*Failed/)).toHaveCount(1);
  await expect(node(page, /^Host .*Not finished/)).toHaveCount(1);
  const slider = page.getByRole('slider', { name: 'Moment' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(node(page, /^Host .*Planned$/)).toHaveCount(2);
  await expect(page).toHaveURL(/events=0/);
  for (let events = 0; events < 4; events += 1) {
    await page.getByRole('button', { name: 'Event after' }).click();
  }
  await expect(node(page, 'VPC, Being made')).toBeVisible();
  await expect(node(page, /^Host [\d.]+, Being made/)).toHaveCount(1);
  await page.getByRole('button', { name: 'Live' }).click();
  await expect(node(page, /^Host .*Failed/)).toHaveCount(1);
});

test('the map goes out as SVG, PNG and text', async ({ page, world }) => {
  const { id } = await world.provision('dublin-edge-prod');
  await open(page, `/provisions/${id}/map`);
  await expect(node(page, 'VPC, Present')).toBeVisible();
  const saved = async (entry: string): Promise<readonly [string, Buffer]> => {
    await page.getByRole('button', { name: 'Export' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: entry }).click();
    const file = await coming;
    return [file.suggestedFilename(), await readFile(await file.path())];
  };
  const [svgName, svg] = await saved('Picture (SVG)');
  expect(svgName).toBe('dublin-edge-prod.svg');
  expect(svg.toString()).toContain('203.0.113.20');
  expect(svg.toString()).not.toContain('var(--');
  // It brings its font, its title and its legend along.
  expect(svg.toString()).toContain('@font-face');
  expect(svg.toString()).toContain('dublin-edge-prod, Running · saved ');
  expect(svg.toString()).toContain('Host on a network');
  expect(svg.toString()).toContain('fill="#ffffff"');
  const [pngName, png] = await saved('Picture (PNG)');
  expect(pngName).toBe('dublin-edge-prod.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [, text] = await saved('Text for a wiki (Mermaid)');
  expect(text.toString()).toMatch(/^flowchart TB\n/);
});

test('table and details leave all of the map in sight, and names have room', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const { id } = await world.provision('dublin-edge-prod');
  await open(page, `/provisions/${id}/map`);
  const expectWhole = async () => {
    await expect(async () => {
      const window = await map(page).boundingBox();
      const whole = await node(page, /^Provider/).boundingBox();
      if (window === null || whole === null) throw new Error('The map is not to be seen');
      expect(whole.x).toBeGreaterThanOrEqual(window.x);
      expect(whole.x + whole.width).toBeLessThanOrEqual(window.x + window.width);
    }).toPass();
  };
  await page.getByRole('button', { name: 'Table' }).click();
  await expectWhole();
  await node(page, /^Network private/).click();
  await expect(inspector(page)).toBeVisible();
  await expectWhole();

  const names = page.getByRole('columnheader', { name: 'Name' });
  expect((await names.boundingBox())?.width).toBeGreaterThanOrEqual(320);
  const edge = page.getByRole('separator', { name: 'Width of the names' });
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '336');
  const grip = await edge.boundingBox();
  if (grip === null) throw new Error('There is no handle');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 80, grip.y + grip.height / 2, { steps: 5 });
  await page.mouse.up();
  expect((await names.boundingBox())?.width).toBeGreaterThan(380);
});

test('on a telephone the map stands upright', async ({ page, world }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { id } = await world.provision('dublin-edge-prod');
  await open(page, `/provisions/${id}/map`);
  const boxOf = async (name: string | RegExp) => {
    const box = await node(page, name).first().boundingBox();
    if (box === null) throw new Error(`There is no ${String(name)}`);
    return box;
  };
  const provider = await boxOf(/^Provider/);
  expect(provider.x).toBeGreaterThanOrEqual(0);
  expect(provider.x + provider.width).toBeLessThanOrEqual(390);
  const [store, network, first, second] = [
    await boxOf(/^Datastore aws_image/),
    await boxOf(/^Network private/),
    await boxOf(/^Host 203.0.113.20/),
    await boxOf(/^Host 203.0.113.21/),
  ];
  expect(network.y).toBeGreaterThan(store.y);
  expect(first.y).toBeGreaterThan(network.y);
  expect(second.y).toBeGreaterThan(first.y);
  expect(first.width).toBeGreaterThan(200);
  await page.getByRole('button', { name: 'Table' }).click();
  const names = page.getByRole('columnheader', { name: 'Name' });
  expect((await names.boundingBox())?.width).toBeGreaterThanOrEqual(315);
  // Nothing makes the page broader than the window.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});

test('everything is on one map, and each provision leads to its own', async ({ page }, info) => {
  await open(page, '/map');
  await expect(node(page, /^Group OnPrem/)).toBeVisible();
  await expect(node(page, /^Provision rack-b15, Adding to OpenNebula failed$/)).toBeVisible();
  await portray(page, 'overview', info);
  await page.getByRole('combobox', { name: 'Group by' }).click();
  await page.getByRole('option', { name: 'State' }).click();
  await expect(node(page, /^Group Running/)).toBeVisible();
  await node(page, /^Provision rack-b15/).click();
  await inspector(page).getByRole('link', { name: 'Open the provision' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'rack-b15' })).toBeVisible();
  await expect(node(page, /^Cluster rack-b15/)).toBeVisible();
});

test('the review of the wizard draws what will be made', async ({ page }, info) => {
  await open(page, '/new/provision/provider');
  await planProvision(page, {
    provider: 'AWS Ireland',
    deployment: 'AWS SSH Cluster',
    name: 'to be',
    inputs: {},
  });
  await expect(node(page, 'Cluster to be, Planned')).toBeVisible();
  await expect(node(page, 'VPC, Planned')).toBeVisible();
  await expect(node(page, /^Host .*Planned$/)).toHaveCount(1);
  await node(page, 'VPC, Planned').scrollIntoViewIfNeeded();
  await portray(page, 'review', info);
  await expectAccessible(page);
});

test('the maps are accessible', async ({ page, world }) => {
  const { id } = await world.provision('paris-backup');
  await open(page, `/provisions/${id}/map?table=1&node=cluster`);
  await expect(node(page, /^Host .*Failed/).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  await expectAccessible(page);
  await page.goto('/map');
  await expect(node(page, /^Group OnPrem/)).toBeVisible();
  await expectAccessible(page);
});
