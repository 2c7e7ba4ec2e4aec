// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';

import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('what is pasted is taken apart', () => {
  test('into a list: HCL, with commas in quotes and comments', async () => {
    const { user, typed } = await renderInputs([
      { name: 'zones', type: 'list(string)', default: [] },
    ]);
    await user.click(box('Zones'));
    await user.paste('zones = [\n  "a, b", # first\n  "c",\n]');
    expect(typed()).toEqual({ zones: ['a, b', 'c'] });
  });

  test('into the addresses of hosts', async () => {
    const { user, typed } = await renderInputs([
      { name: 'oneform_onprem_hosts', type: 'list(string)', default: [] },
    ]);
    await user.click(box('On-premises hosts'));
    await user.paste('["10.0.0.1", "10.0.0.2"]');
    expect(typed()).toEqual({ oneform_onprem_hosts: ['10.0.0.1', '10.0.0.2'] });
  });

  test('into a map', async () => {
    const { user, typed } = await renderInputs([
      { name: 'labels', type: 'map(string)', default: {} },
    ]);
    await user.click(screen.getByRole('button', { name: 'Add a row to Labels' }));
    await user.click(box('Name 1 of Labels'));
    await user.paste('{ team = "net, core", cost : 7, }');
    expect(typed()).toEqual({
      labels: [
        { key: 'team', value: 'net, core' },
        { key: 'cost', value: '7' },
      ],
    });
  });

  test('into an object: HCL becomes JSON', async () => {
    const { user, payload } = await renderInputs([{ name: 'disk', type: 'object({})' }]);
    await user.click(box('Disk'));
    await user.paste('disk = {\n  size = 18446744073709551615\n  kinds = ["ssd",]\n}');
    expect(box('Disk').value).toBe(
      '{\n  "size": 18446744073709551615,\n  "kinds": [\n    "ssd"\n  ]\n}',
    );
    expect(payload().ok).toBe(true);
  });

  test('HCL that was typed can be converted', async () => {
    const { user, payload } = await renderInputs([{ name: 'disk', type: 'object({})' }]);
    await user.type(box('Disk'), '{{ size = 1 }');
    await user.click(screen.getByRole('button', { name: 'Convert to JSON' }));
    expect(payload()).toEqual({ ok: true, values: { disk: { size: 1 } } });
  });
});

describe('a comma among numbers', () => {
  const numbers = { name: 'sizes', type: 'list(number)', default: [] };
  const choices = () =>
    screen
      .queryAllByRole('button')
      .map(({ textContent }) => textContent)
      .filter((text) => /^\d/.test(text));

  test.each(['typed', 'pasted'])('is asked about when it is %s', async (way) => {
    const { user, typed } = await renderInputs([numbers]);
    await user.click(box('Sizes'));
    if (way === 'typed') await user.keyboard('1,5{Enter}');
    else await user.paste('1,5');
    expect(typed()).toEqual({});
    expect(screen.getByRole('group', { name: 'What does “1,5” mean?' })).toBeTruthy();
    expect(choices()).toEqual(['1.5', '2 numbers: 1, 5']);
    await user.click(screen.getByRole('button', { name: '1.5' }));
    expect(typed()).toEqual({ sizes: ['1.5'] });
    expect(choices()).toEqual([]);
    expect(box('Sizes').value).toBe('');
  });

  test('may be two numbers', async () => {
    const { user, typed } = await renderInputs([numbers]);
    await user.click(box('Sizes'));
    await user.paste('1,5');
    await user.click(screen.getByRole('button', { name: '2 numbers: 1, 5' }));
    expect(typed()).toEqual({ sizes: ['1', '5'] });
  });

  test('is no doubt in brackets, with spaces, or among texts', async () => {
    const { user, typed } = await renderInputs([
      numbers,
      { ...numbers, name: 'names', type: 'list(string)' },
    ]);
    await user.click(box('Sizes'));
    await user.paste('[1,5]');
    await user.paste('2, 6, 7');
    await user.click(box('Names'));
    await user.paste('1,5');
    expect(typed()).toEqual({ sizes: ['1', '5', '2', '6', '7'], names: ['1', '5'] });
  });
});

describe('a text that must be given', () => {
  test('can be sent empty on purpose', async () => {
    const { user, payload, outcome, typed } = await renderInputs([
      { name: 'suffix', type: 'string' },
    ]);
    expect(payload()).toEqual({ ok: true, values: {} });
    await user.click(screen.getByRole('button', { name: 'Send Suffix empty' }));
    expect(screen.getByText('Will be sent empty')).toBeTruthy();
    expect(payload()).toEqual({ ok: true, values: { suffix: '' } });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await expect.poll(() => outcome.went).toBe(1);
    await user.type(box('Suffix'), 'x');
    expect(typed()).toEqual({ suffix: 'x' });
    await user.clear(box('Suffix'));
    expect(payload()).toEqual({ ok: true, values: {} });
  });

  test('is not offered empty where the pattern forbids it, or where there is a default', async () => {
    await renderInputs([
      {
        name: 'a',
        type: 'string',
        match: { type: 'string', values: { regex: String.raw`\A.+\z` } },
      },
      { name: 'b', type: 'string', default: 'x' },
      { name: 'c', type: 'number' },
    ]);
    expect(screen.queryByText('Send it empty')).toBeNull();
  });
});

