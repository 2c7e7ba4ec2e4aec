// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import type { RawInput } from '@/domain/inputs/raw';
import { describedBy } from '@/forms/testing/described-by';
import { renderInputs } from '@/forms/testing/render-inputs';

afterEach(cleanup);

const EMPTIED: readonly (readonly [Omit<RawInput, 'name'>, string, object])[] = [
  [{ type: 'number', default: 100 }, 'Empty: OneForm takes 100.', {}],
  [{ type: 'number', default: 0 }, 'Empty: OneForm takes 0.', {}],
  [{ type: 'string', default: 'x' }, 'Empty: an empty text is sent, not the default.', { v: '' }],
  [{ type: 'object({})', default: { a: 'b' } }, 'Empty: OneForm takes a=b.', {}],
  [
    { type: 'tuple([string])', default: ['z'.repeat(200)] },
    'Empty: OneForm takes the driver’s default.',
    {},
  ],
];

test.each(EMPTIED)('an emptied box says what happens: %o', async (input, words, values) => {
  const { user, payload } = await renderInputs([{ ...input, name: 'v' }]);
  const box = screen.getByRole('textbox', { name: 'V' });
  expect(screen.queryByText(/^Empty:/)).toBeNull();
  await user.clear(box);
  expect(describedBy(box)).toContain(words);
  expect(payload()).toEqual({ ok: true, values });
});

test('an emptied list says that nothing of its default is left', async () => {
  const { user } = await renderInputs([{ name: 'v', type: 'list(string)', default: ['a'] }]);
  await user.click(screen.getByRole('button', { name: 'Remove a' }));
  expect(screen.getByText('Empty: an empty list is sent, not the default.')).toBeTruthy();
});

test('a secret does not tell its default', async () => {
  const { user } = await renderInputs([
    { name: 'token', type: 'number', sensitive: true, default: 4711 },
  ]);
  await user.clear(screen.getByLabelText('Token'));
  expect(screen.getByText('Empty: OneForm takes the driver’s default.')).toBeTruthy();
  expect(document.body.textContent).not.toContain('4711');
});

test('what is empty by default or must be typed has nothing to say', async () => {
  await renderInputs([
    { name: 'blank', type: 'string', default: '' },
    { name: 'needed', type: 'string' },
    { name: 'none', type: 'list(string)', default: [] },
  ]);
  expect(screen.queryByText(/^Empty:/)).toBeNull();
});

test('a change of what exists takes no default', async () => {
  const { user } = await renderInputs([{ name: 'v', type: 'number', default: 100 }], {
    typed: { v: '5' },
    keeps: new Set(),
  });
  await user.clear(screen.getByRole('textbox', { name: 'V' }));
  expect(screen.queryByText(/^Empty:/)).toBeNull();
});
