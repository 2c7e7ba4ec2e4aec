import { expect } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { open } from '../support/log-in';
import { test } from '../support/test';

/** As OneForm lists it when one variable of its file can't be parsed: asked for in the layout, and then nowhere. */
const LOST = {
  id: 'lost',
  body: {
    name: 'Lost',
    description: 'A driver with a validation block among its variables',
    version: '1.0.0',
    connection: [],
    user_inputs: [],
    fireedge: { layout: { machines: ['oneform_hosts', 'instance_type'] } },
    deployment_confs: [
      { name: 'Small cluster', description: '', inventory: 'small', user_inputs: [] },
    ],
  },
};
const WAY = 'Rewrite its variable file without validation blocks';

test('a driver whose inputs could not be read is not ready to use, with the way out', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await world.changeDriver(LOST);
  await open(page, '/drivers');
  const row = page.getByRole('row').filter({ hasText: 'Lost' });
  const state = row.getByRole('cell').filter({ hasText: 'Not ready to use.' });
  await expect(state).toContainText(WAY);
  // The sentence stands there whole.
  expect(await state.evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true);
  await expectAccessible(page);

  await row.getByRole('link', { name: 'Lost' }).click();
  const note = page.getByRole('main').getByText(WAY);
  await expect(note).toBeVisible();
  await expect(page.getByText('instance_type', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto('/new/provider/driver');
  await expect(page.getByRole('radio', { name: 'Lost', exact: true })).toBeDisabled();
  await expect(page.getByText(WAY)).toBeVisible();
  await page.getByRole('link', { name: 'Look at its page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lost' })).toBeVisible();
});
