import { afterEach, expect, test, vi } from 'vitest';
import { createSessionEnd, gatewaySessions } from '@/api/session';
import { createGatewayTransport } from '@/api/transport/gateway-transport';

const sessions = gatewaySessions(createGatewayTransport(''));

afterEach(() => {
  vi.unstubAllGlobals();
});

function answering(response: Response) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(response));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test('tells who is logged in', async () => {
  answering(Response.json({ username: 'oneadmin', canWrite: true }));
  await expect(sessions.get()).resolves.toEqual({ username: 'oneadmin', canWrite: true });
});

test('tells that no user is', async () => {
  answering(new Response('{}', { status: 401, headers: { 'X-OneProvision-Session': 'none' } }));
  await expect(sessions.get()).resolves.toBeNull();
});

test('does not take a page for a session', async () => {
  answering(Response.json({ user: 5 }));
  await expect(sessions.get()).rejects.toMatchObject({ failure: { kind: 'contract' } });
});

test('logs in and out', async () => {
  const fetch = answering(new Response(null, { status: 204 }));
  await sessions.own?.logIn({ username: 'a', password: 'b' });
  expect(fetch).toHaveBeenLastCalledWith(
    '/session',
    expect.objectContaining({ method: 'POST', body: '{"username":"a","password":"b"}' }),
  );
  await sessions.own?.logOut();
  expect(fetch).toHaveBeenLastCalledWith('/session', expect.objectContaining({ method: 'DELETE' }));
});

test('says that the password is wrong', async () => {
  answering(Response.json({ code: 'credentials', message: 'no' }, { status: 401 }));
  await expect(sessions.own?.logIn({ username: 'a', password: 'b' })).rejects.toMatchObject({
    failure: { kind: 'unauthenticated' },
  });
});

test('asks below the path that the gateway serves', async () => {
  const fetch = answering(Response.json({ username: 'a', canWrite: null }));
  await gatewaySessions(createGatewayTransport('/cloud')).get();
  expect(fetch).toHaveBeenLastCalledWith('/cloud/session', expect.anything());
});

test('a session ends once, however many requests find out, until the next log-in', () => {
  const end = createSessionEnd();
  const told = vi.fn<() => void>();
  const stop = end.subscribe(told);
  end.raise();
  end.raise();
  expect([end.snapshot(), told.mock.calls.length]).toEqual([true, 1]);
  end.lower();
  expect([end.snapshot(), told.mock.calls.length]).toEqual([false, 2]);
  stop();
  end.raise();
  expect(told).toHaveBeenCalledTimes(2);
});
