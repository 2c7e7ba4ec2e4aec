import { expect, type Page } from '@playwright/test';

import { field } from '../support/fields';
import { logIn, open } from '../support/log-in';
import { test } from '../support/test';
import { ANYWHERE } from '../support/where';
import { createProvider, expectStep, goOn } from '../support/wizards';

test('the page carries a policy that lets only itself run', ANYWHERE, async ({ page }) => {
  const response = await page.goto('/');
  const headers = response?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self'( 'nonce-[^']+')?;/);
  expect(policy).not.toContain('unsafe-');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test(
  'the session is a cookie that no script and no other site can use',
  ANYWHERE,
  async ({ page, context }) => {
    await logIn(page);
    const cookies = await context.cookies();
    const secure = page.url().startsWith('https:');
    expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
      { name: secure ? '__Host-oneprovision' : 'oneprovision', httpOnly: true, sameSite: 'Strict' },
    ]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  },
);

test('a write without the header of the product is refused', ANYWHERE, async ({ page }) => {
  await open(page, '/provisions');
  const response = await page.request.post('/api/v1/provisions/1/undeploy', { data: {} });
  expect(response.status()).toBe(403);
});

/** Everywhere in the page and its stores where a text could have stayed. */
async function placesOf(page: Page, secret: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const places: Readonly<Record<string, string>> = {
      address: location.href,
      'local storage': JSON.stringify(Object.entries(localStorage)),
      'session storage': JSON.stringify(Object.entries(sessionStorage)),
      history: JSON.stringify(history.state),
      page: document.documentElement.outerHTML,
      fields: [...document.querySelectorAll('input, textarea')]
        .map((each) => ('value' in each ? String(each.value) : ''))
        .join(' '),
    };
    return Object.entries(places)
      .filter(([, text]) => text.includes(wanted))
      .map(([place]) => place);
  }, secret);
}

test('the password is nowhere once it was sent', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await logIn(page);
  // The demo says its password itself, on the log-in alone.
  expect(await placesOf(page, 'opennebula"')).toEqual([]);
  expect(asked.filter((url) => url.includes('opennebula'))).toEqual([]);
});

test('a key is nowhere but in its field, and nowhere at all once it was sent', async ({ page }) => {
  const secret = 'fb7e9c-a-very-secret-key';
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '/new/provider/driver');
  await createProvider(
    page,
    { driver: 'Vultr', name: 'Secretive', connection: { Key: secret } },
    async () => {
      const places = await placesOf(page, secret);
      expect(places.filter((place) => place !== 'fields' && place !== 'page')).toEqual([]);
    },
  );
  expect(await placesOf(page, secret)).toEqual([]);
  expect(asked.filter((url) => url.includes(secret))).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Secretive' })).toBeVisible();
  expect(await placesOf(page, secret)).toEqual([]);
});

test('a secret is hidden, and shown only while it is asked for', async ({ page }) => {
  await open(page, '/new/provider/driver');
  await page.getByRole('radio', { name: 'Vultr', exact: true }).check();
  await goOn(page, 'Name and description');
  await goOn(page, 'Connection');
  const key = field(page, 'Key');
  await expect(key).toHaveAttribute('type', 'password');
  await expect(key).toHaveAttribute('autocomplete', 'new-password');
  await page.getByRole('button', { name: 'Show Key' }).click();
  await expect(key).toHaveAttribute('type', 'text');
  await key.fill('seen-for-a-moment');
  await goOn(page, 'Review');
  await expect(page.getByText('seen-for-a-moment')).toBeHidden();
  await page.getByRole('link', { name: 'Back' }).click();
  await expectStep(page, 'Connection');
  await expect(key).toHaveAttribute('type', 'password');
});

test('the log hides the token that OneForm writes into it', async ({ page, world }) => {
  const { id } = await world.provision('dublin-gpu-trial');
  await open(page, `/provisions/${id}/log`);
  await expect(page.getByRole('tabpanel')).toContainText('FAILURE');
  await page.getByLabel('Search the log').fill('one_auth');
  await expect(page.getByRole('tabpanel')).not.toContainText(/serveradmin:oneadmin:[\w+/=]{8}/);
});
