// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { parseInputs } from '@/domain/inputs/parse';
import { withShown } from '@/domain/secrecy/with-shown';
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
