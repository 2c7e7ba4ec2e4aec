// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ProviderConnectionPage } from '@/providers/connection/ProviderConnectionPage';
import { renderPage } from '@/forms/testing/render-page';
import { wireDocument } from '@/forms/testing/wire';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);

const PROVIDER = {
  name: 'mine',
  driver: 'cloud',
  user_inputs: [
    { name: 'secret_key', type: 'string', sensitive: true },
    { name: 'region', type: 'string', match: { type: 'list', values: ['eu', 'us'] } },
    { name: 'account', type: 'string' },
  ],
  connection: { secret_key: '[REDACTED]', region: 'eu', account: 'a-1' },
};

async function open() {
  const patched: unknown[] = [];
  const page = await renderPage(
    '/providers/:id/connection',
    <ProviderConnectionPage />,
    '/providers/7/connection',
    {
      'GET /providers/7': () => wireDocument(7, 'PROVIDER', PROVIDER),
      'GET /provisions': () => [],
      'PATCH /providers/7': ({ body }) => {
        patched.push(body);
        return wireDocument(7, 'PROVIDER', PROVIDER);
      },
    },
  );
  await page.user.click(await screen.findByRole('button', { name: 'Paste values' }));
  const dialog = screen.getByRole('dialog', { name: 'Paste values' });
  const box = within(dialog).getByLabelText<HTMLTextAreaElement>('Values');
  return { ...page, patched, dialog, box };
}

const TEXT = 'secret_key = "s3cret-pasted"\nregion = "us"\nzone = "a"\n';

test('values with a secret are pasted hidden, planned without it, and sent with it', async () => {
  const { user, dialog, box, patched } = await open();
  expect(box.dataset['masked']).toBe('true');
  expect(box.autocomplete).toBe('new-password');
  fireEvent.change(box, { target: { value: TEXT } });
  await within(dialog).findByLabelText('A secret, not shown');
  // The box itself holds it; nothing else in the dialog does.
  box.textContent = '';
  expect(dialog.textContent).not.toContain('s3cret-pasted');
  expect(within(dialog).getByText('zone')).toBeTruthy();
  expect(within(dialog).queryByText(/account/u)).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Fill in 2 values' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const secret = screen.getByLabelText<HTMLInputElement>(/^Secret key/u, { selector: 'input' });
  expect([secret.value, secret.type]).toEqual(['s3cret-pasted', 'password']);
  expect(document.body.textContent).not.toContain('s3cret-pasted');
  await user.click(screen.getByRole('button', { name: /^Save/u }));
  await waitFor(() => {
    expect(patched).toEqual([{ connection: { secret_key: 's3cret-pasted', region: 'us' } }]);
  });
  const kept = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);
  expect(kept).not.toContain('s3cret-pasted');
});

test('the text is shown on request, and hidden again', async () => {
  const { user, dialog, box } = await open();
  await user.click(within(dialog).getByRole('button', { name: 'Show the text' }));
  expect(box.dataset['masked']).toBe('false');
  await user.click(within(dialog).getByRole('button', { name: 'Hide the text' }));
  expect(box.dataset['masked']).toBe('true');
});

test('a secret that is kept does not count as missing', async () => {
  const { dialog, box } = await open();
  fireEvent.change(box, { target: { value: 'region = "us"' } });
  expect(await within(dialog).findByRole('button', { name: 'Fill in 1 value' })).toBeTruthy();
  expect(dialog.textContent).not.toMatch(/missing|required/u);
});
