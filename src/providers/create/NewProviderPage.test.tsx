// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ApiError } from '@/api/errors';
import type { JsonValue } from '@/lib/json';
import { NewProviderPage } from '@/providers/create/NewProviderPage';
import { renderPage } from '@/forms/testing/render-page';
import { wireDocument, wireDriver } from '@/forms/testing/wire';

vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  localStorage.clear();
});
afterEach(cleanup);

const created = () => wireDocument(7, 'PROVIDER', { name: 'mine', driver: 'cloud' });

function open(
  address: string,
  post: () => unknown,
  drivers: readonly JsonValue[] = [wireDriver()],
) {
  return renderPage('/new/provider/:step', <NewProviderPage />, address, {
    'GET /drivers': () => drivers,
    'GET /providers': () => [],
    'POST /providers': post,
  });
}

type Page = Awaited<ReturnType<typeof open>>;

const next = ({ user }: Page) => user.click(screen.getByRole('button', { name: 'Next' }));
const secret = () => screen.getByLabelText<HTMLInputElement>(/^Secret key/u);

/** As a reload finds it: everything typed but the secret. */
function keepDraft(id: string): string {
  const draft = {
    driver: 'cloud',
    name: 'mine',
    description: '',
    values: { cloud: {} },
    left: ['driver', 'name'],
    lostSecrets: ['secret_key'],
  };
  localStorage.setItem(
    `oneprovision:draft::provider:${id}`,
    JSON.stringify({ version: 1, savedAt: Date.now(), draft }),
  );
  return `/new/provider/connection?draft=${id}`;
}

async function goToReview(page: Page) {
  await screen.findByText('Region');
  await page.user.type(secret(), 's3cret');
  await next(page);
  return screen.findByRole('button', { name: 'Create provider' });
}

test('from a driver to a provider, with one request however often the button is pressed', async () => {
  const page = await open('/new/provider/driver', created);
  await page.user.click(await screen.findByRole('radio', { name: 'Cloud' }));
  await next(page);
  await page.user.type(await screen.findByRole('textbox', { name: /^Name/u }), 'mine');
  await next(page);
  const create = await goToReview(page);
  expect(page.view.container.innerHTML).not.toContain('s3cret');
  await page.user.dblClick(create);
  await waitFor(() => {
    expect(page.address()).toBe('/providers/7');
  });
  expect(page.posts().map(({ path, body }) => ({ path, body }))).toEqual([
    {
      path: '/providers',
      body: {
        driver: 'cloud',
        name: 'mine',
        connection_values: { secret_key: 's3cret', region: 'eu' },
      },
    },
  ]);
  expect(localStorage).toHaveLength(0);
});

test('a later step leads to the first that is incomplete', async () => {
  const page = await open('/new/provider/review', created);
  await screen.findByRole('radio', { name: 'Cloud' });
  await waitFor(() => {
    expect(page.pathname()).toBe('/new/provider/driver');
  });
  await next(page);
  expect(await screen.findByText('Choose a driver.')).toBeTruthy();
  expect(page.pathname()).toBe('/new/provider/driver');
});

test('drivers that can’t be used stand there with the reason', async () => {
  await open('/new/provider/driver', created, [
    wireDriver(),
    wireDriver({ name: 'Off', system_path: '/drivers/off', state: 'DISABLED' }),
    { name: 'broken', system_path: '/drivers/broken', state: 'ERROR', error_msg: 'no main.tf' },
    wireDriver({ name: 'OnPrem', system_path: '/drivers/onprem' }),
    { state: 'ENABLED' },
  ]);
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Off' })).disabled).toBe(true);
  expect(screen.getByText(/no main\.tf/u)).toBeTruthy();
  expect(screen.getByText(/theirs is there from the start/u)).toBeTruthy();
  expect(screen.getByText(/can’t be read/u)).toBeTruthy();
  expect(
    screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => !radio.disabled),
  ).toHaveLength(1);
});

test('a refused value is told on its field, which has the focus; the rest is kept', async () => {
  const page = await open(keepDraft('d1'), () => {
    throw new ApiError(
      {
        kind: 'invalid',
        status: 400,
        serverMessage: 'Error validating Provider',
        retryable: false,
        fieldErrors: { secret_key: ["invalid value 's3cret' for 'secret_key'"] },
      },
      'POST /providers',
    );
  });
  await page.user.click(await goToReview(page));
  await waitFor(() => {
    expect(document.activeElement).toBe(secret());
  });
  expect(page.pathname()).toBe('/new/provider/connection');
  expect(screen.getAllByText(/invalid value/u).length).toBeGreaterThan(0);
  expect(document.body.textContent).not.toContain('s3cret');
  expect(secret().value).toBe('s3cret');
});

test('without an answer it may exist: it says so, and sends again only when asked', async () => {
  const answers = [
    () => {
      throw new ApiError(
        { kind: 'timeout', status: null, serverMessage: null, retryable: true },
        'POST /providers',
      );
    },
    created,
  ];
  const page = await open(keepDraft('d1'), () => answers.shift()?.());
  await page.user.click(await goToReview(page));
  expect(await screen.findByText('It may have been created all the same')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Look at the list' }).getAttribute('href')).toBe(
    '/providers',
  );
  expect(page.posts()).toHaveLength(1);
  await page.user.click(screen.getByRole('button', { name: 'Send again' }));
  await waitFor(() => {
    expect(page.address()).toBe('/providers/7');
  });
});

test('a reload finds everything but the secret, and says so', async () => {
  const page = await open(keepDraft('d1'), created);
  await goToReview(page);
  cleanup();
  const kept = localStorage.getItem('oneprovision:draft::provider:d1');
  expect(kept).toContain('mine');
  expect(kept).not.toContain('s3cret');
  const again = await open('/new/provider/review?draft=d1', created);
  await screen.findByText('Region');
  expect(again.pathname()).toBe('/new/provider/connection');
  expect(secret().value).toBe('');
  expect(screen.getByText(/type it again/u)).toBeTruthy();
});

test('a provider made on the way leads back to its provision', async () => {
  const page = await open(`${keepDraft('d1')}&provision=p1`, created);
  await page.user.click(await goToReview(page));
  await waitFor(() => {
    expect(page.address()).toBe('/new/provision/provider?draft=p1&provider=7');
  });
});
