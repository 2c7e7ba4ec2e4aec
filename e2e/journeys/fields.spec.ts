import { expect, type Page } from '@playwright/test';
import { z } from 'zod';

import type { JsonValue } from '../../src/lib/json';
import { expectAccessible } from '../support/axe';
import { field, fillInAll } from '../support/fields';
import { open } from '../support/log-in';
import type { MockWorld } from '../support/mock-world';
import { test } from '../support/test';
import { createProvider, createProvision, expectStep, goOn } from '../support/wizards';
import { FIELD_KINDS, type FieldKind } from './field-kinds';

const refusal = z.object({
  message: z.string(),
  context: z.record(z.string(), z.json()).optional(),
});

/** Sends values past the form, as another client would. Returns OneForm's words for what is wrong with them. */
async function refusedBy(page: Page, values: Readonly<Record<string, JsonValue>>): Promise<string> {
  const response = await page.request.post('/api/v1/providers', {
    data: { driver: 'kinds', name: 'past the form', connection_values: values },
    headers: { 'x-oneprovision': '1' },
  });
  expect(response.status(), 'OneForm refuses it too').toBeGreaterThanOrEqual(400);
  const { message, context = {} } = refusal.parse(await response.json());
  return [message, ...Object.values(context).flat().map(String)].join('\n');
}

/** The wizard at the step that asks for the inputs, with a driver that asks for nothing else. */
async function askFor(page: Page, world: MockWorld, { inputs }: FieldKind): Promise<void> {
  await world.reset('empty');
  await world.changeDriver({ id: 'kinds', body: { name: 'Kinds', connection: inputs } });
  await open(page, '/new/provider/driver');
  await page.getByRole('radio', { name: 'Kinds', exact: true }).check();
  await goOn(page, 'Name and description');
  await page.getByLabel('Name', { exact: true }).fill('mine');
  await goOn(page, 'Connection');
}

for (const kind of FIELD_KINDS) {
  test(`${kind.title}: wrong is refused as OneForm would, right arrives as it is`, async ({
    page,
    world,
    watch,
  }) => {
    await askFor(page, world, kind);
    const { wrong } = kind;
    if (wrong !== null) {
      await wrong.type(page);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await expect(page.getByText(wrong.says).first()).toBeVisible();
      await expectStep(page, 'Connection');
      await expectAccessible(page);
      if (wrong.sent !== null) {
        watch.allow(/^500 POST \/api\/v1\/providers$/);
        expect(await refusedBy(page, wrong.sent)).toMatch(wrong.server);
      }
    }
    await kind.right(page);
    await goOn(page, 'Review');
    await page.getByRole('button', { name: 'Create provider' }).click();
    await expect(page).toHaveURL(/\/providers\/\d+$/);
    const { pathname } = new URL(page.url());
    expect((await world.stored(pathname))['connection']).toEqual(kind.values);
  });
}

test('types that OneForm can’t check: the form says that it refuses them, and so it does', async ({
  page,
  world,
}) => {
  const inputs = [{ name: 'a_set', type: 'set(string)', default: ['s'] }];
  await askFor(page, world, { title: '', inputs, wrong: null, right: async () => {}, values: {} });
  await expect(
    page.getByText(/OneForm can’t check values of this type \(“set\(string\)”\)/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(
    page.getByText('OneForm refuses every value of the type “set(string)”.').first(),
  ).toBeVisible();
  await expect(field(page, 'A set')).toBeFocused();
  expect(await refusedBy(page, { a_set: ['s'] })).toContain('Unknown type');
});

test('every kind of field of a provision, on one page', async ({ page, world }) => {
  await world.reset('recorded');
  await world.changeDriver({ testDrivers: true });
  await open(page, '/drivers');
  await page.getByRole('button', { name: 'Synchronize' }).click();
  await expect(page.getByText(/^broken-files: Missing file: /)).toBeVisible();
  await page.getByRole('link', { name: 'Providers', exact: true }).click();
  await page.getByRole('link', { name: 'New provider' }).click();
  await createProvider(page, {
    driver: 'Showcase',
    name: 'showcase for tests',
    connection: { Token: 'tok-0123abcd', Region: 'us', Zone: 'us-2', Timeout: '45' },
  });
  await page.getByRole('link', { name: 'New provision here' }).click();
  await createProvision(page, {
    provider: 'showcase for tests',
    deployment: 'Showcase cluster',
    name: 'all-kinds',
    inputs: {
      Hosts: '3',
      'A string': '',
      'A string mandatory': 'there',
      'A number': '-4',
      'A float': '0.75',
      'D regex': 'rack-12',
      'D choice': 'three',
      'D num choice': '30',
      'D required': 'too',
    },
    tags: { env: 'test' },
  });
  const { pathname } = new URL(page.url());
  expect((await world.stored(pathname))['user_inputs_values']).toEqual({
    oneform_hosts: 3,
    a_string: '',
    a_string_mandatory: 'there',
    a_number: -4,
    a_float: 0.75,
    a_bool_true: true,
    a_bool_false: false,
    a_list: ['a', 'b'],
    a_number_list: [1, 2],
    a_map: { k: 'v' },
    a_secret: 's3cret',
    d_regex: 'rack-12',
    d_choice: 'three',
    d_num_choice: 30,
    d_bool: true,
    d_list: ['x', 'y'],
    d_map: { a: 'b' },
    d_required: 'too',
    oneform_tags: { env: 'test' },
  });
});

test('with the keyboard alone: Enter goes on, the first wrong field has the focus, the summary leads to each', async ({
  page,
  world,
}) => {
  const inputs = [
    { name: 'first', type: 'string', default: 'x' },
    { name: 'second', type: 'string', description: 'Any text' },
    { name: 'third', type: 'number', match: { type: 'number', values: { min: 1 } } },
  ];
  await askFor(page, world, { title: '', inputs, wrong: null, right: async () => {}, values: {} });
  await field(page, 'First').focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Second')).toBeFocused();
  await expect(field(page, 'Second')).toHaveAccessibleDescription(
    'A value is needed here. Any text',
  );
  await page.getByRole('link', { name: 'Third', exact: true }).press('Enter');
  await expect(field(page, 'Third')).toBeFocused();
  await expect(field(page, 'Third')).toHaveAccessibleDescription('A value is needed here. ≥ 1');
  await fillInAll(page, { Second: 'typed', Third: '2' });
  await page.keyboard.press('Escape');
  await expect(field(page, 'Second')).toHaveValue('typed');
  await page.keyboard.press('Enter');
  await expectStep(page, 'Review');
});
