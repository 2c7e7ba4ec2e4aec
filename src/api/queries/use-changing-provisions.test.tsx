// @vitest-environment jsdom
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiProvider, useApi } from '@/api/api-context';
import { fakeApi, fakeTransport, wireProvision } from '@/api/fake-transport.fixture';
import { provisionsQuery } from '@/api/queries/provisions';
import { useChangingProvisions } from '@/api/queries/use-changing-provisions';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function List() {
  const { data } = useQuery(provisionsQuery(useApi(), { all: false }));
  useChangingProvisions(data?.items ?? []);
  return data?.items.map(({ id, name, state }) => <p key={id}>{`${name} ${state}`}</p>);
}

test('only the rows that change are asked for, and only their changes render the list again', async () => {
  let state = 'APPLYING';
  const transport = fakeTransport(({ path }) =>
    path === '/provisions'
      ? [wireProvision(8, { state: 'RUNNING' }), wireProvision(7)]
      : wireProvision(7, { state }),
  );
  const api = fakeApi({ transport });
  let draws = 0;
  const onRender = () => {
    draws += 1;
  };
  const { container, unmount } = render(
    <QueryClientProvider client={api.client}>
      <ApiProvider api={api}>
        <Profiler id="list" onRender={onRender}>
          <List />
        </Profiler>
      </ApiProvider>
    </QueryClientProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(container.textContent).toBe('p8 RUNNINGp7 APPLYING');
  const drawn = draws;
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(new Set(transport.sent)).toEqual(new Set(['GET /provisions', 'GET /provisions/7']));
  expect(draws).toBe(drawn);
  state = 'RUNNING';
  await act(() => vi.advanceTimersByTimeAsync(3_000));
  expect(container.textContent).toBe('p8 RUNNINGp7 RUNNING');
  const asked = transport.sent.length;
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(transport.sent).toHaveLength(asked);
  unmount();
});
