import { expect, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe';
import { field } from '../support/fields';
import { open } from '../support/log-in';
import { test } from '../support/test';
import { ANYWHERE } from '../support/where';
import { expectStep, goOn } from '../support/wizards';

/** Goes to the inputs of a deployment. */
async function toInputs(page: Page, provider: string, deployment: string): Promise<void> {
  await open(page, '/new/provision/provider');
  await page.getByRole('radio', { name: provider, exact: true }).check();
  await goOn(page, 'Deployment');
  await page.getByRole('radio', { name: deployment, exact: true }).check();
  await goOn(page, 'Name and description');
  await goOn(page, 'Inputs');
}

const advice = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text });

test(
  'a custom network is checked while it is typed, and blocks nothing',
  ANYWHERE,
  async ({ page }) => {
    await toInputs(page, 'OnPrem', 'On-Prem SSH Cluster');
    await field(page, 'Gateway').fill('10.1.0.1');
    await expect(
      advice(page, /^10\.1\.0\.1 lies outside the network 10\.0\.0\.0\/24/),
    ).toBeVisible();
    await expect(field(page, 'Gateway')).toHaveAccessibleDescription(/lies outside the network/);
    await field(page, 'IP').fill('10.0.1.5');
    await expect(advice(page, /^10\.0\.1\.5 lies outside/)).toBeVisible();
    await field(page, 'IP').fill('10.0.0.200');
    await expect(advice(page, /has room for only 55/)).toBeVisible();
    await field(page, 'On-premises hosts').fill('10.20.30.1\n10.20.30.1');
    await expect(advice(page, /^10\.20\.30\.1 is there more than once/)).toBeVisible();
    await expectAccessible(page);
    await goOn(page, 'Tags');
  },
);

test('a block that another provision uses is told with its name', async ({ page }) => {
  await toInputs(page, 'AWS Ireland', 'AWS SSH Cluster');
  await field(page, 'CIDR block').fill('10.0.4.0/22');
  await expect(advice(page, /^10\.0\.4\.0\/22 overlaps .* of the provision/)).toBeVisible();
  await field(page, 'CIDR block').fill('192.168.255.0/24');
  await expect(advice(page, /overlaps/)).toBeHidden();
});

test('the wizard is entered by workload', async ({ page }) => {
  await open(page, '/new/provider/driver');
  await expect(page.getByRole('radio', { name: 'Google Cloud', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kubernetes', exact: true }).click();
  await expect(page).toHaveURL(/workload=kubernetes/);
  await expect(page.getByRole('radio', { name: 'Google Cloud', exact: true })).toBeHidden();
  await expect(page.getByRole('radio', { name: 'AWS', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('radio', { name: 'Google Cloud', exact: true })).toBeVisible();
  await expectStep(page, 'Driver');
});
