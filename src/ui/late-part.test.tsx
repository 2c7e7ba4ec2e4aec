// @vitest-environment jsdom
import { act, fireEvent, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { startWords } from '@/i18n/testing/start-words';
import { latePart } from '@/ui/late-part';
import { TestHost } from '@/ui/testing/test-host';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

test('waits for its code, and is there at once when that was fetched before', async () => {
  const fetch = vi.fn<() => Promise<typeof Greeting>>(async () => Promise.resolve(Greeting));
  const { Part, prefetch } = latePart(fetch);
  const { unmount } = render(<Part name="Ann" waiting={<p>Wait</p>} />, { wrapper: TestHost });
  expect(screen.getByText('Wait')).toBeTruthy();
  expect(await screen.findByText('Hello Ann')).toBeTruthy();
  unmount();
  prefetch();
  render(<Part name="Bob" waiting={<p>Wait</p>} />, { wrapper: TestHost });
  expect(screen.getByText('Hello Bob')).toBeTruthy();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('code that can’t be fetched is told in its place, and tried again by itself', async () => {
  await startWords();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const fetch = vi
    .fn<() => Promise<typeof Greeting>>()
    .mockRejectedValueOnce(new Error('no such chunk'))
    .mockRejectedValueOnce(new Error('no such chunk'))
    .mockResolvedValue(Greeting);
  const { Part, ready } = latePart(fetch);
  // Who waits for it is not told of a failure: the part tells it.
  await ready();
  render(<Part name="Ann" waiting={<p>Wait</p>} />, { wrapper: TestHost });
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('This could not be loaded'),
  );
  expect(fetch).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await screen.findByText('Hello Ann')).toBeTruthy();
  vi.useRealTimers();
});

test('it is tried as soon as the network is back', async () => {
  await startWords();
  const fetch = vi
    .fn<() => Promise<typeof Greeting>>()
    .mockRejectedValueOnce(new Error('no such chunk'))
    .mockResolvedValue(Greeting);
  const { Part } = latePart(fetch);
  render(<Part name="Ann" waiting={<p>Wait</p>} />, { wrapper: TestHost });
  await screen.findByRole('alert');
  // The page listens once its effects have run, a moment after it shows the failure.
  await act(async () => Promise.resolve());
  fireEvent(window, new Event('online'));
  expect(await screen.findByText('Hello Ann')).toBeTruthy();
});
