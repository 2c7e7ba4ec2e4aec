import { expect, type BrowserContext, type Page } from '@playwright/test';

interface Account {
  readonly username: string;
  readonly password: string;
}

/** An administrator: the demo's, or of the OneForm behind `E2E_URL`. */
const ONEADMIN: Account = {
  username: process.env['E2E_USERNAME'] ?? 'oneadmin',
  password: process.env['E2E_PASSWORD'] ?? 'opennebula',
};
/** Sees what an administrator sees, and may change nothing: `oneadmin` is only her second group. */
export const AMY: Account = { username: 'amy', password: 'amypass' };
/** May look but not change anything: not of the primary group `oneadmin`. */
export const BOB: Account = { username: 'bob', password: 'bobpass' };

/** Types name and password into the log-in that is open. */
export async function typeLogIn(page: Page, account: Account = ONEADMIN): Promise<void> {
  await page.getByLabel('User name').fill(account.username);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Logs in as a person does, and ends on the dashboard. */
export async function logIn(page: Page, account: Account = ONEADMIN): Promise<void> {
  await page.goto('/');
  await typeLogIn(page, account);
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
}

/** Begins a session without the page, for tests that are about something else. */
export async function beginSession(
  context: BrowserContext,
  account: Account = ONEADMIN,
): Promise<void> {
  const response = await context.request.post('/session', {
    data: account,
    headers: { 'x-oneprovision': '1' },
  });
  expect(response.status(), 'log-in').toBe(204);
}

/** Ends the session behind the page's back, as a time-out or a log-out in another window does. */
export async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies({ name: /^(?:__Host-)?oneprovision$/ });
}

/** Goes to an address with a session, and waits until the page has its heading. */
export async function open(
  page: Page,
  address: string,
  account: Account = ONEADMIN,
): Promise<void> {
  await beginSession(page.context(), account);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
