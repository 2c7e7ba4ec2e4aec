// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import { withShown } from '@/domain/inputs/with-shown';
import { renderInputs } from '@/forms/testing/render-inputs';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

describe('a field', () => {
  test.each([
    ['kubeconfig', false, /because its name says that it is a secret/],
    ['access_key', false, /Not kept in the draft/],
    ['region', true, /Not kept in the draft/],
  ])('%s, marked by the driver: %s, says that it is not kept', async (name, sensitive, words) => {
    await renderInputs([{ name, type: 'string', sensitive }]);
    expect(screen.getByText(words)).toBeDefined();
  });

  test.each([
    ['secret_rotation_enabled', 'bool', true],
    ['password_wo_version', 'number', 1],
    ['token_ttl_hours', 'number', 24],
    ['region', 'string', 'eu'],
  ])('%s, a %s, is kept and says nothing', async (name, type, value) => {
    await renderInputs([{ name, type, default: value }]);
    expect(screen.queryByText(/kept in the draft/)).toBeNull();
  });

  test('neither stores nor is filled by a password manager', async () => {
    await renderInputs([
      { name: 'user_name', type: 'string' },
      { name: 'db_password', type: 'string' },
      { name: 'size', type: 'number' },
      { name: 'names', type: 'list(string)' },
      { name: 'tokens', type: 'list(string)' },
    ]);
    const autocomplete = (label: RegExp) =>
      screen.getByLabelText(label, { selector: 'input' }).getAttribute('autocomplete');
    expect(autocomplete(/^User name/)).toBe('off');
    expect(autocomplete(/^Db password/)).toBe('new-password');
    expect(autocomplete(/^Size/)).toBe('off');
    expect(autocomplete(/^Names/)).toBe('off');
    expect(autocomplete(/^Tokens/)).toBe('new-password');
  });
});

test.each([
  ['a text', { type: 'string' }, 'off'],
  ['a text of several lines', { type: 'string', default: 'a\nb' }, 'off'],
  ['a number', { type: 'number' }, 'off'],
  ['a count', { name: 'oneform_hosts', type: 'number' }, 'off'],
  ['a list', { type: 'list(string)' }, 'off'],
  ['machines', { name: 'oneform_onprem_hosts', type: 'list(string)' }, 'off'],
  ['an object', { type: 'object({})' }, 'off'],
  ['an unknown type', { type: 'whatever' }, 'off'],
  [
    'a search',
    { type: 'string', match: { type: 'list', values: 'a b c d e f g h i j k l m n'.split(' ') } },
    'off',
  ],
  ['a secret', { type: 'string', sensitive: true }, 'new-password'],
  [
    'a secret of several lines',
    { type: 'string', sensitive: true, default: 'a\nb' },
    'new-password',
  ],
  ['a secret number', { type: 'number', sensitive: true }, 'new-password'],
  ['secret texts', { type: 'list(string)', sensitive: true }, 'new-password'],
  ['a secret object', { type: 'object({})', sensitive: true }, 'new-password'],
  ['an object with a secret', { type: 'object({})', default: { password: 'x' } }, 'new-password'],
])('%s is neither stored nor filled in: %j', async (_what, of, expected) => {
  await renderInputs([{ name: 'field', ...of }]);
  const boxes = [...document.querySelectorAll('input:not([type="file"]), textarea')].filter(
    (each) =>
      each.getAttribute('aria-hidden') !== 'true' &&
      each.getAttribute('type') !== 'range' &&
      each.getAttribute('role') !== 'switch',
  );
  expect(boxes.length).toBeGreaterThan(0);
  expect(boxes.map((each) => each.getAttribute('autocomplete'))).toEqual(boxes.map(() => expected));
});

test('a map’s values too: each by its key', async () => {
  await renderInputs([
    { name: 'env', type: 'map(string)', default: { DB_PASSWORD: 'hunter2', DB_HOST: 'db' } },
  ]);
  const value = (row: number) => screen.getByLabelText(`Value ${String(row)} of Env`);
  expect(value(1).getAttribute('autocomplete')).toBe('new-password');
  expect(value(1).getAttribute('type')).toBe('password');
  expect(value(2).getAttribute('autocomplete')).toBe('off');
});

test('an object with a secret in it is hidden until it is revealed, and says why', async () => {
  const { user } = await renderInputs([
    { name: 'settings', type: 'object({})', default: { db: { password: 'hunter2' } } },
  ]);
  const masked = () => screen.getByRole('textbox').dataset['masked'];
  expect(masked()).toBe('true');
  expect(screen.getByText(/their names say that they are secrets: password\./u)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show Settings' }));
  expect(masked()).toBe('false');
  await user.clear(screen.getByRole('textbox'));
  // Its default is told without it.
  expect(document.body.textContent).not.toContain('hunter2');
  expect(screen.queryByText(/secrets: password/u)).toBeNull();
});

test('what only a name hides can be shown and kept, what the driver marks can’t', () => {
  const specs = parseInputs([
    { name: 'license', type: 'string' },
    { name: 'token', type: 'string', sensitive: true },
    { name: 'region', type: 'string' },
  ]);
  const shown = withShown(specs, ['license', 'token', 'region']);
  expect(shown.map(({ secrecy: { masked, kept } }) => [masked, kept])).toEqual([
    [false, true],
    [true, false],
    [false, true],
  ]);
  expect(shown[2]).toBe(specs[2]);
  expect(withShown(specs, [])).toBe(specs);
});
