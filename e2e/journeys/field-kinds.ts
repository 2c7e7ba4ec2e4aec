import { expect, type Locator, type Page } from '@playwright/test';

import type { RawInput } from '../../src/domain/inputs/raw';
import type { JsonValue } from '../../src/lib/json';
import { field, fillIn } from '../support/fields';

/** Something typed wrong, what the form says of it, and what OneForm says when it is sent all the same. */
interface Wrong {
  readonly type: (page: Page) => Promise<void>;
  readonly says: string | RegExp;
  /** The values to send past the form; null where no request can hold what was typed. */
  readonly sent: Readonly<Record<string, JsonValue>> | null;
  /** OneForm's words for it. */
  readonly server: string | RegExp;
}

/** A kind of field, with the input that asks for it. */
export interface FieldKind {
  readonly title: string;
  readonly inputs: readonly RawInput[];
  readonly wrong: Wrong | null;
  readonly right: (page: Page) => Promise<void>;
  /** What OneForm has in the end. */
  readonly values: Readonly<Record<string, JsonValue>>;
}

const NOTHING = async (): Promise<void> => {};
const MISSING = 'A value is needed here.';

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));
const KEY = '{\n  "type": "service_account",\n  "private_key": "-----BEGIN-----\\nabc"\n}';

/** Nothing is typed, and nothing sent. */
const leftEmpty: Wrong = { type: NOTHING, says: MISSING, sent: {}, server: 'is missing' };

const type = (label: string, text: string) => (page: Page) => fillIn(page, label, text);

/** The box of a list: its chips bear the same label. */
const listBox = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

/** Pastes as a person does. */
async function paste(target: Locator, text: string): Promise<void> {
  await target.evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    if (box instanceof HTMLElement) box.focus();
    box.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function addRow(page: Page, label: string, key: string, value: string): Promise<void> {
  await page.getByRole('button', { name: `Add a row to ${label}` }).click();
  await page
    .getByLabel(new RegExp(`^Name \\d+ of ${label}$`))
    .last()
    .fill(key);
  await page
    .getByLabel(new RegExp(`^Value \\d+ of ${label}$`))
    .last()
    .fill(value);
}

async function chooseFile(page: Page, label: string, content: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .and(page.getByLabel(`Read ${label} from a file`))
    .setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: content });
}

