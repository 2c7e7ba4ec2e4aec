import { expect, type Page } from '@playwright/test';
import { z } from 'zod';

import type { Fault } from '../../mock-server/control/faults';
import { field, fillIn } from '../support/fields';
import { beginSession, open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { act } from '../support/provision-page';
import { test } from '../support/test';
import { passTime } from '../support/time';
import { planProvider, planProvision } from '../support/wizards';

type Spoiled = Pick<Fault, 'kind' | 'status'>;

/** What can come in place of an answer. */
const FAULTS: Readonly<Record<string, Spoiled>> = {
  'a proxy’s 502': { kind: 'html', status: 502 },
  'a page that calls itself a success': { kind: 'html', status: 200 },
  'an error of the server': { kind: 'status', status: 500 },
  'a broken chunk': { kind: 'broken_chunk' },
  'a dropped connection': { kind: 'drop' },
};

/** How many these are: with it the titles of the tests, which are printed, say how many cells the table has. */
const KINDS = Object.keys(FAULTS).length;

/** Each page, by address, and what it shows when all is well. */
const PAGES: readonly {
  readonly name: string;
  readonly address: (world: MockWorld) => Promise<string>;
  readonly shows: string;
}[] = [
  { name: 'the list', address: async () => Promise.resolve('/provisions'), shows: 'rack-b12' },
  {
    name: 'a provision',
    address: async (world) => `/provisions/${(await world.provision('rack-b12')).id}`,
    shows: 'Running',
  },
  {
    name: 'a provision’s objects',
    address: async (world) => `/provisions/${(await world.provision('rack-b12')).id}/objects`,
    shows: 'Datastores',
  },
  { name: 'the map', address: async () => Promise.resolve('/map'), shows: 'rack-b12' },
  {
    name: 'the providers',
    address: async () => Promise.resolve('/providers'),
    shows: 'AWS Ireland',
  },
  { name: 'the drivers', address: async () => Promise.resolve('/drivers'), shows: 'Vultr' },
  {
    name: 'a provider',
    address: async () => Promise.resolve('/providers/1'),
    shows: 'eu-west-1',
  },
  {
    name: 'a driver',
    address: async () => Promise.resolve('/drivers/vultr'),
    shows: 'Vultr Metal Cluster',
  },
  {
    name: 'a new provider, with its choice of drivers',
    address: async () => Promise.resolve('/new/provider/driver'),
    shows: 'DigitalOcean',
  },
  {
    name: 'a new provision, with its choice of providers',
    address: async () => Promise.resolve('/new/provision/provider'),
    shows: 'AWS Ireland',
  },
];

const shown = (page: Page, text: string) => page.getByRole('main').getByText(text).first();
const outage = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'OneForm can’t be reached' });

const SOON = { timeout: 250 };

test.describe(`pages x faults, ${2 * PAGES.length * KINDS} cells`, () => {
  for (const { name, address, shows } of PAGES) {
    test(`${name}, at rest: an outage is told, what is shown stays, and it goes on by itself`, async ({
      page,
      world,
      watch,
    }) => {
      watch.allow(/^50\d GET/);
      await page.clock.install();
      await open(page, await address(world));
      await expect(shown(page, shows)).toBeVisible();
      for (const [what, fault] of Object.entries(FAULTS)) {
        await test.step(what, async () => {
          await world.fault({ path: '/*', ...fault });
          await passTime(page, async () => {
            await expect(outage(page), 'told').toContainText('could not be renewed since', SOON);
          });
          await expect(outage(page), 'once').toHaveCount(1);
          await expect(shown(page, shows), 'kept').toBeVisible();
          await world.mendAll();
          await passTime(page, async () => {
            await expect(outage(page), 'gone by itself').toHaveCount(0, SOON);
          });
          await expect(shown(page, shows)).toBeVisible();
        });
      }
    });

    test(`${name}, opened in an outage: says so, and loads by itself`, async ({
      page,
      world,
      watch,
    }) => {
      watch.allow(/^50\d GET/);
      await page.clock.install();
      await beginSession(page.context());
      for (const [what, fault] of Object.entries(FAULTS)) {
        await test.step(what, async () => {
          const where = await address(world);
          await world.fault({ path: '/*', ...fault });
          await page.goto(where);
          await passTime(page, async () => {
            await expect(outage(page), 'told').toBeVisible(SOON);
          });
          await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
          await world.mendAll();
          await passTime(page, async () => {
            await expect(shown(page, shows), 'loads by itself').toBeVisible(SOON);
            await expect(outage(page)).toHaveCount(0, SOON);
          });
        });
      }
    });
  }
});

