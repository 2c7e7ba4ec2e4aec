// @vitest-environment jsdom
import { configure, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { fakeApi, fakePage, fakeTransport, wireProvision } from '@/api/fake-transport.fixture';
import { createLink } from '@/api/link';
import type { Session } from '@/api/session';
import { createRouter } from '@/app/routes';
import { createWords } from '@/i18n/i18n';

// The code of a page takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 30_000 });

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

function open(address: string, session?: Session) {
  window.history.replaceState(null, '', `/cloud${address}`);
  const transport = fakeTransport(({ path }) => (path === '/provisions/7' ? wireProvision(7) : []));
  const api = fakeApi({ transport, ...(session === undefined ? {} : { session }) });
  const { link } = createLink(transport, fakePage().page);
  const router = createRouter({ api, link, words: createWords(), basePath: '/cloud' });
  ended.push(() => {
    router.dispose();
    api.client.clear();
  });
  return { router, sent: transport.sent };
}

const ANN: Session = { username: 'ann', canWrite: true };

test.each([
  ['/provisions/7/log', ['GET /provisions/7', 'GET /providers', 'GET /drivers']],
  ['/providers/4', ['GET /providers/4', 'GET /drivers']],
  ['/map', ['GET /provisions', 'GET /providers']],
  ['/new/provision/provider', ['GET /providers', 'GET /drivers']],
  ['/provisions/none', []],
])('%s asks for what it shows beside its code', async (address, wanted) => {
  const { router, sent } = open(address, ANN);
  await waitFor(() => {
    expect(sent).toEqual(wanted);
  });
  await waitFor(() => {
    expect(router.state.initialized).toBe(true);
  });
  // Nothing is rendered: the router alone has asked, and once.
  expect(sent).toEqual(wanted);
});

test('who is not logged in is led to the log-in and back, and nothing is asked', async () => {
  const { router, sent } = open('/providers/4?tab=x');
  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/cloud/login');
  });
  expect(new URLSearchParams(router.state.location.search).get('to')).toBe('/providers/4?tab=x');
  expect(sent).toEqual([]);
});
