import type { Page } from '@playwright/test';

import { expect } from '@playwright/test';

import { open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { test } from '../support/test';

/** Opens the log of a provision at rest, with these lines in it. */
async function openLog(page: Page, world: MockWorld, texts: readonly string[]): Promise<void> {
  const lines = texts.map((text) => ({
    level: 'debug',
    text: `Sat Nov 21 03:25:57 2026 [D] ${text}`,
  }));
  const pos = lines.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length + 1, 0);
  await page.route('**/logs/poll*', async (route) => {
    const asked = new URL(route.request().url()).searchParams.get('pos');
    await route.fulfill({ json: { pos, lines: asked === '0' ? lines : [] } });
  });
  const { id } = await world.provision('rack-b12');
  await open(page, `/provisions/${id}/log`);
  await expect(page.getByRole('log')).toBeVisible();
}

test('a hidden secret says so, and is copied as it is shown', async ({ page, world }) => {
  await openLog(page, world, ['login token=a1b2c3d4e5 done']);
  const log = page.getByRole('log');
  await expect(log.getByRole('img', { name: 'hidden: a secret' })).toHaveText('•••');
  await expect(log).toContainText('login token=••• done');
});

test('a line of 1 MB is shown in parts, and what is searched for in it', async ({
  page,
  world,
}) => {
  await openLog(page, world, [
    'before',
    `${'x'.repeat(1_000_000)} needle ${'y'.repeat(992)}`,
    'after',
  ]);
  const log = page.getByRole('log');
  await expect(log).toContainText('999,000 more characters');
  await expect(log).toContainText('after');
  await log.getByRole('button', { name: 'Show more of line 2' }).click();
  await expect(log).toContainText('979,000 more characters');
  await page.getByLabel('Search the log').fill('needle');
  await expect(log.locator('mark')).toHaveText('needle');
});

test('rows that were written over are no lines that a filter hides', async ({ page, world }) => {
  await openLog(page, world, ['one', '10%', '\u001B[1A\u001B[2K50%', '\u001B[1A\u001B[2K100%']);
  await expect(page.getByRole('log')).toContainText('100%');
  await expect(page.getByText('2 lines', { exact: true })).toBeVisible();
});

test('a log of 500 lines is printed whole', async ({ page, world }) => {
  const texts = Array.from({ length: 500 }, (_, at) => `line ${String(at + 1)} of the log.`);
  await openLog(page, world, texts);
  const log = page.getByRole('log');
  await expect(log).toContainText('line 500 of the log.');
  await expect(log).not.toContainText('line 1 of the log.');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  for (const text of ['line 1 of the log.', 'line 250 of the log.', 'line 500 of the log.'])
    await expect(log.getByText(text, { exact: true })).toBeVisible();
  const overflow = await log.evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(overflow).toBeLessThanOrEqual(1);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(log).not.toContainText('line 1 of the log.');
  const path = process.env['LOG_PDF'];
  if (path !== undefined) await page.pdf({ path });
});
