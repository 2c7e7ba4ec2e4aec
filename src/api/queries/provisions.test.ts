// @vitest-environment jsdom
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeApi, fakeError, fakeTransport, wireProvision } from '@/api/fake-transport.fixture';
import { provisionQuery, provisionsQuery, unmanagedQuery } from '@/api/queries/provisions';
import { createQueryClient } from '@/api/query-client';
import { invalidate } from '@/api/query-keys';
import type { ApiRequest } from '@/api/transport/transport';
import { provisionId } from '@/domain/ids';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(answer: (request: ApiRequest) => unknown) {
  const onSessionEnded = vi.fn<() => void>();
  const transport = fakeTransport(answer);
  const api = fakeApi({ transport, client: createQueryClient({ onSessionEnded }) });
  return { api, transport, onSessionEnded };
}

const ID = provisionId(7);

describe('the list', () => {
  it('asks for nothing dangerous, and for DONE ones only on demand', async () => {
    const { api, transport } = setUp(() => [wireProvision(7)]);
    await api.client.query(provisionsQuery(api, { all: false }));
    await api.client.query(provisionsQuery(api, { all: true }));
    expect(transport.requests.map(({ query }) => query)).toEqual([{}, { all: true }]);
  });

  it('keeps an element that cannot be read beside the others', async () => {
    const { api } = setUp(() => [wireProvision(7), { DOCUMENT: { ID: '8', TEMPLATE: {} } }]);
    const list = await api.client.query(provisionsQuery(api, { all: false }));
    expect(list.items.map(({ id }) => id)).toEqual([7]);
    expect(list.unreadable).toMatchObject([{ index: 1, id: '8' }]);
  });

  it('follows a row that was fetched by itself, without becoming any fresher', async () => {
    const { api, transport } = setUp(({ path }) =>
      path === '/provisions'
        ? [wireProvision(8), wireProvision(7)]
        : wireProvision(7, { state: 'RUNNING' }),
    );
    const options = provisionsQuery(api, { all: false });
    const before = await api.client.query(options);
    vi.advanceTimersByTime(5_000);
    await api.client.query(provisionQuery(api, ID));
    const after = api.client.getQueryData(options.queryKey);
    expect(after?.items.map(({ id, state }) => [id, state])).toEqual([
      [8, 'APPLYING'],
      [7, 'RUNNING'],
    ]);
    expect(after?.items[0]).toBe(before.items[0]);
    expect(api.client.getQueryState(options.queryKey)?.dataUpdatedAt).toBe(1_000_000);
    expect(transport.sent).toEqual(['GET /provisions', 'GET /provisions/7']);
  });

  it('keeps its very structure when a row brings no news', async () => {
    const { api } = setUp(({ path }) =>
      path === '/provisions' ? [wireProvision(7)] : wireProvision(7),
    );
    const options = provisionsQuery(api, { all: false });
    const before = await api.client.query(options);
    vi.advanceTimersByTime(5_000);
    await api.client.query(provisionQuery(api, ID));
    expect(api.client.getQueryData(options.queryKey)).toBe(before);
  });

  it('loses a row that turns out to be gone', async () => {
    const { api } = setUp(({ path }) => {
      if (path === '/provisions') return [wireProvision(7)];
      throw fakeError({ kind: 'not_found' });
    });
    const options = provisionsQuery(api, { all: false });
    await api.client.query(options);
    vi.advanceTimersByTime(5_000);
    await expect(api.client.query(provisionQuery(api, ID))).rejects.toThrow('not_found');
    expect(api.client.getQueryData(options.queryKey)?.items).toEqual([]);
  });
});

describe('one provision', () => {
  it('shows at once what the list knows', async () => {
    const { api, transport } = setUp(() => [wireProvision(7)]);
    await api.client.query(provisionsQuery(api, { all: false }));
    const observer = new QueryObserver(api.client, provisionQuery(api, ID));
    expect(observer.getCurrentResult().data?.name).toBe('p7');
    expect(transport.sent).toEqual(['GET /provisions']);
  });

  it('is polled while it changes, and seldom after', async () => {
    let state = 'APPLYING';
    const { api, transport } = setUp(() => wireProvision(7, { state }));
    const stop = new QueryObserver(api.client, provisionQuery(api, ID)).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(4_100);
    expect(transport.sent).toHaveLength(3);
    state = 'RUNNING';
    await vi.advanceTimersByTimeAsync(4_000);
    expect(transport.sent).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(transport.sent.length - 4).toBe(15);
    stop();
  });

  it('is polled ever slower while answers fail, and keeps what it knew', async () => {
    let broken = false;
    const { api, transport } = setUp(() => {
      if (broken) throw fakeError({ kind: 'session' });
      return wireProvision(7);
    });
    const observer = new QueryObserver(api.client, provisionQuery(api, ID));
    const stop = observer.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    broken = true;
    await vi.advanceTimersByTimeAsync(60_000);
    // Every 2 s it would have been 30; doubling after each failure leaves a handful.
    expect(transport.sent.length).toBeLessThan(8);
    expect(transport.sent.length).toBeGreaterThan(3);
    expect(observer.getCurrentResult().data?.name).toBe('p7');
    stop();
  });

  it('is asked for again by name', async () => {
    const { api, transport } = setUp(() => wireProvision(7, { state: 'RUNNING' }));
    const stop = new QueryObserver(api.client, provisionQuery(api, ID)).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    await invalidate(api.client, { provision: ID });
    expect(transport.sent).toHaveLength(2);
    stop();
  });
});

