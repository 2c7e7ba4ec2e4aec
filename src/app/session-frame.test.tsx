// @vitest-environment jsdom
import { QueryClientProvider, QueryObserver } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, test } from 'vitest';

import { fakeError, fakeTransport } from '@/api/fake-transport.fixture';
import { createLink } from '@/api/link';
import { sessionQuery } from '@/api/queries/session';
import { createQueryClient } from '@/api/query-client';
import type { Session } from '@/api/session';
import { SessionFrame } from '@/app/SessionFrame';
import { startI18n } from '@/i18n/i18n';
import { Page } from '@/ui/frame/Page';

afterEach(cleanup);

test('an outage is said over the page, once, and is gone by itself', async () => {
  startI18n();
  window.scrollTo = () => undefined;
  let out = true;
  const { link } = createLink(
    fakeTransport(() => {
      if (out) throw fakeError({ kind: 'network' });
      return null;
    }),
  );
  const client = createQueryClient({ onSessionEnded: () => undefined });
  const session: Session = { username: 'ann', canWrite: true };
  client.setQueryData(sessionQuery().queryKey, session);
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
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
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
