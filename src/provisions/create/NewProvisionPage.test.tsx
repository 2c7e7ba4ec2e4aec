// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ApiError } from '@/api/errors';
import { NewProvisionPage } from '@/provisions/create/NewProvisionPage';
import { renderPage } from '@/forms/testing/render-page';
import { wireDocument, wireDriver } from '@/forms/testing/wire';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const created = () => wireDocument(9, 'PROVISION', { name: 'Cloud', state: 'PENDING', tags: {} });

const PROVIDERS = [
  wireDocument(7, 'PROVIDER', { name: 'mine', driver: 'cloud', provision_ids: [1] }),
  wireDocument(6, 'PROVIDER', { name: 'theirs', driver: 'gone' }),
];

function open(address: string, post: () => unknown = created) {
  return renderPage('/new/provision/:step', <NewProvisionPage />, address, {
    'GET /drivers': () => [wireDriver()],
    'GET /providers': () => PROVIDERS,
    'GET /provisions': () => [],
    'POST /provisions': post,
  });
}

type Page = Awaited<ReturnType<typeof open>>;

const next = ({ user }: Page) => user.click(screen.getByRole('button', { name: 'Next' }));
const zone = () => screen.getByLabelText<HTMLInputElement>(/^Zone/u);

async function goToReview(page: Page) {
  await next(page);
  await page.user.click(await screen.findByRole('radio', { name: 'Small Cluster' }));
  await next(page);
  await screen.findByLabelText(/^Description/u);
  await next(page);
  await screen.findByLabelText(/^Hosts/u);
  await page.user.type(zone(), 'a');
  await next(page);
  await screen.findByText('No tags');
  await next(page);
  return screen.findByRole('button', { name: 'Create provision' });
}

test('from a provider to a provision, with one request however often the button is pressed', async () => {
  const page = await open('/new/provision/provider');
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'theirs' })).disabled).toBe(
    true,
  );
  expect(screen.getByText(/not among those/u)).toBeTruthy();
  await page.user.click(screen.getByRole('radio', { name: 'mine' }));
  const create = await goToReview(page);
  expect(screen.getByText('private_net')).toBeTruthy();
  await page.user.dblClick(create);
  await waitFor(() => {
    expect(page.address()).toBe('/provisions/9');
  });
  expect(page.posts().map(({ body }) => body)).toEqual([
    {
      driver: 'cloud',
      deployment_type: 'small',
      provider_id: 7,
      user_inputs_values: { zone: 'a', oneform_hosts: 1, oneform_tags: {} },
    },
  ]);
  expect(localStorage).toHaveLength(0);
});

test('a refused value is told on its field, which has the focus', async () => {
  const page = await open('/new/provision/provider?provider=7', () => {
    throw new ApiError(
      {
        kind: 'invalid',
        status: 400,
        serverMessage: 'Error validating Provision',
        retryable: false,
        fieldErrors: { zone: ['no such zone'] },
      },
      'POST /provisions',
    );
  });
  await screen.findByRole('radio', { name: 'mine' });
  await page.user.click(await goToReview(page));
  await waitFor(() => {
    expect(document.activeElement).toBe(zone());
  });
  expect(page.pathname()).toBe('/new/provision/inputs');
  expect(screen.getAllByText(/no such zone/u).length).toBeGreaterThan(0);
});

test('entered with a provider, it is chosen, and the address keeps only the draft', async () => {
  const page = await open('/new/provision/deployment?provider=7');
  expect(await screen.findByText('What Cloud can build in your cloud.')).toBeTruthy();
  expect(page.address()).toMatch(/^\/new\/provision\/deployment\?draft=\w+$/u);
  expect(page.view.container.innerHTML).not.toContain('alert(1)');
});

test('a provider that is gone is told, and another asked for', async () => {
  const page = await open('/new/provision/review?provider=99');
  expect(await screen.findByText(/Provider 99 does not exist any more/u)).toBeTruthy();
  await waitFor(() => {
    expect(page.pathname()).toBe('/new/provision/provider');
  });
  const link = screen.getByRole('link', { name: 'New provider' });
  expect(link.getAttribute('href')).toMatch(/^\/new\/provider\/driver\?provision=\w+$/u);
});