describe('a default that stands for no value', () => {
  test('is shown so, and left out', async () => {
    const { user, payload } = await renderInputs([
      { name: 'proxy', type: 'string', default: 'null' },
    ]);
    expect(screen.getByText('Default: no value')).toBeTruthy();
    expect(box('Proxy').value).toBe('');
    expect(box('Proxy').placeholder).toBe('no value');
    expect(payload()).toEqual({ ok: true, values: {} });
    await user.type(box('Proxy'), 'p');
    expect(payload()).toEqual({ ok: true, values: { proxy: 'p' } });
    await user.clear(box('Proxy'));
    expect(payload()).toEqual({ ok: true, values: { proxy: '' } });
    expect(screen.getByText(/an empty text is sent/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reset Proxy to its default' }));
    expect(payload()).toEqual({ ok: true, values: {} });
  });

  test('of a list or a map: an empty one is sent, since OneForm would refuse the text', async () => {
    const { payload } = await renderInputs([
      { name: 'a', type: 'list(string)', default: 'null' },
      { name: 'b', type: 'map(string)', default: 'null' },
      {
        name: 'c',
        type: 'string',
        default: 'null',
        match: { type: 'list', values: ['null', 'x'] },
      },
    ]);
    expect(payload()).toEqual({ ok: true, values: { a: [], b: {}, c: 'null' } });
  });
});

describe('stray characters at the ends', () => {
  test.each([
    ['a secret', { name: 'token', type: 'string', sensitive: true }, 'Token', 'abc\u200B '],
    ['an address', { name: 'server', type: 'string' }, 'Server', '\u00A010.0.0.1\u200B'],
  ])('of %s are told, and go with one press', async (_what, input, label, pasted) => {
    const { user, typed } = await renderInputs([input]);
    await user.click(screen.getByLabelText(label));
    await user.paste(pasted);
    expect(screen.queryByText(/invisible characters at/)).toBeNull();
    await user.click(document.body);
    expect(screen.getByText(/invisible characters at/)).toBeTruthy();
    await user.click(
      screen.getByRole('button', {
        name: `Remove spaces and invisible characters around ${label}`,
      }),
    );
    expect(typed()).toEqual({ [input.name]: pasted.replaceAll(/[^\w.]/g, '') });
    expect(screen.queryByText(/invisible characters at/)).toBeNull();
  });

  test('of the names of tags', async () => {
    const { user, payload } = await renderInputs(
      [{ name: 'oneform_tags', type: 'map(string)', default: {} }],
      {
        typed: { oneform_tags: [{ key: ' team\u00A0', value: 'net' }] },
      },
    );
    await user.click(screen.getByRole('button', { name: /^Remove spaces and invisible/ }));
    expect(payload()).toEqual({ ok: true, values: { oneform_tags: { team: 'net' } } });
  });
});

describe('what Terraform can’t take', () => {
  test.each([
    ['string', 'say "hi"', /double quote.*PLANNING_FAILURE/],
    ['string', String.raw`C:\data`, /backslash.*PLANNING_FAILURE/],
    // oxlint-disable-next-line no-template-curly-in-string -- Terraform's, not ours
    ['string', '${var.x}', /template.*evaluated/],
    ['list(object({}))', '[{"a":1}]', /map in a list.*PLANNING_FAILURE/],
    ['map(number)', [{ key: 'a', value: '1.5' }], /fraction.*INIT_FAILURE/],
    ['map(string)', [{ key: 'cost center', value: 'x' }], /“cost center”.*PLANNING_FAILURE/],
  ])('is told at the field: %s %j', async (type, value, words) => {
    await renderInputs([{ name: 'v', type, default: type === 'string' ? '' : [] }], {
      typed: { v: value },
    });
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('of a secret without quoting it', async () => {
    await renderInputs([{ name: 'key', type: 'string', sensitive: true }], {
      typed: { key: '-----BEGIN KEY-----\nabc\n-----END KEY-----' },
    });
    expect(screen.getByText(/line ends.*PLANNING_FAILURE/)).toBeTruthy();
    const told = [...document.querySelectorAll('output')].map((each) => each.textContent).join(' ');
    expect(told).not.toContain('BEGIN');
  });
});