interface Action {
  readonly what: string;
  /** The write, as `METHOD /path`. */
  readonly sends: RegExp;
  /** What has to be there first; nothing goes wrong yet. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Goes to where it is sent from, and sends it. */
  readonly run: (page: Page, world: MockWorld) => Promise<void>;
  /** What is seen once it is known to have been done. */
  readonly done: (page: Page) => Promise<void>;
}

const openNamed = async (page: Page, world: MockWorld, name: string) =>
  open(page, `/provisions/${(await world.provision(name)).id}`);
const openProvider = async (page: Page, name: string) => {
  await open(page, '/providers');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};
const state = async (page: Page, word: string) =>
  expect(page.getByRole('status').filter({ hasText: new RegExp(`^${word}$`) })).toBeVisible();
const VULTR = {
  driver: 'Vultr',
  name: 'Lost and found',
  connection: { Key: 'typed-once', Region: 'ord' },
};

/** A provider that nothing stands on, made past the wizard; opens a page of it. */
const openVultr = async (page: Page, part = '') => {
  await beginSession(page.context());
  const response = await page.request.post('/api/v1/providers', {
    headers: { 'x-oneprovision': '1' },
    data: {
      driver: 'vultr',
      name: VULTR.name,
      connection_values: { key: VULTR.connection.Key, region: VULTR.connection.Region },
    },
  });
  expect(response.status(), 'made').toBe(201);
  const { DOCUMENT } = madeSchema.parse(await response.json());
  await page.goto(`/providers/${DOCUMENT.ID}${part}`);
};
const madeSchema = z.object({ DOCUMENT: z.object({ ID: z.string() }) });

