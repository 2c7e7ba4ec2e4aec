// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { driverId, provisionId } from '@/domain/ids';
import type { Provider } from '@/domain/provider';
import { DeleteProviderDialog } from '@/providers/actions/DeleteProviderDialog';
import { recordedProviders, wireProvision } from '@/ui/testing/recorded';
import { renderPage } from '@/forms/testing/render-page';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

function provider(changes: Partial<Provider>): Provider {
  const [first] = recordedProviders();
  if (first === undefined) throw new Error('No recorded provider');
  return { ...first, name: 'aws-eu', provisionIds: [], ...changes };
}

async function openDialog(subject: Provider, records: () => readonly unknown[]) {
  const deleted: string[] = [];
  const remove = (request: { readonly path: string }) => {
    deleted.push(request.path);
    return null;
  };
  const page = await renderPage(
    '/',
    <DeleteProviderDialog provider={subject} onClose={() => undefined} />,
    '/',
    {
      'GET /provisions': () => records().filter((_, index) => index >= deleted.length),
      [`DELETE /providers/${String(subject.id)}`]: remove,
      'DELETE /provisions/32': remove,
    },
  );
  const dialog = await screen.findByRole('dialog');
  const button = (name: string | RegExp) => within(dialog).getByRole('button', { name });
  return { ...page, dialog, button, deleted };
}

test('records of done provisions go first: without the provider they could never be deleted', async () => {
  const subject = provider({});
  const record = wireProvision('half applied', 'DONE', { provider_id: subject.id });
  const { button, user, deleted, pathname } = await openDialog(subject, () => [record]);
  const records = await screen.findByRole('button', { name: 'Delete 1 record' });
  expect(button('Delete')).toHaveProperty('disabled', true);
  await user.click(records);
  await waitFor(() => {
    expect(button('Delete')).toHaveProperty('disabled', false);
  });
  await user.click(button('Delete'));
  await waitFor(() => {
    expect(pathname()).toBe('/providers');
  });
  expect(deleted).toEqual(['/provisions/32', `/providers/${String(subject.id)}`]);
});

test('one that is in use can’t be deleted, and says why', async () => {
  const inUse = provider({ provisionIds: [provisionId(16), provisionId(17)] });
  const { dialog, button } = await openDialog(inUse, () => []);
  expect(dialog.textContent).toContain('2 provisions use it');
  expect(button('Delete')).toHaveProperty('disabled', true);
});

test('the provider that is built in stays', async () => {
  const builtIn = provider({ driver: driverId('onprem') });
  const { dialog, button } = await openDialog(builtIn, () => []);
  expect(dialog.textContent).toContain('built into OneForm');
  expect(button('Delete')).toHaveProperty('disabled', true);
});
