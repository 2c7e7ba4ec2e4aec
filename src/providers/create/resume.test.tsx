// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useParams } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Driver } from '@/domain/driver';
import { driverId } from '@/domain/ids';
import { ProviderWizard } from '@/providers/create/ProviderWizard';
import { EMPTY_PROVIDER_DRAFT, providerDrafts } from '@/forms/drafts/provider-draft';
import { cloudDriver } from '@/forms/testing/cloud-driver';
import { renderPage } from '@/forms/testing/render-page';
import { TEST_STORAGE } from '@/ui/testing/test-host';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const CLOUD = cloudDriver();
const BROKEN = cloudDriver({ state: 'ERROR', errorMessage: 'no such file', connection: [] });

const DRAFT = {
  ...EMPTY_PROVIDER_DRAFT,
  driver: CLOUD.id,
  name: 'mine',
  values: { [CLOUD.id]: { region: 'us' }, [driverId('gone')]: { zone: 'a' } },
};

function Wizard({ drivers }: { readonly drivers: readonly Driver[] }) {
  return (
    <ProviderWizard
      drivers={drivers}
      unreadable={[]}
      wanted={useParams()['step']}
      draftId="d1"
      forProvision={null}
    />
  );
}

async function open(step: string, drivers: readonly Driver[]) {
  providerDrafts(TEST_STORAGE, '').save('d1', DRAFT);
  return renderPage(
    '/new/provider/:step',
    <Wizard drivers={drivers} />,
    `/new/provider/${step}?draft=d1`,
    {},
  );
}

const kept = () => localStorage.getItem('oneprovision:draft::provider:d1');

/** As when the tab is closed: what waits to be written is. */
const close = () => {
  fireEvent(window, new Event('pagehide'));
};

test('opening a draft writes nothing', async () => {
  await open('name', [CLOUD]);
  await screen.findByRole('textbox', { name: /^Name/u });
  localStorage.setItem('oneprovision:draft::provider:d1', 'as it was');
  close();
  expect(kept()).toBe('as it was');
});

test('typing keeps what was typed for drivers that are gone or in error', async () => {
  const { user } = await open('name', [CLOUD]);
  await user.type(await screen.findByRole('textbox', { name: /^Name/u }), 's');
  close();
  expect(providerDrafts(TEST_STORAGE, '').load('d1')).toMatchObject({
    name: 'mines',
    values: DRAFT.values,
  });
  cleanup();
  await open('driver', [BROKEN, cloudDriver({ id: driverId('other'), name: 'Other' })]);
  await user.click(await screen.findByRole('radio', { name: 'Other' }));
  close();
  expect(providerDrafts(TEST_STORAGE, '').load('d1')).toMatchObject({
    driver: 'other',
    values: DRAFT.values,
  });
});

const NAMED = cloudDriver({
  connection: [
    { name: 'webhook_url', type: 'string' },
    { name: 'settings', type: 'object({})' },
    { name: 'secret_key', type: 'string', sensitive: true },
  ],
});

const box = (label: RegExp) =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' });
const values = () => providerDrafts(TEST_STORAGE, '').load('d1')?.values[NAMED.id];

test('a secret by its name is kept from the press on “Show and keep” on, through a reload', async () => {
  const { user } = await open('connection', [NAMED]);
  const label = /^Webhook URL/u;
  await screen.findByText('Webhook URL');
  await user.type(box(label), 'https://hooks.example/T0/abc');
  expect(box(label).type).toBe('password');
  close();
  expect(kept()).not.toContain('hooks.example');
  expect(values()).not.toHaveProperty('webhook_url');

  const [first] = screen.getAllByRole('switch', { name: 'Show and keep' });
  if (first === undefined) throw new Error('There is no switch');
  await user.click(first);
  expect(box(label).type).toBe('text');
  expect(box(label).value).toBe('https://hooks.example/T0/abc');
  close();
  expect(values()).toMatchObject({ webhook_url: 'https://hooks.example/T0/abc' });

  cleanup();
  await renderPage(
    '/new/provider/:step',
    <Wizard drivers={[NAMED]} />,
    '/new/provider/connection?draft=d1',
    {},
  );
  await screen.findByText('Webhook URL');
  expect(box(label).type).toBe('text');
  expect(box(label).value).toBe('https://hooks.example/T0/abc');
  // Hidden again, it is gone from the draft.
  const again = screen.getAllByRole('switch', { name: 'Show and keep' }).at(0);
  if (again === undefined) throw new Error('There is no switch');
  fireEvent.click(again);
  close();
  expect(kept()).not.toContain('hooks.example');
});