const ACTIONS: readonly Action[] = [
  {
    what: 'undeploy',
    sends: /^POST .*\/undeploy$/,
    run: async (page, world) => {
      await openNamed(page, world, 'london-ci-runners');
      await act(page, 'Undeploy');
      const button = page
        .getByRole('dialog')
        .getByRole('button', { name: 'Undeploy', exact: true });
      await expect(button).toBeEnabled();
      await button.click();
    },
    done: async (page) => state(page, 'Removing from OpenNebula'),
  },
  {
    what: 'retry',
    sends: /^POST .*\/retry$/,
    run: async (page, world) => {
      await openNamed(page, world, 'paris-backup');
      await page.getByRole('button', { name: 'Retry' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Retry' }).click();
    },
    done: async (page) => state(page, 'Configuring hosts'),
  },
  {
    what: 'rename a provision',
    sends: /^PATCH .*\/provisions\//,
    run: async (page, world) => {
      await openNamed(page, world, 'rack-b12');
      await act(page, 'Edit name and description');
      await page.getByRole('dialog').getByLabel('Name').fill('rack-b13');
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    },
    done: async (page) =>
      expect(page.getByRole('heading', { level: 1, name: 'rack-b13' })).toBeVisible(),
  },
  {
    what: 'delete a provision',
    sends: /^DELETE .*\/provisions\//,
    run: async (page, world) => {
      await openNamed(page, world, 'amsterdam-poc');
      await act(page, 'Delete by force');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('To confirm, type the name').fill('amsterdam-poc');
      await dialog.getByRole('button', { name: 'Delete by force' }).click();
    },
    done: async (page) => {
      await expect(page).toHaveURL(/\/provisions$/);
      // Others are there, so that the list has been loaded.
      await expect(page.getByRole('link', { name: 'rack-b12', exact: true })).toBeVisible();
      await expect(page.getByRole('link', { name: 'amsterdam-poc' })).toHaveCount(0);
    },
  },
  {
    what: 'create a provider',
    sends: /^POST .*\/providers$/,
    run: async (page) => {
      await open(page, '/new/provider/driver');
      await planProvider(page, VULTR);
      await page.getByRole('button', { name: 'Create provider' }).click();
    },
    done: async (page) =>
      expect(page.getByRole('heading', { level: 1, name: VULTR.name })).toBeVisible(),
  },
  {
    what: 'create a provision',
    sends: /^POST .*\/provisions$/,
    run: async (page) => {
      await open(page, '/new/provision/provider');
      await planProvision(page, {
        provider: 'Training',
        deployment: 'Dummy Cluster',
        name: 'lost-and-found',
        inputs: {},
      });
      await page.getByRole('button', { name: 'Create provision' }).click();
    },
    done: async (page) =>
      expect(page.getByRole('heading', { level: 1, name: 'lost-and-found' })).toBeVisible(),
  },
  {
    what: 'rename a provider',
    sends: /^PATCH .*\/providers\//,
    run: async (page) => {
      await openProvider(page, 'Training');
      await page.getByRole('button', { name: 'Edit name and description' }).click();
      await page.getByRole('dialog').getByLabel('Name').fill('Lessons');
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    },
    done: async (page) =>
      expect(page.getByRole('heading', { level: 1, name: 'Lessons' })).toBeVisible(),
  },
  {
    what: 'new credentials and another region',
    sends: /^PATCH .*\/providers\//,
    prepare: async (page) => openVultr(page, '/connection'),
    run: async (page) => {
      await fillIn(page, 'Key', 'typed-again');
      await fillIn(page, 'Region', 'ams');
      await field(page, 'Key').press('Enter');
    },
    done: async (page) => expect(page.getByText(/^OneForm has taken 2 values: /)).toBeVisible(),
  },
  {
    what: 'new credentials alone, which can’t be read back',
    sends: /^PATCH .*\/providers\//,
    prepare: async (page) => openVultr(page, '/connection'),
    run: async (page) => {
      await fillIn(page, 'Key', 'typed-again');
      await field(page, 'Key').press('Enter');
    },
    done: async (page) => {
      await expect(
        page.getByRole('alert').filter({ hasText: 'may have been stored' }),
      ).toBeVisible();
      await expect(field(page, 'Key')).toHaveValue('typed-again');
    },
  },
  {
    what: 'delete a provider',
    sends: /^DELETE .*\/providers\//,
    prepare: async (page) => openVultr(page),
    run: async (page) => {
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      const button = page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true });
      await expect(button).toBeEnabled();
      await button.click();
    },
    done: async (page) => {
      await expect(page).toHaveURL(/\/providers$/);
      await expect(page.getByRole('link', { name: 'Training' })).toBeVisible();
      await expect(page.getByRole('link', { name: VULTR.name })).toHaveCount(0);
    },
  },
  {
    what: 'read the drivers anew, which leaves no mark',
    sends: /^POST .*\/sync$/,
    run: async (page) => {
      await open(page, '/drivers');
      await page.getByRole('button', { name: 'Synchronize' }).click();
    },
    done: async (page) =>
      expect(page.getByRole('alert').filter({ hasText: 'It may have been done' })).toBeVisible(),
  },
  {
    what: 'disable a driver',
    sends: /^POST .*\/disable$/,
    run: async (page) => {
      await open(page, '/drivers/vultr');
      await page.getByRole('button', { name: 'Disable Vultr' }).click();
      // A provider uses it.
      await page.getByRole('dialog').getByRole('button', { name: 'Disable', exact: true }).click();
    },
    done: async (page) => expect(page.getByRole('button', { name: 'Enable Vultr' })).toBeVisible(),
  },
];

test.describe(`writes x faults, ${ACTIONS.length * KINDS} cells`, () => {
  for (const { what, sends, prepare, run, done } of ACTIONS) {
    test(`${what}: an answer lost after it was done is found out by reading, told, and sent once`, async ({
      page,
      world,
      watch,
    }) => {
      watch.allow(/^50\d (?:POST|PATCH|DELETE)/);
      page.on('dialog', (dialog) => void dialog.accept());
      await page.clock.install();
      for (const [how, fault] of Object.entries(FAULTS)) {
        await test.step(how, async () => {
          await world.reset('demo');
          await world.pause();
          await prepare?.(page);
          const sent: string[] = [];
          const count = (request: { method: () => string; url: () => string }) => {
            const line = `${request.method()} ${new URL(request.url()).pathname}`;
            if (sends.test(line)) sent.push(line);
          };
          page.on('request', count);
          for (const method of ['POST', 'PATCH', 'DELETE']) {
            await world.fault({ path: '/*', method, act: true, ...fault });
          }
          await run(page, world);
          // Only then may the page's time go on: it would run out for what is read before the write is sent.
          await expect.poll(() => sent.length).toBe(1);
          await page.clock.runFor(10_000);
          await done(page);
          page.off('request', count);
          expect(sent, 'sent once').toHaveLength(1);
          await world.mendAll();
        });
      }
    });
  }
});
