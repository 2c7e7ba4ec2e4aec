// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { fakePage, fakeError, fakeTransport } from '@/api/fake-transport.fixture';
import { createLink } from '@/api/link';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const GET = { method: 'GET', path: '/x' } as const;

/** A way to a OneForm that can be taken away. `list`: that one address fails, by itself. */
function setUp() {
  const seen = fakePage();
  const server = { out: false, list: false };
  const inner = fakeTransport(({ path }) => {
    if (server.out || (server.list && path === '/x')) throw fakeError({ kind: 'network' });
    return 'fine';
  });
  const { link, transport } = createLink(inner, seen.page);
  const back = vi.fn<() => void>();
  const stop = link.watch(back);
  const ask = async () => transport.request(GET).catch(() => null);
  const pings = () => inner.sent.filter((line) => line === 'GET /').length;
  return { server, seen, link, ask, pings, back, stop };
}

test('an outage is known a second after the first failure, with the time of the last answer', async () => {
  const { server, link, ask, pings, stop } = setUp();
  await ask();
  await vi.advanceTimersByTimeAsync(5_000);
  server.out = true;
  await ask();
  expect(link.snapshot()).toBeNull();
  await vi.advanceTimersByTimeAsync(1_100);
  expect(link.snapshot()).toEqual({ lastHeard: 1_000_000 });
  expect(pings()).toBe(1);
  stop();
});

test('it is over with the next answer to any request, and is told once', async () => {
  const { server, link, ask, back, stop } = setUp();
  server.out = true;
  await ask();
  await vi.advanceTimersByTimeAsync(1_100);
  expect(link.snapshot()).toEqual({ lastHeard: null });
  server.out = false;
  await ask();
  await ask();
  expect(link.snapshot()).toBeNull();
  expect(back).toHaveBeenCalledTimes(1);
  stop();
});

test('it is over by itself, asked for ever more rarely', async () => {
  const { server, link, ask, pings, back, stop } = setUp();
  server.out = true;
  await ask();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(pings()).toBeGreaterThan(15);
  expect(pings()).toBeLessThan(25);
  server.out = false;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(link.snapshot()).toBeNull();
  expect(back).toHaveBeenCalledTimes(1);
  stop();
});

test('one address that fails by itself is no outage', async () => {
  const { server, link, ask, stop } = setUp();
  server.list = true;
  await ask();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(link.snapshot()).toBeNull();
  stop();
});

test('a page at rest asks once a minute, and so notices', async () => {
  const { server, link, ask, pings, stop } = setUp();
  await ask();
  await vi.advanceTimersByTimeAsync(299_000);
  expect(pings()).toBe(4);
  server.out = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(link.snapshot()).not.toBeNull();
  stop();
});

test('a page that asks anyway needs none', async () => {
  const { ask, pings, stop } = setUp();
  for (let times = 0; times < 10; times += 1) {
    await ask();
    await vi.advanceTimersByTimeAsync(30_000);
  }
  expect(pings()).toBe(0);
  stop();
});

test('a hidden tab asks nothing, and asks at once when it is looked at again', async () => {
  const { server, seen, ask, pings, stop } = setUp();
  server.out = true;
  await ask();
  seen.show(false);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(pings()).toBe(0);
  seen.show(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(pings()).toBe(1);
  stop();
});

test('nothing is asked where no user is logged in', async () => {
  const { server, ask, pings, stop } = setUp();
  stop();
  server.out = true;
  await ask();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(pings()).toBe(0);
});
