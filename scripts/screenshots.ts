import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { chromium, type Page } from '@playwright/test';

import { readConfig } from '../gateway/config';
import { runGateway } from '../gateway/run';
import { CHROMIUM_ARGS, findChromium } from './chromium';

/**
 * `npm run screenshots`: makes the pictures of the documents from the built app and the demo, so that they can be made
 * again when the look changes.
 */
const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs', 'images');

interface Shot {
  readonly name: string;
  readonly address: string;
  /** What must be there before the picture is taken. */
  readonly shows: (page: Page) => Promise<void>;
  readonly dark?: boolean;
}

const heading = async (page: Page): Promise<void> =>
  page.getByRole('heading', { level: 1 }).first().waitFor();
const rows = async (page: Page): Promise<void> => page.getByRole('row').nth(3).waitFor();

const SHOTS: readonly Shot[] = [
  { name: 'provisions', address: '/provisions', shows: rows },
  { name: 'provisions-dark', address: '/provisions', shows: rows, dark: true },
  { name: 'providers', address: '/providers', shows: rows },
  { name: 'drivers', address: '/drivers', shows: heading },
  { name: 'new-provider', address: '/new/provider/driver', shows: heading },
  { name: 'new-provision', address: '/new/provision/provider', shows: heading },
];

const config = readConfig({ PORT: '0' });
const gateway = await runGateway(config, path.join(root, 'dist'));
const browser = await chromium.launch({
  executablePath: findChromium() ?? chromium.executablePath(),
  args: CHROMIUM_ARGS,
});
try {
  await mkdir(folder, { recursive: true });
  for (const dark of [false, true]) {
    const context = await browser.newContext({
      baseURL: gateway.url,
      viewport: { width: 1280, height: 800 },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto('/login');
    await heading(page);
    if (!dark) await page.screenshot({ path: path.join(folder, 'log-in.png') });
    await page.getByLabel('User name').fill('oneadmin');
    await page.getByLabel('Password', { exact: true }).fill('opennebula');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/provisions');
    for (const shot of SHOTS.filter((one) => (one.dark ?? false) === dark)) {
      await page.goto(shot.address);
      await shot.shows(page);
      await page.screenshot({ path: path.join(folder, `${shot.name}.png`) });
      console.log(`docs/images/${shot.name}.png`);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await gateway.close();
}
