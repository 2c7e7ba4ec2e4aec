import { afterEach, describe, expect, test } from 'vitest';

import { createMockServer } from '../mock-server/server';
import { readConfig } from './config';
import { runWithDemo } from './demo';
import type { RunningGateway } from './run';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function start(env: Readonly<Record<string, string>>): Promise<RunningGateway> {
  const gateway = await runWithDemo(readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...env }), null);
  open.push(gateway);
  return gateway;
}

/** Logs in and gives the cookie, or fails. */
async function logIn(url: string, username: string, password: string): Promise<string> {
  const response = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-oneprovision': '1' },
    body: JSON.stringify({ username, password }),
  });
  expect(response.status).toBe(204);
  const [line = ''] = response.headers.getSetCookie();
  return line.split(';')[0] ?? '';
}

async function sessionOf(url: string, cookie: string): Promise<unknown> {
  return (await fetch(`${url}/session`, { headers: { cookie } })).json();
}

async function provisionsOf(url: string, headers: Record<string, string>): Promise<number> {
  const response = await fetch(`${url}/api/v1/provisions`, { headers });
  expect(response.status).toBe(200);
  const list: unknown = await response.json();
  return Array.isArray(list) ? list.length : Number.NaN;
}

describe('with the mock server inside', () => {
  test('an administrator may write, an ordinary user may not, and the page is told', async () => {
    const { url } = await start({ MOCK_SEED: 'empty' });
    const oneadmin = await logIn(url, 'oneadmin', 'opennebula');
    const bob = await logIn(url, 'bob', 'bobpass');
    expect(await sessionOf(url, oneadmin)).toEqual({ username: 'oneadmin', canWrite: true });
    expect(await sessionOf(url, bob)).toEqual({ username: 'bob', canWrite: false });
  });

  test('each world has its own provisions', async () => {
    const { url } = await start({ MOCK_SEED: 'demo', MOCK_CONTROL: '1' });
    const cookie = await logIn(url, 'oneadmin', 'opennebula');
    const one = { cookie, 'x-mock-session': 'one' };
    const reset = await fetch(`${url}/__mock/reset`, {
      method: 'POST',
      headers: { 'x-mock-session': 'one', 'content-type': 'application/json' },
      body: JSON.stringify({ seed: 'empty' }),
    });
    expect(reset.ok).toBe(true);
    expect(await provisionsOf(url, one)).toBe(0);
    expect(await provisionsOf(url, { cookie })).toBeGreaterThan(10);
  });

  test('the control API is not there unless it is switched on', async () => {
    const { url } = await start({ MOCK_SEED: 'empty' });
    expect((await fetch(`${url}/__mock/state`)).status).toBe(404);
  });

  test('tells the demo account, and it works', async () => {
    const { url } = await start({ MOCK_SEED: 'empty' });
    expect(await (await fetch(`${url}/about`)).json()).toEqual({
      demo: { username: 'oneadmin', password: 'opennebula' },
    });
    await logIn(url, 'oneadmin', 'opennebula');
  });
});

test('before a OneForm that is named it works the same, without the demo', async () => {
  const mock = await createMockServer({ seed: 'demo' });
  open.push(mock);
  const oneform = await mock.listen({ port: 0 });
  const { url, oneformUrl } = await start({ ONEFORM_URL: oneform });
  expect(oneformUrl).toBe(oneform);
  expect(await (await fetch(`${url}/about`)).json()).toEqual({ demo: null });
  const cookie = await logIn(url, 'carl', 'carlpass');
  expect(await provisionsOf(url, { cookie })).toBeGreaterThan(10);
});

test('before a real OneForm the control API is never reached, even where there is one', async () => {
  const mock = await createMockServer({ seed: 'demo', control: true });
  open.push(mock);
  const oneform = await mock.listen({ port: 0 });
  const { url } = await start({ ONEFORM_URL: oneform });
  expect((await fetch(`${oneform}/__mock/state`)).status).toBe(200);
  expect((await fetch(`${url}/__mock/state`)).status).toBe(404);
  const reset = await fetch(`${url}/__mock/reset`, { method: 'POST' });
  expect(reset.status).toBe(404);
});

test('an address that is taken is an error, and leaves nothing running', async () => {
  const { url } = await start({ MOCK_SEED: 'empty' });
  const config = readConfig({ PORT: new URL(url).port, MOCK_SEED: 'empty' });
  await expect(runWithDemo(config, null)).rejects.toThrow(
    /^HOST="127\.0\.0\.1" PORT="\d+" can't be used: another program listens there \(EADDRINUSE\)$/u,
  );
});