describe('the question for what lives on it', () => {
  it.each(['APPLYING', 'DEPROVISIONING_ONE', 'PENDING', 'HIBERNATING'])(
    'is not sent while the server says %s, whatever the page believes',
    async (state) => {
      const { api, transport } = setUp(() => wireProvision(7, { state }));
      api.client.setQueryData(provisionQuery(api, ID).queryKey, undefined);
      await expect(api.client.query(unmanagedQuery(api, ID))).rejects.toThrow('unsafe');
      expect(transport.sent).toEqual(['GET /provisions/7']);
    },
  );

  it('is sent at rest, and again only when it is marked as old', async () => {
    const { api, transport } = setUp(({ path }) =>
      path.endsWith('/unmanaged') ? {} : wireProvision(7, { state: 'RUNNING' }),
    );
    await api.client.query(unmanagedQuery(api, ID));
    vi.advanceTimersByTime(60_000);
    await api.client.query(unmanagedQuery(api, ID));
    expect(transport.sent).toEqual(['GET /provisions/7', 'GET /provisions/7/unmanaged']);
  });

  it('is not sent right after a write, nor by what follows one', async () => {
    const { api, transport } = setUp(({ path }) =>
      path.endsWith('/unmanaged') ? {} : wireProvision(7, { state: 'RUNNING' }),
    );
    const stop = new QueryObserver(api.client, unmanagedQuery(api, ID)).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    await invalidate(api.client, { provision: ID });
    await vi.advanceTimersByTimeAsync(100);
    const asked = () => transport.sent.filter((sent) => sent.endsWith('/unmanaged')).length;
    expect(asked()).toBe(1);
    await expect(api.client.query(unmanagedQuery(api, ID))).rejects.toThrow('unsafe');
    await vi.advanceTimersByTimeAsync(15_000);
    await api.client.query(unmanagedQuery(api, ID));
    expect(asked()).toBe(2);
    stop();
  });
});

describe('a list in which one provision changes', () => {
  it('is fetched every half minute all the same', async () => {
    let version = 0;
    const { api, transport } = setUp(({ path }) => {
      if (path === '/provisions') return [wireProvision(8, { state: 'RUNNING' }), wireProvision(7)];
      version += 1;
      return wireProvision(7, { description: String(version) });
    });
    const observers = [
      new QueryObserver(api.client, provisionsQuery(api, { all: false })),
      new QueryObserver(api.client, provisionQuery(api, ID)),
    ].map((observer) => observer.subscribe(() => undefined));
    await vi.advanceTimersByTimeAsync(110_000);
    const lists = transport.sent.filter((sent) => sent === 'GET /provisions').length;
    expect(lists).toBe(4);
    expect(transport.sent.length - lists).toBeGreaterThan(30);
    for (const stop of observers) stop();
  });
});

describe('failures', () => {
  it('of the network are tried again, three times in all', async () => {
    const { api, transport } = setUp(() => {
      throw fakeError({ kind: 'network' });
    });
    const observer = new QueryObserver(api.client, provisionsQuery(api, { all: false }));
    const stop = observer.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(transport.sent).toHaveLength(3);
    expect(observer.getCurrentResult().status).toBe('error');
    stop();
  });

  it('of /unmanaged are told at once', async () => {
    const { api, transport } = setUp(() => {
      throw fakeError({ kind: 'network' });
    });
    await expect(api.client.query(unmanagedQuery(api, ID))).rejects.toThrow('network');
    expect(transport.sent).toHaveLength(1);
  });

  it('for want of a session are reported to the page', async () => {
    const { api, onSessionEnded } = setUp(() => {
      throw fakeError({ kind: 'session' });
    });
    await expect(api.client.query(unmanagedQuery(api, ID))).rejects.toThrow('session');
    expect(onSessionEnded).toHaveBeenCalledTimes(1);
  });
});
