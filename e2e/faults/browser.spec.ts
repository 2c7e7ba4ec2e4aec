import { expect } from '@playwright/test';

import { beginSession, open } from '../support/log-in';
import { test } from '../support/test';
import { passTime } from '../support/time';
import { planProvider } from '../support/wizards';

const VULTR = {
  driver: 'Vultr',
  name: 'Not kept',
  connection: { Key: 'typed-once', Region: 'ord' },
};

/** Ways in which a browser has no storage. */
const STORAGES: Readonly<Record<string, () => void>> = {
  'is forbidden': () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  },
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'is not there': () => {
    Object.defineProperty(window, 'localStorage', { value: null });
  },
};

for (const [how, spoil] of Object.entries(STORAGES)) {
  test(`where storage ${how}, a provider is made all the same, and it is said once that nothing is kept`, async ({
    page,
  }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await page.addInitScript(spoil);
    await open(page, '/provisions');
    await expect(page.getByRole('link', { name: 'rack-b12' })).toBeVisible();
    await page.goto('/new/provider/driver');
    await planProvider(page, VULTR);
    await expect(page.getByText('This browser keeps no draft')).toHaveCount(1);
    await page.getByRole('button', { name: 'Create provider' }).click();
    await expect(page.getByRole('heading', { level: 1, name: VULTR.name })).toBeVisible();
  });
}

test('a page whose code can’t be fetched says so, and loads by itself', async ({ page }) => {
  await page.clock.install();
  await open(page, '/provisions');
  await page.route('**/assets/**', async (route) => route.abort());
  await page.getByRole('link', { name: 'Drivers' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'This could not be loaded' }),
  ).toBeVisible();
  await expect(page.getByText('Nothing was sent')).toHaveCount(0);
  await page.unroute('**/assets/**');
  await page.clock.runFor(40_000);
  await expect(page.getByRole('heading', { level: 1, name: 'Drivers' })).toBeVisible();
});

test('a page whose session can’t be read at first says so, and loads by itself', async ({
  page,
}) => {
  await page.clock.install();
  await beginSession(page.context());
  await page.route('**/session', async (route) => route.abort());
  await page.goto('/provisions?text=rack');
  await passTime(page, async () => {
    await expect(
      page.getByRole('heading', { level: 1, name: 'This could not be loaded' }),
    ).toBeVisible({ timeout: 250 });
  });
  await page.unroute('**/session');
  await passTime(page, async () => {
    await expect(page.getByRole('link', { name: 'rack-b12' })).toBeVisible({ timeout: 250 });
  });
  await expect(page).toHaveURL(/text=rack/);
});

test('a new version on the server is offered, and loaded only when it is wanted', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, '/new/provider/driver');
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const body = '<script type="module" crossorigin src="/assets/index-NEWER.js"></script>';
      await route.fulfill({ contentType: 'text/html', body });
    },
  );
  await page.clock.fastForward(76 * 60_000);
  const line = page.getByRole('status').filter({ hasText: 'A new version of this program' });
  await expect(line).toBeVisible();
  await line.getByRole('button', { name: 'Later' }).click();
  await expect(line).toBeHidden();
  await expect(page).toHaveURL(/\/new\/provider\/driver/);
});

test('an answer of 50 MB is cut off, with a message', async ({ page, world, watch }) => {
  watch.allow(/^50\d GET/);
  await page.clock.install();
  await open(page, '/drivers');
  await world.fault({ path: '/providers', kind: 'huge' });
  await page.getByRole('link', { name: 'Providers' }).click();
  await expect(page.getByText('An answer that is too large')).toBeVisible();
});

test('an answer that trickles is cut off, with a message', async ({ page, world, watch }) => {
  watch.allow(/^50\d GET/);
  await world.fault({ path: '/providers', kind: 'trickle' });
  await open(page, '/drivers');
  await page.getByRole('link', { name: 'Providers' }).click();
  // Its own time is half a minute, and the browser's clock can't be moved for a request.
  await expect(page.getByText('No answer in time')).toBeVisible({ timeout: 60_000 });
});
