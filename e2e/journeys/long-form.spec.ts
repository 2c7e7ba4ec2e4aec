import { expect, type Page } from '@playwright/test';

import { largeDriver } from '../../bench/support/large-driver';
import { expectAccessible } from '../support/axe';
import { field } from '../support/fields';
import { open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { test } from '../support/test';
import { createProvider, expectStep, goOn } from '../support/wizards';

const GROUPS = [
  'machines',
  'disks',
  'images',
  'networks',
  'addresses',
  'access',
  'monitoring',
  'backup',
] as const;

/** Of 200 inputs in eight groups; one in each group has to be filled in. */
function longDriver() {
  const { id, body } = largeDriver(200 - GROUPS.length);
  const needed = GROUPS.map((group) => ({
    name: `${group}_owner`,
    type: 'string',
    mandatory: true,
    sensitive: false,
    description: `Who answers for the ${group}`,
  }));
  const names = body.user_inputs.map(({ name }) => String(name));
  const share = names.length / GROUPS.length;
  const layout = Object.fromEntries(
    GROUPS.map((group, at) => [
      group,
      [`${group}_owner`, ...names.slice(at * share, (at + 1) * share)],
    ]),
  );
  return {
    id,
    body: {
      ...body,
      connection: [],
      user_inputs: [...body.user_inputs, ...needed],
      fireedge: { layout },
    },
  };
}

/** Goes to the step that asks for all of them. */
async function toInputs(page: Page, world: MockWorld): Promise<void> {
  await world.changeDriver(longDriver());
  await open(page, '/new/provider/driver');
  await createProvider(page, { driver: 'Large', name: 'for long forms', connection: {} });
  await page.getByRole('link', { name: 'New provision here' }).click();
  await expectStep(page, 'Provider');
  await goOn(page, 'Deployment');
  await page.getByRole('radio', { name: 'Large cluster', exact: true }).check();
  await goOn(page, 'Name and description');
  await page.getByLabel('Name', { exact: true }).fill('long');
  await goOn(page, 'Inputs');
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const title = (page: Page, name: string) =>
  page.getByRole('heading', { level: 3, name }).getByRole('button');
const groups = (page: Page) => page.getByRole('navigation', { name: 'Groups' });
const count = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test('a form of 200 inputs is searched, filtered, folded and jumped through', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await toInputs(page, world);
  await expect(count(page, '200 inputs')).toBeVisible();
  await expect(groups(page).getByRole('button')).toHaveCount(GROUPS.length);
  await expect(field(page, 'Backup owner')).toBeAttached();
  await expectAccessible(page);

  await groups(page)
    .getByRole('button', { name: /^Monitoring/ })
    .click();
  await expect(title(page, 'Monitoring')).toBeFocused();
  await expect(title(page, 'Monitoring')).toBeInViewport();
  await expect(groups(page)).toBeInViewport();

  const search = page.getByRole('searchbox', { name: 'Search inputs' });
  for (const [typed, label] of [
    ['disks_owner', 'Disks owner'],
    ['Networks own', 'Networks owner'],
    ['answers for the images', 'Images owner'],
  ] as const) {
    await search.fill(typed);
    await expect(count(page, '1 of 200 inputs')).toBeVisible();
    await expect(field(page, label)).toBeVisible();
  }
  await search.fill('');

  await page.getByRole('button', { name: 'Required', exact: true }).click();
  await expect(count(page, `${GROUPS.length} of 200 inputs`)).toBeVisible();
  await field(page, 'Images owner').fill('ann');
  await page.getByRole('button', { name: 'Changed', exact: true }).click();
  await expect(count(page, '1 of 200 inputs')).toBeVisible();
  await expect(field(page, 'Images owner')).toHaveValue('ann');
  await page.getByRole('button', { name: 'All', exact: true }).click();

  for (const group of ['Machines', 'Disks']) await title(page, group).click();
  await expect(title(page, 'Machines')).toHaveAttribute('aria-expanded', 'false');
  await expect(region(page, 'Machines')).toContainText('25 inputs');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  // The first wrong field is in a folded group, which opens for it; the other one stays folded and says it.
  await expect(page.getByText(`${GROUPS.length - 1} fields need attention`)).toBeVisible();
  await expect(field(page, 'Machines owner')).toBeFocused();
  await expect(title(page, 'Machines')).toHaveAttribute('aria-expanded', 'true');
  await expect(title(page, 'Disks')).toHaveAttribute('aria-expanded', 'false');
  await expect(region(page, 'Disks')).toContainText('1 needs attention');
  await expect(groups(page).getByRole('button', { name: /^Disks/ })).toContainText(
    '1 needs attention',
  );
  await expectAccessible(page);

  for (const group of GROUPS.filter((each) => each !== 'images')) {
    const label = `${group.charAt(0).toUpperCase()}${group.slice(1)} owner`;
    await search.fill(label);
    await field(page, label).fill('ann');
  }
  await search.fill('');
  await goOn(page, 'Review');
});

test('on a telephone the groups of a long form are one list to choose from', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await toInputs(page, world);
  await expect(groups(page)).toBeHidden();
  await page.getByLabel('Go to group').selectOption('Networks (25)');
  await expect(title(page, 'Networks')).toBeFocused();
  await expect(title(page, 'Networks')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});
