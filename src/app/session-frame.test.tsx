// @vitest-environment jsdom
import { QueryClientProvider, QueryObserver } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test } from 'vitest';

import { ApiProvider } from '@/api/api-context';
import { fakeApi, fakeError, fakeTransport } from '@/api/fake-transport.fixture';
import { createLink } from '@/api/link';
import { sessionQuery } from '@/api/queries/session';
import { SessionFrame } from '@/app/SessionFrame';
import { startWords } from '@/i18n/testing/start-words';
import { Page } from '@/ui/frame/Page';
import { TEST_PAGE, TestHost } from '@/ui/testing/test-host';

afterEach(cleanup);

test('an outage is said over the page, once, and is gone by itself', async () => {
  await startWords();
  let out = true;
  const { link, transport } = createLink(
    fakeTransport(() => {
      if (out) throw fakeError({ kind: 'network' });
      return null;
    }),
    TEST_PAGE,
  );
  const api = fakeApi({ transport, session: { username: 'ann', canWrite: true } });
  const { client } = api;
  await client.query(sessionQuery(api));
  let asked = 0;
  const failing = {
    queryKey: ['drivers', 'list'],
    queryFn: async () => {
      asked += 1;
      if (out) throw fakeError({ kind: 'not_found' });
      return Promise.resolve('loaded');
    },
  };
  const query = client.getQueryCache().build(client, client.defaultQueryOptions(failing));
  const unsubscribe = new QueryObserver(client, failing).subscribe(() => undefined);
  const router = createMemoryRouter(
    [
      {
        element: <SessionFrame link={link} />,
        children: [{ path: '*', element: <Page title="Drivers">What was loaded</Page> }],
      },
    ],
    { initialEntries: ['/drivers'] },
  );
  render(
    <TestHost>
      <QueryClientProvider client={client}>
        <ApiProvider api={api}>
          <RouterProvider router={router} />
        </ApiProvider>
      </QueryClientProvider>
    </TestHost>,
  );
  link.check();
  const line = await screen.findByText(/OneForm can’t be reached/);
  expect(screen.getByText('What was loaded')).toBeTruthy();
  expect(asked).toBe(1);
  out = false;
  link.check();
  await waitFor(() => {
    expect(line.isConnected).toBe(false);
  });
  // What could not load at all loads by itself.
  await waitFor(() => {
    expect(query.state.data).toBe('loaded');
  });
  unsubscribe();
});
