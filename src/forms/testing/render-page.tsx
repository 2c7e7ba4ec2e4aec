import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';

import { ApiProvider } from '@/api/api-context';
import { fakeApi, fakeTransport } from '@/api/fake-transport.fixture';
import { sessionQuery } from '@/api/queries/session';
import type { Session } from '@/api/session';
import type { ApiRequest } from '@/api/transport/transport';
import { startWords } from '@/i18n/testing/start-words';
import { TestHost } from '@/ui/testing/test-host';
import { createToastStore } from '@/ui/toast/toast-store';

/** What OneForm answers to a request: JSON, or an error that is thrown. Never called: it hangs. */
type Answer = (request: ApiRequest) => unknown;

/**
 * Renders a page at `address`, with a OneForm made of `answers` by `METHOD /path`. Any other address of
 * the program shows where it is. No user is logged in unless `session` says who.
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
  await startWords();
  const transport = fakeTransport((request) => {
    const answer = answers[`${request.method} ${request.path}`];
    if (answer === undefined) throw new Error(`No answer to ${request.method} ${request.path}`);
    return answer(request);
  });
  const api = fakeApi({ transport });
  const toasts = createToastStore();
  if (session !== undefined) api.client.setQueryData(sessionQuery(api).queryKey, session);
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [address] },
  );
  const view = render(
    <TestHost toasts={toasts}>
      <QueryClientProvider client={api.client}>
        <ApiProvider api={api}>
          <RouterProvider router={router} />
        </ApiProvider>
      </QueryClientProvider>
    </TestHost>,
  );
  return {
    view,
    router,
    toasts,
    user: userEvent.setup({ delay: null }),
    posts: () => transport.requests.filter(({ method }) => method === 'POST'),
    pathname: () => router.state.location.pathname,
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
  };
}
