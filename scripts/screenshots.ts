import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { chromium, expect, type Browser, type Page } from '@playwright/test';

import { logIn } from '../e2e/support/log-in';
import { act } from '../e2e/support/provision-page';
import { goOn, planProvision } from '../e2e/support/wizards';
import { fillInAll } from '../e2e/support/fields';
import { readConfig } from '../gateway/config';
import { runWithDemo } from '../gateway/demo';
import { createMockServer } from '../mock-server/server';
import { CHROMIUM_ARGS, ensureChromium } from './chromium';

/**
 * `npm run screenshots`: the pictures of the user guide and the README, from the demo at a moment that never changes, so that
 * a picture differs only where the product does.
 */
const MOMENT = Date.UTC(2026, 2, 17, 10, 24, 0);
const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'docs', 'images');

interface Shot {
  /** The name of the file, without its ending. */
  readonly name: string;
  /** Brings the page, which shows the list, to what is wanted. */
  readonly take: (page: Page) => Promise<void>;
  readonly height?: number;
  readonly theme?: 'dark';
}

/** From the list to the page of a provision. */
const open = (name: string) => async (page: Page) => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

/** From the list to a part of the page of a provision. */
const tab = (name: string, part: string) => async (page: Page) => {
  await open(name)(page);
  await page.getByRole('tab', { name: part }).click();
  await page.getByRole('tabpanel', { name: part }).waitFor();
};

const newProvider = async (page: Page) => {
  await page.goto('/new/provider/driver');
  await page.getByRole('radio', { name: 'Scaleway', exact: true }).check();
};

const PROVISION = {
  provider: 'AWS Ireland',
  deployment: 'AWS SSH Cluster',
  name: 'dublin-edge-2',
  description: 'Second edge cluster in Dublin',
  inputs: { Hosts: '2', 'Public IPs': '2' },
  tags: { env: 'production', team: 'platform' },
};

const SHOTS: readonly Shot[] = [
  { name: 'provisions', take: async () => {}, height: 860 },
  { name: 'provisions-dark', take: async () => {}, height: 860, theme: 'dark' },
  { name: 'provider-driver', take: newProvider, height: 860 },
  {
    name: 'provider-connection',
    take: async (page) => {
      await newProvider(page);
      await goOn(page, 'Name and description');
      await page.getByLabel('Name', { exact: true }).fill('Scaleway Amsterdam');
      await goOn(page, 'Connection');
      await fillInAll(page, {
        'Access key': 'SCWDEMODEMODEMODEMO0',
        'Secret key': 'demo',
        'Project ID': 'demo',
        Region: 'nl-ams',
        Zone: 'nl-ams-1',
      });
    },
    height: 860,
  },
  {
    name: 'provision-deployment',
    take: async (page) => {
      await page.goto('/new/provision/provider');
      await page.getByRole('radio', { name: PROVISION.provider, exact: true }).check();
      await goOn(page, 'Deployment');
      await page.getByRole('radio', { name: PROVISION.deployment, exact: true }).check();
    },
  },
  {
    name: 'provision-inputs',
    take: async (page) => {
      await page.goto('/new/provision/provider');
      await planProvision(page, PROVISION);
      await page.getByRole('link', { name: /^Inputs/ }).click();
    },
    height: 900,
  },
  {
    name: 'provision-review',
    take: async (page) => {
      await page.goto('/new/provision/provider');
      await planProvision(page, PROVISION);
    },
    height: 900,
  },
  { name: 'provision-building', take: open('frankfurt-burst'), height: 900 },
  { name: 'provision-objects', take: tab('dublin-edge-prod', 'Objects'), height: 900 },
  {
    name: 'provision-log',
    take: async (page) => {
      await tab('dublin-gpu-trial', 'Log')(page);
      await expect(page.getByRole('log').getByText('to APPLYING_FAILURE').last()).toBeInViewport();
    },
  },
  {
    name: 'provision-map',
    take: async (page) => {
      await tab('dublin-edge-prod', 'Map')(page);
      await page.getByRole('tree').getByRole('treeitem').first().waitFor();
    },
    height: 900,
  },
  {
    name: 'provision-map-failed',
    take: async (page) => {
      await tab('paris-backup', 'Map')(page);
      await page
        .getByRole('treeitem', { name: /^Host .*Failed/ })
        .first()
        .click();
      await page.getByRole('complementary', { name: 'Details' }).waitFor();
    },
    height: 900,
    theme: 'dark',
  },
  {
    name: 'map',
    take: async (page) => {
      await page.getByRole('link', { name: 'Map', exact: true }).click();
      await page.getByRole('tree').getByRole('treeitem').first().waitFor();
    },
    height: 860,
  },
  { name: 'provision-failed', take: open('dublin-gpu-trial'), height: 900 },
  {
    name: 'undeploy',
    take: async (page) => {
      await open('dublin-edge-prod')(page);
      await act(page, 'Undeploy');
      await page.getByRole('dialog').getByText('4 virtual machines').waitFor();
    },
  },
];

async function take(browser: Browser, url: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: shot.height ?? 760 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: shot.theme ?? 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(MOMENT);
  await logIn(page);
  await shot.take(page);
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
  await page.screenshot({
    path: path.join(FOLDER, `${shot.name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
  await context.close();
}

const mock = await createMockServer({ seed: 'demo', start: MOMENT, real: () => MOMENT });
const oneform = await mock.listen({ port: 0 });
const gateway = await runWithDemo(
  readConfig({ ONEFORM_URL: oneform, PORT: '0', LOGIN_LIMIT: '1000' }),
  path.join(ROOT, 'dist', 'app'),
);
const browser = await chromium.launch({
  executablePath: ensureChromium() ?? '',
  args: CHROMIUM_ARGS,
});
try {
  const wanted = process.argv.slice(2);
  if (wanted.length === 0) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const shot of SHOTS) {
    if (wanted.length > 0 && !wanted.includes(shot.name)) continue;
    await take(browser, gateway.url, shot);
    console.log(`docs/images/${shot.name}.png`);
  }
} finally {
  await browser.close();
  await gateway.close();
  await mock.close();
}