/** Every kind of field that a driver can ask for. */
export const FIELD_KINDS: readonly FieldKind[] = [
  {
    title: 'a text',
    inputs: [{ name: 'a_text', type: 'string', description: 'Any text' }],
    wrong: leftEmpty,
    right: type('A text', 'Zürich & "more"'),
    values: { a_text: 'Zürich & "more"' },
  },
  {
    title: 'a text of a given form',
    inputs: [
      {
        name: 'host_name',
        type: 'string',
        match: { type: 'string', values: { regex: String.raw`\A[a-z]+-\d+\z` } },
      },
    ],
    wrong: {
      type: type('Host name', 'Node 1'),
      says: /does not have the form that is asked for/,
      sent: { host_name: 'Node 1' },
      server: /does not match the regex/,
    },
    right: type('Host name', 'node-1'),
    values: { host_name: 'node-1' },
  },
  {
    title: 'a text of many lines',
    inputs: [{ name: 'notes', type: 'string', default: '' }],
    wrong: {
      type: type('Notes', 'a ]]> b'),
      says: 'OneForm can’t store “]]>”.',
      sent: { notes: 'a ]]> b' },
      server: 'ID not defined',
    },
    right: async (page) => {
      await field(page, 'Notes').fill('');
      await paste(field(page, 'Notes'), 'one\r\ntwo');
      await page.keyboard.type(', three');
    },
    values: { notes: 'one\ntwo, three' },
  },
  {
    title: 'a secret',
    inputs: [
      {
        name: 'token',
        type: 'string',
        sensitive: true,
        match: { type: 'string', values: { regex: '^tok-[0-9a-f]{8}$' } },
      },
    ],
    wrong: {
      type: type('Token', 'tok-12'),
      says: /does not have the form that is asked for/,
      sent: { token: 'tok-12' },
      server: /does not match the regex/,
    },
    right: async (page) => {
      await type('Token', 'tok-0123abcd')(page);
      await expect(field(page, 'Token')).toHaveAttribute('type', 'password');
      await page.getByRole('button', { name: 'Show Token' }).click();
      await expect(field(page, 'Token')).toHaveAttribute('type', 'text');
      await page.getByRole('button', { name: 'Hide Token' }).click();
    },
    values: { token: 'tok-0123abcd' },
  },
  {
    title: 'a secret of many lines, from a file',
    inputs: [{ name: 'credentials', type: 'string', sensitive: true }],
    wrong: {
      type: (page) => chooseFile(page, 'Credentials', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])),
      says: 'The file can’t be read as text.',
      sent: {},
      server: 'is missing',
    },
    right: async (page) => {
      await chooseFile(page, 'Credentials', Buffer.from(`${KEY}\r\n`));
      await expect(field(page, 'Credentials')).toHaveAttribute('data-masked', 'true');
    },
    values: { credentials: KEY },
  },
  {
    title: 'a whole number, with a slider',
    inputs: [
      {
        name: 'disk_size_gb',
        type: 'number',
        default: 0,
        match: { type: 'number', values: { min: 0, max: 40 } },
      },
    ],
    wrong: {
      type: type('Disk size', '41'),
      says: 'At most 40.',
      sent: { disk_size_gb: 41 },
      server: /should be ≤ 40/,
    },
    right: async (page) => {
      await type('Disk size', '7')(page);
      const slider = page.getByRole('slider', { name: 'Disk size, as a slider' });
      await expect(slider).toHaveValue('7');
      await slider.press('ArrowRight');
      await expect(field(page, 'Disk size')).toHaveValue('8');
    },
    values: { disk_size_gb: 8 },
  },
  {
    title: 'a number with a fraction',
    inputs: [
      { name: 'factor', type: 'number', match: { type: 'number', values: { min: 0.5, max: 2.5 } } },
    ],
    wrong: {
      type: type('Factor', '0.25'),
      says: 'At least 0.5.',
      sent: { factor: 0.25 },
      server: /should be ≥ 0\.5/,
    },
    right: async (page) => {
      await field(page, 'Factor').fill('');
      await field(page, 'Factor').pressSequentially('1.50');
      await expect(field(page, 'Factor')).toHaveValue('1.50');
    },
    values: { factor: 1.5 },
  },
  {
    title: 'any number',
    inputs: [{ name: 'weight', type: 'number' }],
    wrong: {
      type: type('Weight', 'heavy'),
      says: '“heavy” is not a number.',
      sent: { weight: 'heavy' },
      server: 'must be a number',
    },
    right: type('Weight', '-12e3'),
    values: { weight: -12_000 },
  },
  {
    title: 'hosts, counted',
    inputs: [
      {
        name: 'oneform_hosts',
        type: 'number',
        default: 1,
        match: { type: 'number', values: { min: 1, max: 3 } },
      },
    ],
    wrong: {
      type: type('Hosts', '0'),
      says: 'At least 1.',
      sent: { oneform_hosts: 0 },
      server: /should be ≥ 1/,
    },
    right: async (page) => {
      await type('Hosts', '2')(page);
      await page.getByRole('button', { name: 'One more: Hosts' }).click();
      await expect(page.getByRole('button', { name: 'One more: Hosts' })).toBeDisabled();
    },
    values: { oneform_hosts: 3 },
  },
  {
    title: 'yes or no, without a default',
    inputs: [{ name: 'backups', type: 'bool' }],
    wrong: leftEmpty,
    right: type('Backups', 'No'),
    values: { backups: false },
  },
  {
    title: 'a switch',
    inputs: [{ name: 'monitoring', type: 'bool', default: false }],
    wrong: null,
    right: (page) => page.getByRole('switch', { name: 'Monitoring' }).check(),
    values: { monitoring: true },
  },
  {
    title: 'a list of texts',
    inputs: [{ name: 'packages', type: 'list(string)', default: ['vim'] }],
    wrong: {
      type: async (page) => {
        await listBox(page, 'Packages').fill(']]>');
        await page.keyboard.press('Enter');
      },
      says: 'OneForm can’t store “]]>”.',
      sent: { packages: ['vim', ']]>'] },
      server: 'ID not defined',
    },
    right: async (page) => {
      await page.getByRole('button', { name: 'Remove ]]>' }).click();
      await paste(listBox(page, 'Packages'), 'git, curl; jq\ngit');
      await expect(page.getByText('git is there more than once')).toBeVisible();
    },
    values: { packages: ['vim', 'git', 'curl', 'jq', 'git'] },
  },
  {
    title: 'a list of numbers',
    inputs: [{ name: 'ports', type: 'list(number)' }],
    wrong: {
      type: async (page) => {
        await listBox(page, 'Ports').fill('ssh');
        await page.keyboard.press('Enter');
      },
      // OneForm itself does not look into lists: Terraform fails later.
      says: '“ssh” is not a number.',
      sent: null,
      server: '',
    },
    right: async (page) => {
      await page.getByRole('button', { name: 'Remove ssh' }).click();
      await paste(listBox(page, 'Ports'), '[22, 443]');
    },
    values: { ports: [22, 443] },
  },
  {
    title: 'hosts by address',
    inputs: [{ name: 'oneform_onprem_hosts', type: 'list(string)' }],
    wrong: null,
    right: async (page) => {
      const box = field(page, 'On-premises hosts');
      await box.fill('10.0.0.1, 10.0.0.2\n10.0.0.1');
      await expect(page.getByText(/10\.0\.0\.1.? is there more than once/)).toBeVisible();
      await box.fill('10.0.0.1\n10.0.0.300');
      await expect(
        page.getByText(/10\.0\.0\.300.? does not look like an IP address/),
      ).toBeVisible();
      await box.fill('10.0.0.1\n10.0.0.2 10.0.0.3');
    },
    values: { oneform_onprem_hosts: ['10.0.0.1', '10.0.0.2', '10.0.0.3'] },
  },
  {
    title: 'a map',
    inputs: [{ name: 'labels', type: 'map(string)', default: { env: 'test' } }],
    wrong: {
      type: (page) => addRow(page, 'Labels', 'env', 'live'),
      says: 'The name “env” is there more than once.',
      sent: null,
      server: '',
    },
    right: (page) => page.getByLabel('Name 2 of Labels').fill('team'),
    values: { labels: { env: 'test', team: 'live' } },
  },
  {
    title: 'tags',
    inputs: [{ name: 'oneform_tags', type: 'map(string)', default: {} }],
    wrong: null,
    right: async (page) => {
      await page.getByRole('button', { name: 'Add a tag' }).click();
      await page.getByLabel('Name 1 of Tags').fill('owner');
      await page.getByLabel('Value 1 of Tags').fill('edge');
    },
    values: { oneform_tags: { owner: 'edge' } },
  },
  {
    title: 'an object',
    inputs: [{ name: 'disk', type: 'object({size=number})' }],
    wrong: {
      type: type('Disk', '[1]'),
      says: 'This must be a map of names and values.',
      sent: { disk: [1] },
      server: 'must be a map',
    },
    right: async (page) => {
      await type('Disk', '{"size": 5')(page);
      await expect(page.getByText(/^Not JSON yet|^This is not JSON/).first()).toBeVisible();
      await page.keyboard.type('}');
      await page.getByRole('button', { name: 'Tidy up' }).click();
      await expect(field(page, 'Disk')).toHaveValue('{\n  "size": 5\n}');
    },
    values: { disk: { size: 5 } },
  },
  {
    title: 'a tuple',
    inputs: [{ name: 'pair', type: 'tuple([string,number])' }],
    wrong: {
      type: type('Pair', '{"a": 1}'),
      says: 'This must be a list.',
      sent: { pair: { a: 1 } },
      server: 'must be a list',
    },
    right: type('Pair', '["x", 1]'),
    values: { pair: ['x', 1] },
  },
  {
    title: 'one of three numbers',
    inputs: [{ name: 'cores', type: 'number', match: { type: 'list', values: [10, 20, 30] } }],
    wrong: leftEmpty,
    right: type('Cores', '20'),
    values: { cores: 20 },
  },
  {
    title: 'one of seven',
    inputs: [{ name: 'day', type: 'string', match: { type: 'list', values: LETTERS.slice(0, 7) } }],
    wrong: leftEmpty,
    right: type('Day', 'c'),
    values: { day: 'c' },
  },
  {
    title: 'one of many, searched',
    inputs: [{ name: 'letter', type: 'string', match: { type: 'list', values: LETTERS } }],
    wrong: {
      type: async (page) => {
        await field(page, 'Letter').fill('1');
        await expect(page.getByText('Nothing found')).toBeVisible();
        await page.keyboard.press('Escape');
      },
      says: /^“1” is not one of the allowed values: a, b/,
      sent: { letter: '1' },
      server: /Choose from: a, b/,
    },
    right: type('Letter', 'q'),
    values: { letter: 'q' },
  },
  {
    title: 'what depends on another input',
    inputs: [
      {
        name: 'region',
        type: 'string',
        default: 'eu',
        match: { type: 'list', values: ['eu', 'us'] },
      },
      {
        name: 'zone',
        type: 'string',
        default: 'eu-1',
        match: {
          type: 'map',
          grouped_by: 'region',
          values: { eu: ['eu-1', 'eu-2'], us: ['us-1', 'us-2'] },
        },
      },
    ],
    wrong: {
      type: async (page) => {
        await type('Region', 'us')(page);
        await expect(
          page.getByText('“eu-1” does not exist in Region “us”, so it was cleared.'),
        ).toBeVisible();
      },
      says: /^Choose one of the allowed values: us-1, us-2/,
      sent: { region: 'us', zone: 'eu-1' },
      server: /choose from: us-1, us-2/,
    },
    right: type('Zone', 'us-2'),
    values: { region: 'us', zone: 'us-2' },
  },
  {
    title: 'defaults of nothing, which stay',
    inputs: [
      { name: 'zero', type: 'number', default: 0 },
      { name: 'off', type: 'bool', default: false },
      { name: 'blank', type: 'string', default: '' },
      { name: 'none', type: 'list(string)', default: [] },
    ],
    wrong: null,
    right: NOTHING,
    values: { zero: 0, off: false, blank: '', none: [] },
  },
];
