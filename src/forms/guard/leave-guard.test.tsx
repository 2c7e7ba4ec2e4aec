// @vitest-environment jsdom
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

import { useLeaveGuard } from '@/forms/guard/use-leave-guard';
import { startWords } from '@/i18n/testing/start-words';

// A busy machine is no failure.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

beforeAll(async () => {
  await startWords();
});
afterEach(cleanup);

function Form({ dirty }: { readonly dirty: boolean }) {
  const guard = useLeaveGuard({ dirty, staysInside: (path) => path.startsWith('/new/') });
  return (
    <>
      {guard.dialog}
      <button type="button" onClick={guard.release}>
        Created
      </button>
    </>
  );
}

function renderForm(dirty: boolean) {
  const router = createMemoryRouter(
    [
      { path: '/new/:step', element: <Form dirty={dirty} /> },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: ['/new/name'] },
  );
  render(<RouterProvider router={router} />);
  return { router, user: userEvent.setup() };
}

/** Whether closing the tab asks first. */
const closing = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented ? 'asks' : 'closes';
};

test('nothing typed: no question is asked', async () => {
  const { router } = renderForm(false);
  expect(closing()).toBe('closes');
  await router.navigate('/providers');
  expect(await screen.findByText('elsewhere')).toBeTruthy();
});

test('leaving asks once; staying stays, leaving leaves', async () => {
  const { router, user } = renderForm(true);
  expect(closing()).toBe('asks');
  await router.navigate('/providers');
  await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
  expect(router.state.location.pathname).toBe('/new/name');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  await router.navigate('/providers');
  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(await screen.findByText('elsewhere')).toBeTruthy();
});

test('other steps and log-in are no leaving', async () => {
  const { router } = renderForm(true);
  await router.navigate('/new/review');
  expect(router.state.location.pathname).toBe('/new/review');
  await router.navigate('/login?to=%2Fnew%2Freview');
  expect(await screen.findByText('elsewhere')).toBeTruthy();
});

test('what was created lets go', async () => {
  const { router, user } = renderForm(true);
  await user.click(screen.getByRole('button', { name: 'Created' }));
  expect(closing()).toBe('closes');
  await router.navigate('/providers/7');
  expect(await screen.findByText('elsewhere')).toBeTruthy();
});
