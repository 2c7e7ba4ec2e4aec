// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/errors';
import { fakePage, fakeError, fakeTransport } from '@/api/fake-transport.fixture';
import { createLogTailStore } from '@/api/log-tail-store';
import type { ApiRequest } from '@/api/transport/transport';
import { provisionId } from '@/domain/ids';
import { lastLines } from '@/domain/log/line-blocks';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const entry = (text: string): string => `Sat Nov 21 03:25:57 2026 [D] ${text}`;

/** OneForm's log of one provision: ASCII lines, so that bytes are characters. */
function logServer() {
  const server = {
    lines: [entry('one')],
    failWith: null as ApiError | null,
  };
  const answer = ({ path, query }: ApiRequest): unknown => {
    if (server.failWith !== null) throw server.failWith;
    const file = server.lines.map((line) => `${line}\n`).join('');
    if (path === '/provisions/7/logs')
      return { meta: { total_lines: server.lines.length }, lines: [] };
    const pos = Number(query?.['pos']);
    if (pos >= file.length) return { pos, lines: [] };
    const lines = file.slice(pos).trimEnd().split('\n');
    return { pos: file.length, lines: lines.map((text) => ({ level: 'debug', text })) };
  };
  const transport = fakeTransport(answer);
  const seen = fakePage();
  const store = createLogTailStore({ transport, page: seen.page }, provisionId(7));
  const shown = () => lastLines(store.getSnapshot().lines, 10).map(({ text }) => text);
  return { server, seen, transport, store, shown };
}

describe('the log of a provision that changes', () => {
  it('is followed', async () => {
    const { server, store, shown } = logServer();
    store.setActive(true);
    const stop = store.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(['one']);
    server.lines.push(entry('two'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown()).toEqual(['one', 'two']);
    expect(store.getSnapshot().status).toBe('following');
    stop();
  });

  it('is read to its end and then left alone once it rests', async () => {
    const { server, transport, store, shown } = logServer();
    store.setActive(true);
    const stop = store.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    server.lines.push(entry('last'));
    store.setActive(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown()).toEqual(['one', 'last']);
    expect(store.getSnapshot().status).toBe('ended');
    const asked = transport.sent.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(transport.sent).toHaveLength(asked);
    stop();
  });

  it('is not asked for while it is not shown', async () => {
    const { transport, store } = logServer();
    store.setActive(true);
    store.subscribe(() => undefined)();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(transport.sent).toHaveLength(1);
    expect(transport.requests[0]?.signal?.aborted).toBe(true);
  });

  it('is silent in a hidden tab, and goes on when it is shown again', async () => {
    const { seen, transport, store } = logServer();
    store.setActive(true);
    const stop = store.subscribe(() => undefined);
    seen.show(false);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(transport.sent).toHaveLength(1);
    seen.show(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(transport.sent).toHaveLength(2);
    stop();
  });
});

describe('a log that is hard to read', () => {
  it('is tried again, ever slower, and says why', async () => {
    const { server, store, transport, shown } = logServer();
    store.setActive(true);
    const stop = store.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    server.failWith = fakeError({ kind: 'network' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.getSnapshot()).toMatchObject({ status: 'failed', failure: { kind: 'network' } });
    expect(shown()).toEqual(['one']);
    expect(transport.sent.length).toBeLessThan(8);
    server.failWith = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.getSnapshot()).toMatchObject({ status: 'following', failure: null });
    stop();
  });

  it('because it was cut is read from its beginning', async () => {
    const { server, store, shown } = logServer();
    server.lines.push(entry('two'));
    store.setActive(true);
    const stop = store.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    server.lines = [entry('new')];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toEqual(['new']);
    expect(store.getSnapshot().generation).toBe(1);
    stop();
  });

  it('because the offset lies inside a character is read from its beginning', async () => {
    const { server, store } = logServer();
    store.setActive(true);
    const stop = store.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    server.failWith = new ApiError(
      {
        kind: 'server',
        status: 500,
        serverMessage: 'Internal server error',
        retryable: false,
        reason: 'invalid byte sequence in UTF-8',
      },
      'GET /x',
    );
    await vi.advanceTimersByTimeAsync(40_000);
    expect(store.getSnapshot().generation).toBe(1);
    stop();
  });
});
