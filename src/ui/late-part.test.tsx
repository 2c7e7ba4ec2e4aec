// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';

import { latePart } from '@/ui/late-part';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { message: '' };
  static getDerivedStateFromError(error: Error) {
    return { message: error.message };
  }
  override render() {
    return this.state.message === '' ? this.props.children : <p>{this.state.message}</p>;
  }
}

test('waits for its code, and is there at once when that was fetched before', async () => {
  const fetch = vi.fn<() => Promise<typeof Greeting>>(async () => Promise.resolve(Greeting));
  const { Part, prefetch } = latePart(fetch);
  const { unmount } = render(<Part name="Ann" waiting={<p>Wait</p>} />);
  expect(screen.getByText('Wait')).toBeTruthy();
  expect(await screen.findByText('Hello Ann')).toBeTruthy();
  unmount();
  prefetch();
  render(<Part name="Bob" waiting={<p>Wait</p>} />);
  expect(screen.getByText('Hello Bob')).toBeTruthy();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('code that can’t be fetched is a failure of the page, and is tried again on the next visit', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fetch = vi
    .fn<() => Promise<typeof Greeting>>()
    .mockRejectedValueOnce(new Error('no such chunk'))
    .mockResolvedValue(Greeting);
  const { Part } = latePart(fetch);
  const part = (
    <Boundary>
      <Part name="Ann" waiting={<p>Wait</p>} />
    </Boundary>
  );
  const { unmount } = render(part);
  expect(await screen.findByText('no such chunk')).toBeTruthy();
  unmount();
  render(part);
  expect(await screen.findByText('Hello Ann')).toBeTruthy();
});
