// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { describedBy } from '@/forms/testing/described-by';
import { NewProvisionPage } from '@/provisions/create/NewProvisionPage';
import { renderPage } from '@/forms/testing/render-page';
import { wireDocument, wireDriver } from '@/forms/testing/wire';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const USER_INPUTS = [
  { name: 'cidr_block', type: 'string', default: '10.0.0.0/16' },
  { name: 'oneform_onprem_hosts', type: 'list(string)', default: [] },
];

/** The wizard at its inputs, with a cluster in OneForm that uses `block`. */
function open(block: string) {
  const draft = {
    provider: 7,
    deployments: { cloud: 'large' },
    name: '',
    description: '',
    values: {},
    left: [],
    lostSecrets: [],
  };
  localStorage.setItem(
    'oneprovision:draft::provision:d1',
    JSON.stringify({ version: 1, savedAt: Date.now(), draft }),
  );
  return renderPage(
    '/new/provision/:step',
    <NewProvisionPage />,
    '/new/provision/inputs?draft=d1',
    {
      'GET /drivers': () => [wireDriver({ user_inputs: USER_INPUTS })],
      'GET /providers': () => [wireDocument(7, 'PROVIDER', { name: 'mine', driver: 'cloud' })],
      'GET /provisions': () => [
        wireDocument(3, 'PROVISION', {
          name: 'edge',
          state: 'RUNNING',
          tags: {},
          user_inputs: USER_INPUTS,
          user_inputs_values: { cidr_block: block },
        }),
      ],
    },
  );
}

const block = () => screen.findByLabelText<HTMLInputElement>(/^CIDR block/u);

test('a block of another provision is told at the field, read out, and blocks nothing', async () => {
  const { user } = await open('10.0.128.0/24');
  const advice = await screen.findByText(/overlaps 10\.0\.128\.0\/24 of the provision “edge”/u);
  expect(advice.closest('output')).not.toBeNull();
  expect(describedBy(await block())).toContain('overlaps');
  const hosts = await screen.findByLabelText(/^On-premises hosts/u);
  await user.click(hosts);
  await user.paste('10.0.0.1');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('button', { name: 'Create provision' })).toBeTruthy();
});

test('without a host the step stops once, and the review until it is ticked', async () => {
  const { user } = await open('192.168.0.0/16');
  await block();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText(/^No host is given: .* press Next again/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  const create = () => screen.findByRole('button', { name: 'Create provision' });
  expect(await create()).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('checkbox', { name: 'Create it although it will fail' }));
  expect(await create()).toHaveProperty('disabled', false);
});

test('advice follows what is typed', async () => {
  const { user } = await open('192.168.0.0/16');
  await user.type(await block(), '0');
  expect(await screen.findByText(/does not look like a network/u)).toBeTruthy();
  await user.clear(await block());
  await user.type(await block(), '192.168.9.0/24');
  expect(await screen.findByText(/overlaps 192\.168\.0\.0\/16/u)).toBeTruthy();
  expect(screen.queryByText(/does not look like a network/u)).toBeNull();
});

test('of many odd hosts a few are named', async () => {
  const { user } = await open('192.168.0.0/16');
  const hosts = await screen.findByLabelText(/^On-premises hosts/u);
  await user.click(hosts);
  await user.paste('10.0.0.1 10.0.0.01 10.0.0.1 a b c d');
  expect(await screen.findByText('10.0.0.1 is there more than once.')).toBeTruthy();
  expect(await screen.findByText('And 3 more like these.')).toBeTruthy();
});
