// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';

import { ApiProvider } from '@/api/api-context';
import { fakeApi, fakeTransport, wireProvision } from '@/api/fake-transport.fixture';
import { useUnmanaged } from '@/api/queries/use-unmanaged';
import type { Capability } from '@/api/transport/transport';
import { makeProvision } from '@/domain/provision/make-provision.fixture';

afterEach(cleanup);

function ask(capabilities: readonly Capability[], afresh: boolean) {
  const guests = { hosts: { '2': { vm: ['12'] } }, networks: {}, datastores: {} };
  const transport = fakeTransport(
    ({ path }) => (path.endsWith('/unmanaged') ? guests : wireProvision(7, { state: 'RUNNING' })),
    capabilities,
  );
  const api = fakeApi({ transport });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={api.client}>
      <ApiProvider api={api}>{children}</ApiProvider>
    </QueryClientProvider>
  );
  const provision = makeProvision({ state: 'RUNNING' });
  const { result } = renderHook(() => useUnmanaged(provision, afresh), { wrapper });
  return { transport, guests, answer: () => result.current };
}

it('tells what lives on a provision at rest', async () => {
  const { guests, answer } = ask(['log_tail', 'unmanaged'], false);
  expect(answer().allowed).toBe(true);
  await waitFor(() => {
    expect(answer().data).toEqual(guests);
  });
});

it.each([false, true])(
  'sends nothing on a way to OneForm that can not ask it (afresh: %s)',
  async (afresh) => {
    const { transport, answer } = ask(['log_tail'], afresh);
    await Promise.resolve();
    expect(answer()).toMatchObject({ allowed: false, isFetching: false, data: undefined });
    expect(transport.sent).toEqual([]);
  },
);
