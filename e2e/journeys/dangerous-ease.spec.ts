import { expect } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { fillIn } from '../support/fields';
import { BOB, endSession, open } from '../support/log-in';
import { act } from '../support/provision-page';
import { test } from '../support/test';

test('the region of a provider in use is changed only with its provisions seen and its name typed', async ({
  page,
}) => {
  const changes: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') changes.push(request.postDataJSON());
  });
  await open(page, '/providers');
  await page.getByRole('link', { name: 'AWS Ireland' }).click();
  await page.getByRole('link', { name: 'Change the connection' }).click();
  await fillIn(page, 'Region', 'eu-central-1');
  await page.getByRole('button', { name: 'Save the connection' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change Region?' });
  await expect(dialog.getByRole('link', { name: 'dublin-edge-prod' })).toBeVisible();
  await expectAccessible(page);
  const confirm = dialog.getByRole('button', { name: 'Save the connection' });
  await expect(confirm).toBeDisabled();
  expect(changes).toEqual([]);
  await dialog.getByLabel('To confirm, type the name: AWS Ireland').fill('AWS Ireland');
  await confirm.click();
  await expect(page.getByText('OneForm has taken it: Region.')).toBeVisible();
  expect(changes).toEqual([{ connection: { region: 'eu-central-1' } }]);
});

test('disabling a driver says who uses it', async ({ page }) => {
  await open(page, '/drivers/aws');
  await page.getByRole('button', { name: 'Disable AWS' }).click();
  const dialog = page.getByRole('dialog', { name: 'Disable AWS?' });
  await expect(dialog.getByRole('link', { name: 'AWS Ireland' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByRole('button', { name: 'Enable AWS' })).toBeVisible();

  await page.getByRole('link', { name: 'Providers', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'AWS Ireland' })).toContainText('Disabled');
  await page.getByRole('link', { name: 'AWS Ireland' }).click();
  await expect(page.getByText('Its driver is disabled')).toBeVisible();
});

test('an undeploy of whole rented servers asks for the name', async ({ page, world }) => {
  const { id } = await world.provision('paris-render-farm');
  await world.settle();
  await open(page, `/provisions/${id}`);
  await act(page, 'Undeploy');
  const dialog = page.getByRole('dialog', { name: /^Undeploy paris-render-farm/ });
  await expect(dialog.getByLabel('To confirm, type the name: paris-render-farm')).toBeVisible();
});

test('who may see nothing is told that nothing is shared', async ({ page, context }) => {
  await endSession(context);
  await open(page, '/provisions', BOB);
  await expect(page.getByText('Nothing is shared with you')).toBeVisible();
});
