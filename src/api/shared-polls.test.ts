// @vitest-environment jsdom
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { queryKeys } from '@/api/query-keys';
import { sharePolls } from '@/api/shared-polls';
import { provisionId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { ExactNumber } from '@/lib/json';
import type { TabChannel } from '@/lib/tab-channel';

beforeEach(() => {
  vi.useFakeTimers();
});
const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
  vi.useRealTimers();
});

/** The channels of one browser, which deliver at once. */
function browser() {
  const listeners = new Map<object, (message: string) => void>();
  const posted: string[] = [];
  const channel = (): TabChannel => {
    const self = {};
    return {
      post: (message) => {
        posted.push(message);
        for (const [one, deliver] of listeners) if (one !== self) deliver(message);
      },
      listen: (listener) => {
        listeners.set(self, listener);
        return () => listeners.delete(self);
      },
      close: () => undefined,
    };
  };
  return { channel, posted };
}

const KEY = queryKeys.provisionList(false);
const LIST = { items: [makeProvision({ id: provisionId(7) })], unreadable: [] };

/** A tab that shows the list, and asks for it every 10 s. */
function tab(channel: TabChannel, user: string | null = 'ann', answer: () => unknown = () => LIST) {
  const client = new QueryClient();
  const asked = vi.fn<() => Promise<unknown>>(async () => Promise.resolve(answer()));
  const { turn, end } = sharePolls(client, channel, () => user);
  const observer = new QueryObserver(client, {
    queryKey: KEY,
    queryFn: asked,
    staleTime: 5_000,
    refetchInterval: () => 10_000 + turn(),
    refetchIntervalInBackground: true,
  });
  const unsubscribe = observer.subscribe(() => undefined);
  ended.push(() => {
    unsubscribe();
    end();
    client.clear();
  });
  return { client, asked };
}

test('ten tabs ask hardly more often than one, and go on when the first is closed', async () => {
  const { channel } = browser();
  const tabs = Array.from({ length: 10 }, () => tab(channel()));
  await vi.advanceTimersByTimeAsync(30_000);
  const begun = tabs.reduce((sum, { asked }) => sum + asked.mock.calls.length, 0);
  await vi.advanceTimersByTimeAsync(600_000);
  const all = tabs.reduce((sum, { asked }) => sum + asked.mock.calls.length, 0) - begun;
  expect(all).toBeGreaterThan(50);
  expect(all).toBeLessThan(62);
  for (const end of ended.splice(0, 9)) end();
  const [last] = tabs.slice(-1);
  const before = last?.asked.mock.calls.length ?? 0;
  await vi.advanceTimersByTimeAsync(600_000);
  expect((last?.asked.mock.calls.length ?? 0) - before).toBeGreaterThan(55);
});

test('alone, a tab says nothing of what it has read', async () => {
  const { channel, posted } = browser();
  tab(channel());
  await vi.advanceTimersByTimeAsync(30_000);
  expect(posted).toHaveLength(1);
  expect(posted[0]).toContain('hello');
});

test('what another user may see is not taken', async () => {
  const { channel } = browser();
  const ann = tab(channel(), 'ann');
  const bob = tab(channel(), 'bob', () => ({ items: [], unreadable: [] }));
  await vi.advanceTimersByTimeAsync(40_000);
  expect(ann.client.getQueryData(KEY)).toEqual(LIST);
  expect(bob.client.getQueryData(KEY)).toEqual({ items: [], unreadable: [] });
});

test('numbers that JavaScript would round arrive with all their digits', async () => {
  const { channel } = browser();
  const big = ExactNumber.of('18446744073709551615');
  const list = { items: [makeProvision({ values: { big } })], unreadable: [] };
  const first = tab(channel());
  await vi.advanceTimersByTimeAsync(1);
  tab(channel(), 'ann', () => list);
  await vi.advanceTimersByTimeAsync(1);
  expect(first.client.getQueryData(KEY)).toEqual(list);
});

test('a text that is no message is left alone, and so is news of what is not shown', async () => {
  const { channel } = browser();
  const { client } = tab(channel());
  await vi.advanceTimersByTimeAsync(1);
  const other = channel();
  for (const text of ['null', '{}', '{"kind":"data","tab":"x","who":"ann","at":1e15}'])
    other.post(text);
  const key = ['provisions', 'one', 99];
  other.post(JSON.stringify({ kind: 'data', tab: 'x', who: 'ann', at: 1e15, key, data: {} }));
  other.post(
    JSON.stringify({ kind: 'data', tab: 'x', who: 'ann', at: 1e15, key: ['session'], data: {} }),
  );
  expect(client.getQueryData(KEY)).toEqual(LIST);
  expect(client.getQueryData(key)).toBeUndefined();
  expect(client.getQueryData(['session'])).toBeUndefined();
});
