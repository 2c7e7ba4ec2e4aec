// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import providers from '@/api/wire/testdata/providers.min.json';
import { ProvisionPage } from '@/provisions/page/ProvisionPage';
import type { ProvisionMapPart } from '@/provisions/page/ProvisionView';
import { latePart } from '@/ui/late-part';
import { recordedProvision, wireProvision } from '@/ui/testing/recorded';
import { renderPage } from '@/forms/testing/render-page';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const NO_MAP: ProvisionMapPart = latePart(async () => Promise.resolve(() => null));

test('an address with an unknown part does not say that the provision is gone', async () => {
  const id = String(recordedProvision('with guests', 'RUNNING').id);
  await renderPage(
    '/provisions/:id/:tab?',
    <ProvisionPage map={NO_MAP} />,
    `/provisions/${id}/nonsense`,
    {
      [`GET /provisions/${id}`]: () => wireProvision('with guests', 'RUNNING'),
      'GET /providers': () => providers,
    },
  );
  await screen.findByRole('heading', { level: 1, name: 'with guests' });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Overview');
});

test('an address opens the dialog of an action, and its end takes it out of the address', async () => {
  const id = String(recordedProvision('with guests', 'RUNNING').id);
  const { user, address } = await renderPage(
    '/provisions/:id/:tab?',
    <ProvisionPage map={NO_MAP} />,
    `/provisions/${id}?act=edit`,
    {
      [`GET /provisions/${id}`]: () => wireProvision('with guests', 'RUNNING'),
      'GET /providers': () => providers,
    },
  );
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => {
    expect(address()).toBe(`/provisions/${id}`);
  });
});

/** A record of which OneForm says nothing but that it is there. */
const NULLS = {
  name: null,
  description: null,
  deployment_file: null,
  fireedge: null,
  user_inputs: null,
  user_inputs_values: null,
  provider_id: null,
  tags: null,
  one_objects: null,
  registration_time: null,
  historic: null,
};

const BUILT = ['Pending', 'Initializing', 'Planning', 'Creating machines'];
const CONFIGURED = ['Adding to OpenNebula', 'Configuring hosts', 'Running'];

test.each([
  ['RUNNING', [...BUILT, ...CONFIGURED].map((stage) => `${stage}done`)],
  [
    'APPLYING',
    [
      ...BUILT.map((stage, at) => `${stage}${at < 3 ? 'done' : 'now'}`),
      ...CONFIGURED.map((stage) => `${stage}not yet`),
    ],
  ],
  [
    'APPLYING_FAILURE',
    [
      ...BUILT.map((stage, at) => `${stage}${at < 3 ? 'done' : 'failed'}`),
      ...CONFIGURED.map((stage) => `${stage}not yet`),
    ],
  ],
  ['DONE', ['Removing from OpenNebuladone', 'Removing machinesdone', 'Donedone']],
  [null, []],
])('a record of nulls in %s says only what its state says', async (state, stages) => {
  await renderPage('/provisions/:id/:tab?', <ProvisionPage map={NO_MAP} />, '/provisions/7', {
    'GET /provisions/7': () => ({
      DOCUMENT: { ID: '7', NAME: 'bare', TEMPLATE: { PROVISION_BODY: { ...NULLS, state } } },
    }),
    'GET /providers': () => [],
    'GET /provisions/7/logs/poll': () => ({ pos: 0, lines: [] }),
    'GET /provisions/7/logs': () => ({ meta: { total_lines: 0 }, lines: [] }),
  });
  await screen.findByRole('heading', { level: 1, name: 'bare' });
  expect([...document.querySelectorAll('ol li')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(stages),
  );
  const text = document.body.textContent;
  expect(text).not.toMatch(/null|undefined|NaN|“”|1970|Invalid/u);
  for (const fact of [
    'ProviderNone',
    'DeploymentNot known',
    'OwnerNot known',
    'PermissionsNot known',
  ])
    expect(text).toContain(fact);
  expect(text.includes('OneForm reports no state.')).toBe(state === null);
});
