import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';

import { ApiProvider } from '@/api/api-context';
import { createQueryClient } from '@/api/query-client';
import { sessionQuery } from '@/api/queries/session';
import type { Session } from '@/api/session';
import type { ApiRequest } from '@/api/transport/transport';
import { loadLaterWords, startI18n } from '@/i18n/i18n';
import { createServerClock } from '@/lib/server-clock';

/** What OneForm answers to a request: JSON, or an error that is thrown. Never called: it hangs. */
type Answer = (request: ApiRequest) => unknown;

/**
 * Draws a page at `address`, with a OneForm made of `answers` by `METHOD /path`. Any other address of
 * the program shows where it is. Nobody is logged in unless `session` says who.
 */
export async function renderPage(
  path: string,
  page: ReactElement,
  address: string,
  answers: Readonly<Record<string, Answer>>,
  session?: Session,
) {
  // A busy machine is no failure. Whether an element can be seen is asked of each of its ancestors' styles, which jsdom does slowly.
  configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });
  // jsdom has no layout to scroll.
  window.scrollTo = () => undefined;
  startI18n();
  await loadLaterWords();
  const requests: ApiRequest[] = [];
  const api = {
    client: createQueryClient({ onSessionEnded: () => undefined }),
    transport: {
      capabilities: new Set<never>(),
      clock: createServerClock(),
      ping: async () => Promise.resolve(),
      request: async (request: ApiRequest) => {
        requests.push(request);
        const answer = answers[`${request.method} ${request.path}`];
        if (answer === undefined) throw new Error(`No answer to ${request.method} ${request.path}`);
        return answer(request);
      },
    },
  };
  if (session !== undefined) api.client.setQueryData(sessionQuery().queryKey, session);
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [address] },
  );
  const view = render(
    <QueryClientProvider client={api.client}>
      <ApiProvider api={api}>
        <RouterProvider router={router} />
      </ApiProvider>
    </QueryClientProvider>,
  );
  return {
    view,
    router,
    user: userEvent.setup({ delay: null }),
    posts: () => requests.filter(({ method }) => method === 'POST'),
    pathname: () => router.state.location.pathname,
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
  };
}
