// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { fakePage, fakeTransport } from '@/api/fake-transport.fixture';
import { createLogTailStore } from '@/api/log-tail-store';
import { provisionId } from '@/domain/ids';
import { lastLines } from '@/domain/log/line-blocks';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const entry = (text: string): string => `Sat Nov 21 03:25:57 2026 [D] ${text}`;

/** A way to OneForm without `/logs/poll`, as FireEdge's proxy is. */
function setUp() {
  const server = { lines: [entry('één')] };
  const transport = fakeTransport(
    () => ({
      meta: { mode: 'all', total_lines: server.lines.length },
      lines: server.lines.map((text) => ({ level: 'debug', text })),
    }),
    ['unmanaged'],
  );
  const store = createLogTailStore({ transport, page: fakePage().page }, provisionId(7));
  const shown = () => lastLines(store.getSnapshot().lines, 10).map(({ text }) => text);
  return { server, transport, store, shown };
}

/** One question, with all that follows from its answer. */
const round = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(5_100);
};

describe('a log that can only be had whole', () => {
  it('is followed by what is new in it, and asked for in no other way', async () => {
    const { server, transport, store, shown } = setUp();
    store.setActive(true);
    const stop = store.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    server.lines.push(entry('two'), entry('three and'));
    await round();
    // It was half written when it was read.
    server.lines = [...server.lines.slice(0, 2), entry('three and more'), entry('four ✓ done')];
    await round();
    expect(shown().slice(0, 3)).toEqual(['één', 'two', 'three and more']);
    store.setActive(false);
    await round();
    expect(shown()).toEqual(['één', 'two', 'three and more', 'four ✓ done']);
    await round();
    expect(store.getSnapshot()).toMatchObject({ status: 'ended', generation: 0, failure: null });
    expect(new Set(transport.sent)).toEqual(new Set(['GET /provisions/7/logs']));
    expect(transport.requests.every(({ query }) => query?.['all'] === true)).toBe(true);
    const asked = transport.sent.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(transport.sent).toHaveLength(asked);
    stop();
  });

  it('goes on where it ended when the provision changes again', async () => {
    const { server, store, shown } = setUp();
    const stop = store.subscribe(() => undefined);
    await round();
    store.setActive(true);
    await round();
    server.lines.push(entry('again now'), entry('x'));
    await round();
    expect(shown().slice(0, 2)).toEqual(['één', 'again now']);
    expect(store.getSnapshot().generation).toBe(0);
    stop();
  });

  it.each([
    ['shorter', [entry('x')]],
    ['longer, with another beginning', [entry('other'), entry('two'), entry('three')]],
    ['empty', []],
  ])('begins again when the file is another one: %s', async (_what, lines) => {
    const { server, store, shown } = setUp();
    const stop = store.subscribe(() => undefined);
    await round();
    server.lines = lines;
    store.poll();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(store.getSnapshot().generation).toBe(1);
    expect(shown()).toEqual(lines.map((line) => line.replace(/^.*\[D\] /u, '')));
    stop();
  });
});
