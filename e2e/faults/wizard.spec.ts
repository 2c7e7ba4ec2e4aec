import { expect, type Page } from '@playwright/test';

import { field, fillIn } from '../support/fields';
import { endSession, open, typeLogIn } from '../support/log-in';
import { test } from '../support/test';
import { ownClock } from '../support/time';
import { expectStep, goOn, planProvider, planProvision } from '../support/wizards';

const PROVIDER = {
  driver: 'Vultr',
  name: 'Vultr Chicago',
  connection: { Key: 'a-key-typed-once', Region: 'ord' },
};

const createButton = (page: Page) => page.getByRole('button', { name: 'Create provider' });

/** Counts what is sent to make providers. */
function countPosts(page: Page): { count: number } {
  const posts = { count: 0 };
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/providers')) posts.count += 1;
  });
  return posts;
}

test('a session that ends in the middle asks for the password, and nothing typed is lost', async ({
  page,
  context,
}) => {
  await open(page, '/new/provider/driver');
  await planProvider(page, PROVIDER);
  await endSession(context);
  await createButton(page).click();

  const dialog = page.getByRole('dialog', { name: 'Log in again' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('User name')).toHaveValue('oneadmin');
  await typeLogIn(page);
  await expect(dialog).toBeHidden();
  await createButton(page).click();
  await expect(page.getByRole('heading', { level: 1, name: PROVIDER.name })).toBeVisible();
});

test('a reload keeps all that was typed but the secret, which is asked for again', async ({
  page,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await open(page, '/new/provider/driver');
  await planProvider(page, PROVIDER);
  await page.reload();
  await expectStep(page, 'Connection');
  await expect(field(page, 'Key')).toHaveValue('');
  await expect(page.getByText('Not kept, for safety: type it again.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'ord' })).toBeChecked();
  await fillIn(page, 'Key', 'typed-again');
  await goOn(page, 'Review');
  await expect(page.getByRole('main')).toContainText(PROVIDER.name);
});

test('a log-in in between returns to the same step of the same draft', async ({
  page,
  context,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await open(page, '/new/provider/driver');
  await page.getByRole('radio', { name: 'Vultr', exact: true }).check();
  await goOn(page, 'Name and description');
  await page.getByLabel('Name', { exact: true }).fill(PROVIDER.name);
  await endSession(context);
  await page.reload();
  await typeLogIn(page);
  await expectStep(page, 'Name and description');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(PROVIDER.name);
});

test('two presses on Create send one request', async ({ page }) => {
  const posts = countPosts(page);
  await open(page, '/new/provider/driver');
  await planProvider(page, PROVIDER);
  await createButton(page).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: PROVIDER.name })).toBeVisible();
  expect(posts.count).toBe(1);
});

test('wrong values stop at their step, and the first wrong field has the focus', async ({
  page,
}) => {
  await open(page, '/new/provider/driver');
  await page.getByRole('radio', { name: 'Google Cloud', exact: true }).check();
  await goOn(page, 'Name and description');
  await page.getByLabel('Name', { exact: true }).fill('a <b> name');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(/OpenNebula refuses < > in a name\./).first()).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();

  await page.getByLabel('Name', { exact: true }).fill('Google');
  await goOn(page, 'Connection');
  await fillIn(page, 'Project', 'NO');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('2 fields need attention')).toBeVisible();
  await expect(field(page, 'Credentials')).toBeFocused();
  await expect(field(page, 'Project')).toHaveValue('NO');
});

/** A driver of somebody else's; the server may hold a stricter one than the page has read. */
const strictDriver = (regex: string) => ({
  id: 'strict',
  body: {
    name: 'Strict',
    description: 'Changes its mind',
    version: '1.0.0',
    connection: [
      {
        name: 'customer',
        description: 'Who pays',
        type: 'string',
        mandatory: true,
        match: { type: 'string', values: { regex } },
      },
      { name: 'token', description: 'Opens it', type: 'string', mandatory: true, sensitive: true },
    ],
    user_inputs: [],
    deployment_confs: [],
  },
});

test('what the server refuses lands on its field, with all that was typed', async ({
  page,
  world,
}) => {
  await world.changeDriver(strictDriver('.'));
  await open(page, '/new/provider/driver');
  await planProvider(page, {
    driver: 'Strict',
    name: 'Strictly',
    connection: { Customer: 'me', Token: 'opens-it' },
  });
  await world.changeDriver(strictDriver('^you$'));
  await createButton(page).click();

  await expectStep(page, 'Connection');
  await expect(field(page, 'Customer')).toBeFocused();
  await expect(field(page, 'Customer')).toHaveAccessibleDescription(/does not match|invalid/i);
  await expect(field(page, 'Customer')).toHaveValue('me');
  await expect(field(page, 'Token')).toHaveValue('opens-it');

  await fillIn(page, 'Customer', 'you');
  await goOn(page, 'Review');
});

