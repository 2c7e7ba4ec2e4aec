import { expect, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { logIn } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { act, expectState, nextStage, openTab } from '../support/provision-page';
import { rowNamed, rowsOf } from '../support/tables';
import { test } from '../support/test';
import {
  ANYWHERE,
  BUILD_MS,
  deleteAll,
  hasDriver,
  ON_ANY_ONEFORM,
  ownName,
} from '../support/where';
import { createProvider, createProvision } from '../support/wizards';
import { JOURNEYS, type Journey } from './clouds';

const BUILDING = [
  'Initializing',
  'Planning',
  'Creating machines',
  'Adding to OpenNebula',
  'Configuring hosts',
];
const REMOVING = ['Removing from OpenNebula', 'Removing machines'];

/**
 * axe is asked at each step of two journeys, one with a provider that is made and tags, one with the provider that is built in and
 * lists: the others show the same pages and steps. Each kind of field has it in `fields.spec.ts`, each page in `pages.spec.ts`.
 */
const axeIn =
  (page: Page, { axe }: Journey) =>
  async (): Promise<void> => {
    if (axe === true) await expectAccessible(page);
  };

for (const journey of JOURNEYS) {
  test(`${journey.title}: from log-in to RUNNING to DONE`, ANYWHERE, async ({ page, world }) => {
    test.setTimeout(test.info().timeout + 3 * BUILD_MS);
    if (!ON_ANY_ONEFORM) {
      await world.reset('empty');
      await page.clock.install();
    }
    const axe = axeIn(page, journey);
    await page.goto('/');
    await axe();
    await logIn(page);
    const driver = journey.provider?.driver;
    test.skip(driver !== undefined && !(await hasDriver(page, driver)), `no driver ${driver}`);
    if (!ON_ANY_ONEFORM)
      await expect(page.getByText('Three steps to the first cluster')).toBeVisible();
    await axe();

    const made: string[] = [];
    const provider = await makeProvider(page, journey);
    if (journey.provider !== null) made.push(new URL(page.url()).pathname);
    const name = ownName(`edge-${journey.title.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')}`);
    await page.getByRole('link', { name: 'Provisions', exact: true }).first().click();
    await page.getByRole('link', { name: 'New provision' }).click();
    await createProvision(
      page,
      {
        provider,
        deployment: journey.deployment,
        name,
        inputs: journey.inputs,
        ...(journey.tags === undefined ? {} : { tags: journey.tags }),
      },
      axe,
    );

    made.unshift(new URL(page.url()).pathname);
    await watch(page, world, BUILDING, 'Running', axe);
    await seeObjects(page, journey);
    await seeParts(page, axe);
    await undeploy(page, world, name, axe);
    await seeInList(page, name, provider);
    await axe();
    if (ON_ANY_ONEFORM) await deleteAll(page, made);
  });
}

/** Makes the provider through its wizard, unless it is there from the start. Returns its name. */
async function makeProvider(page: Page, journey: Journey): Promise<string> {
  const { title, provider } = journey;
  const axe = axeIn(page, journey);
  await page.getByRole('link', { name: 'Providers', exact: true }).click();
  await expect(rowNamed(page, 'Providers', 'OnPrem')).toBeVisible();
  await axe();
  if (provider === null) return 'OnPrem';
  const name = ownName(`${title} for tests`);
  await page.getByRole('link', { name: 'New provider' }).click();
  await createProvider(page, { ...provider, name }, axe);
  await axe();
  return name;
}

/** Follows a provision through its states, with progress and log; on any other OneForm, which goes its own way, to the end. */
async function watch(
  page: Page,
  world: MockWorld,
  states: readonly string[],
  end: string,
  axe: () => Promise<void>,
): Promise<void> {
  if (ON_ANY_ONEFORM) {
    await expectState(page, end, BUILD_MS);
    return;
  }
  for (const [index, state] of states.entries()) {
    await expectState(page, state);
    const stage = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: state });
    await expect(stage).toHaveAttribute('aria-current', 'step');
    await expect(page.getByRole('region', { name: 'Now' })).toBeVisible();
    if (index === 2) await axe();
    await nextStage(page, world);
  }
  await expectState(page, end);
}

async function seeObjects(page: Page, journey: Journey): Promise<void> {
  await openTab(page, 'Objects');
  const suffix = / \(provision_\d+\)$/;
  const namesIn = async (table: string, column: string) =>
    (await rowsOf(page.getByRole('table', { name: table }))).map((row) =>
      (row[column] ?? '').replace(suffix, ''),
    );
  const hosts = await rowsOf(page.getByRole('table', { name: 'Hosts' }));
  expect(hosts).toHaveLength(journey.hosts);
  for (const host of hosts) {
    expect(host['Address']).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(host['OpenNebula ID']).toMatch(/^\d+$/);
  }
  expect(await namesIn('Networks', 'Name')).toEqual(journey.networks);
  expect(await namesIn('Datastores', 'Name')).toEqual(journey.datastores);
  await expect(page.getByRole('region', { name: 'Cluster' })).toContainText(/\(provision_\d+\)/);
  await axeIn(page, journey)();
}

/** The other parts of the page: log, inputs and history. */
async function seeParts(page: Page, axe: () => Promise<void>): Promise<void> {
  await openTab(page, 'Log');
  await expect(page.getByRole('tabpanel')).toContainText('CONFIGURING_PROVISION to RUNNING');
  await axe();
  await openTab(page, 'Inputs');
  await axe();
  await openTab(page, 'History');
  const [latest] = await rowsOf(page.getByRole('tabpanel').getByRole('table'));
  expect(latest).toMatchObject({
    Event: 'State changed',
    Description: 'Configuring hosts → Running',
  });
  await axe();
  await openTab(page, 'Overview');
  await axe();
}

async function undeploy(
  page: Page,
  world: MockWorld,
  name: string,
  axe: () => Promise<void>,
): Promise<void> {
  await act(page, 'Undeploy');
  const dialog = page.getByRole('dialog', { name: `Undeploy ${name}?` });
  const confirm = dialog.getByRole('button', { name: 'Undeploy' });
  // Whole rented servers ask for the name.
  const box = dialog.getByLabel(`To confirm, type the name: ${name}`);
  await expect(async () => {
    if (await box.isVisible()) await box.fill(name);
    await expect(confirm).toBeEnabled({ timeout: 500 });
  }).toPass();
  await axe();
  await confirm.click();
  await expect(dialog).toBeHidden();
  await watch(page, world, REMOVING, 'Done', axe);
}

async function seeInList(page: Page, name: string, provider: string): Promise<void> {
  await page.getByRole('link', { name: 'Provisions', exact: true }).first().click();
  // A button where the list would be empty, a switch beside one that is not.
  const showDone = { name: 'Show done', exact: true };
  await page.getByRole('button', showDone).or(page.getByRole('switch', showDone)).first().click();
  await expect(rowNamed(page, 'Provisions', name)).toBeVisible();
  const rows = await rowsOf(page.getByRole('table', { name: 'Provisions' }));
  expect(rows.filter((row) => !ON_ANY_ONEFORM || row['Name'] === name)).toMatchObject([
    { State: 'Done', Name: name, Provider: provider, Hosts: '0' },
  ]);
}
