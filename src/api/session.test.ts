import { afterEach, expect, test, vi } from 'vitest';
import { getSession, logIn, logOut } from '@/api/session';

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
  await expect(getSession()).resolves.toEqual({ username: 'oneadmin', canWrite: true });
});

test('tells that nobody is', async () => {
  answering(new Response('{}', { status: 401, headers: { 'X-OneProvision-Session': 'none' } }));
  await expect(getSession()).resolves.toBeNull();
});

test('does not take a page for a session', async () => {
  answering(Response.json({ user: 5 }));
  await expect(getSession()).rejects.toMatchObject({ failure: { kind: 'contract' } });
});

test('logs in and out', async () => {
  const fetch = answering(new Response(null, { status: 204 }));
  await logIn({ username: 'a', password: 'b' });
  expect(fetch).toHaveBeenLastCalledWith(
    '/session',
    expect.objectContaining({ method: 'POST', body: '{"username":"a","password":"b"}' }),
  );
  await logOut();
  expect(fetch).toHaveBeenLastCalledWith('/session', expect.objectContaining({ method: 'DELETE' }));
});

test('says that the password is wrong', async () => {
  answering(Response.json({ code: 'credentials', message: 'no' }, { status: 401 }));
  await expect(logIn({ username: 'a', password: 'b' })).rejects.toMatchObject({
    failure: { kind: 'unauthenticated' },
  });
});