const FAILURES = [
  {
    what: 'a dropped connection',
    fault: { kind: 'drop' },
    says: 'It may have been created all the same',
  },
  {
    what: 'a page of a proxy',
    fault: { kind: 'html', status: 502 },
    says: 'It may have been created all the same',
  },
  {
    what: 'an error of the server',
    fault: { kind: 'status', status: 500 },
    says: 'It may have been created all the same',
  },
] as const;

for (const { what, fault, says } of FAILURES) {
  test(`${what} in place of the answer: said once, sent once, nothing lost`, async ({
    page,
    world,
    watch,
  }) => {
    watch.allow(/^50\d POST \/api\/v1\/providers$/);
    const posts = countPosts(page);
    await page.clock.install();
    await open(page, '/new/provider/driver');
    await planProvider(page, PROVIDER);
    await world.fault({ path: '/providers', method: 'POST', ...fault });
    await createButton(page).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'OneForm is being asked' }),
    ).toBeVisible();
    await page.clock.runFor(10_000);
    const alert = page.getByRole('alert').filter({ hasText: says });
    await expect(alert).toContainText('The list was read since and does not have it');
    expect(posts.count).toBe(1);

    await page.getByRole('link', { name: 'Back' }).click();
    await expect(field(page, 'Key')).toHaveValue('a-key-typed-once');
    await world.mendAll();
    await goOn(page, 'Review');
    await page.getByRole('button', { name: /^(Create provider|Send again)$/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: PROVIDER.name })).toBeVisible();
  });
}

test('an answer cut short: what was created is found in the list, and opened', async ({
  page,
  world,
}) => {
  const posts = countPosts(page);
  await page.clock.install();
  await open(page, '/new/provider/driver');
  await planProvider(page, PROVIDER);
  await world.fault({ path: '/providers', method: 'POST', kind: 'truncated' });
  await createButton(page).click();
  await page.clock.runFor(10_000);
  await expect(page.getByRole('heading', { level: 1, name: PROVIDER.name })).toBeVisible();
  expect(posts.count).toBe(1);
});

test('no answer in half a minute is told, and that it may have been created', async ({
  page,
  world,
}) => {
  await ownClock(page);
  await open(page, '/new/provider/driver');
  await planProvider(page, PROVIDER);
  await world.fault({ path: '/providers', method: 'POST', kind: 'never' });
  const request = page.waitForRequest((sent) => sent.method() === 'POST');
  await createButton(page).click();
  await request;
  await page.clock.fastForward(31_000);
  await page.clock.runFor(10_000);
  await expect(page.getByRole('alert').filter({ hasText: 'No answer in time' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Look at the list' })).toBeVisible();
});

test('a driver in error and one without fields are shown, and block nothing', async ({
  page,
  world,
}) => {
  await world.changeDriver({ id: 'bare', body: { name: 'Bare' } });
  await world.changeDriver({ id: 'scaleway', error: 'Missing file: main.tf' });
  await open(page, '/new/provider/driver');
  await expect(page.getByRole('radio', { name: 'scaleway', exact: true })).toBeDisabled();
  await expect(page.getByText('Missing file: main.tf')).toBeVisible();
  await page.getByRole('radio', { name: 'Bare', exact: true }).check();
  await goOn(page, 'Name and description');
  await goOn(page, 'Connection');
  await goOn(page, 'Review');
  await expect(createButton(page)).toBeEnabled();
});

test('drivers that do not come are told, with a way to try again', async ({
  page,
  world,
  watch,
}) => {
  watch.allow(/^502 GET \/api\/v1\/drivers$/);
  await page.clock.install();
  await world.fault({ path: '/drivers', kind: 'html', status: 502 });
  await open(page, '/new/provider/driver');
  await page.clock.runFor(10_000);
  await expect(page.getByText('OneForm can’t be reached')).toBeVisible();
  await world.mendAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectStep(page, 'Driver');
});

test('a provision can be made with a provider that is made on the way', async ({ page }) => {
  await open(page, '/new/provision/provider');
  await page.getByRole('link', { name: 'New provider' }).click();
  await planProvider(page, PROVIDER);
  await createButton(page).click();
  await expectStep(page, 'Provider');
  await expect(page.getByRole('radio', { name: PROVIDER.name })).toBeChecked();
});

test('two presses on Create make one provision', async ({ page, world }) => {
  await open(page, '/new/provision/provider');
  await planProvision(page, {
    provider: 'Training',
    deployment: 'Dummy Cluster',
    name: 'pressed-twice',
    inputs: {},
  });
  await page.getByRole('button', { name: 'Create provision' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'pressed-twice' })).toBeVisible();
  const { provisions } = await world.state();
  expect(provisions.filter(({ name }) => name === 'pressed-twice')).toHaveLength(1);
});
