import { expect } from '@playwright/test';

import { logIn, typeLogIn } from '../support/log-in';
import { test } from '../support/test';

test('a wrong password is told, the name stays, and the right one lets in', async ({ page }) => {
  await page.goto('/');
  await typeLogIn(page, { username: 'oneadmin', password: 'not-the-password' });
  await expect(page.getByRole('alert')).toHaveText('The user name or the password is wrong.');
  await expect(page.getByLabel('User name')).toHaveValue('oneadmin');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');

  await typeLogIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
});

test('nothing typed is told without asking the server', async ({ page }) => {
  await page.goto('/login');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).toHaveText('Type your user name and password.');
});

const REFUSALS = [
  {
    what: 'a OneForm that drops the connection',
    fault: { path: '/*', kind: 'drop' },
    told: 'OneForm did not answer it',
  },
  {
    what: 'a OneForm that fails',
    fault: { path: '/*', kind: 'status', status: 500 },
    told: 'OneForm reported an error of its own.',
  },
  {
    what: 'an HTML page in its place',
    fault: { path: '/*', kind: 'html', status: 502 },
    told: 'OneForm reported an error of its own.',
  },
] as const;

for (const { what, fault, told } of REFUSALS) {
  test(`${what} is told at the log-in, which works once it is over`, async ({
    page,
    world,
    watch,
  }) => {
    watch.allow(/^50\d POST \/session/);
    await page.goto('/');
    await world.fault(fault);
    await typeLogIn(page);
    await expect(page.getByRole('alert')).toContainText(told);
    await expect(page.getByLabel('User name')).toHaveValue('oneadmin');

    await world.mendAll();
    await typeLogIn(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  });
}

test('log-in leads back to the address that was asked for, and log-out ends it', async ({
  page,
}) => {
  await page.goto('/provisions?state=failed');
  await expect(page).toHaveURL(/\/login\?to=/);
  await typeLogIn(page);
  await expect(page).toHaveURL(/\/provisions\?state=failed$/);

  await page.getByRole('button', { name: 'Account' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible();
  await page.goto('/provisions');
  await expect(page).toHaveURL(/\/login/);
});

test('an address of somebody else is no place to return to', async ({ page }) => {
  await page.goto('/login?to=https://example.com/');
  await typeLogIn(page);
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('two presses on Log in send one request', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await page.goto('/');
  await page.getByLabel('User name').fill('oneadmin');
  await page.getByLabel('Password', { exact: true }).fill('opennebula');
  await page.getByRole('button', { name: 'Log in' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('the way in is the way a person takes', async ({ page }) => {
  await logIn(page);
  await expect(page).toHaveTitle(/^\(\d+ changing, \d+ failed\) Dashboard · OneProvision$/);
});
