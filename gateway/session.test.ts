import { randomBytes } from 'node:crypto';

import { afterEach, describe, expect, test } from 'vitest';

import { gatewayOptions, openBrowser, type Browser, type Changes } from './testing/browser';
import { deferred } from './testing/deferred';
import {
  fakeOneForm,
  plain401,
  USER,
  type FakeOneForm,
  type Respond,
} from './testing/fake-oneform';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function start(
  changes: Changes = {},
  respond?: Respond,
  logIn?: Respond,
): Promise<{ oneform: FakeOneForm; browser: Browser }> {
  const oneform = await fakeOneForm(respond, logIn);
  open.push(oneform);
  const browser = await openBrowser(gatewayOptions(oneform.url, changes));
  open.push(browser);
  return { oneform, browser };
}

async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
}

describe('logging in', () => {
  test('checks the credentials against OneForm and keeps them in a sealed cookie', async () => {
    const { oneform, browser } = await start();
    const response = await browser.logIn();
    expect(response.status).toBe(204);
    const [line = ''] = response.headers.getSetCookie();
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Strict/);
    expect(line).toMatch(/; Path=\//);
    expect(line).not.toMatch(/Secure/);
    expect(decodeURIComponent(line)).not.toContain(USER.password);
    expect(oneform.asked[0]?.url).toBe('/api/v1/');
    const session = await browser.fetch('/session');
    expect(await session.json()).toEqual({ username: USER.username, canWrite: true });
  });

  test('a user whom OneForm lets only read is told so', async () => {
    const { browser } = await start({}, undefined, ({ method }, response) => {
      response.writeHead(method === 'GET' ? 200 : 403).end();
    });
    await browser.logIn();
    expect(await (await browser.fetch('/session')).json()).toMatchObject({ canWrite: false });
  });

  test('wrong credentials are refused without the mark of an ended session', async () => {
    const { browser } = await start();
    const response = await browser.logIn({ username: 'oneadmin', password: 'wrong' });
    expect(response.status).toBe(401);
    expect(response.headers.get('x-oneprovision-session')).toBeNull();
    expect(await codeOf(response)).toBe('credentials');
    expect(browser.cookie()).toBeNull();
  });

  test.each([
    ['no JSON', 'not json'],
    ['no password', '{"username":"a"}'],
    ['a colon in the name', '{"username":"a:b","password":"c"}'],
    ['a line break in the password', '{"username":"a","password":"b\\nc"}'],
    ['a list', '[]'],
  ])('%s is a bad request that never reaches OneForm', async (_case, body) => {
    const { oneform, browser } = await start();
    const headers = { 'content-type': 'application/json' };
    const response = await browser.fetch('/session', { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('invalid_request');
    expect(oneform.asked).toEqual([]);
  });

  test('a OneForm that is down is said to be', async () => {
    const { oneform, browser } = await start();
    await oneform.close();
    const response = await browser.logIn();
    expect(response.status).toBe(502);
    expect(await codeOf(response)).toBe('oneform_unreachable');
  });

  test('a OneForm that does not answer runs into the time limit', async () => {
    const { browser } = await start({ timeoutMs: 50 }, undefined, () => {});
    const response = await browser.logIn();
    expect(response.status).toBe(504);
    expect(await codeOf(response)).toBe('oneform_timeout');
  });

  test('attempts are limited', async () => {
    const { browser } = await start({ loginsPerMinute: 2 });
    await browser.logIn();
    await browser.logIn();
    const third = await browser.logIn();
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await codeOf(third)).toBe('rate_limited');
    expect((await browser.fetch('/session')).status).toBe(200);
  });
});

describe('the demo account', () => {
  test('is told on the demo, to people who have not logged in', async () => {
    const { browser } = await start({ demoAccount: USER });
    expect(await (await browser.fetch('/about')).json()).toEqual({ demo: USER });
  });

  test('is none before a real OneForm', async () => {
    const { browser } = await start();
    expect(await (await browser.fetch('/about')).json()).toEqual({ demo: null });
  });
});

describe('writes', () => {
  test.each([
    ['POST', '/session'],
    ['DELETE', '/session'],
    ['POST', '/api/v1/provisions'],
    ['PATCH', '/api/v1/providers/1'],
    ['DELETE', '/api/v1/provisions/1'],
  ])('%s %s needs the header', async (method, path) => {
    const { oneform, browser } = await start();
    await browser.logIn();
    const before = oneform.asked.length;
    const headers = { 'x-oneprovision': '' };
    const response = await browser.fetch(path, { method, headers });
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('write_header');
    expect(oneform.asked).toHaveLength(before);
  });

  test('reading does not', async () => {
    const { browser } = await start();
    await browser.logIn();
    const response = await browser.fetch('/api/v1/drivers', { headers: { 'x-oneprovision': '' } });
    expect(response.status).toBe(200);
  });
});

describe('the end of a session', () => {
  test('logging out ends it for every copy of the cookie', async () => {
    const { browser } = await start();
    await browser.logIn();
    const copy = browser.cookie();
    expect((await browser.fetch('/session', { method: 'DELETE' })).status).toBe(204);
    expect(browser.cookie()).toBeNull();
    browser.setCookie(copy);
    const response = await browser.fetch('/api/v1/drivers');
    expect(response.status).toBe(401);
    expect(response.headers.get('x-oneprovision-session')).toBe('none');
    expect(await codeOf(response)).toBe('session');
  });

  test('it ends when it was not used for long enough, and not while it is used', async () => {
    let now = 1_700_000_000_000;
    const minute = 60_000;
    const { browser } = await start({ now: () => now });
    await browser.logIn();
    for (let used = 0; used < 5; used += 1) {
      now += 59 * minute;
      expect((await browser.fetch('/api/v1/drivers')).status).toBe(200);
    }
    now += 61 * minute;
    expect((await browser.fetch('/api/v1/drivers')).status).toBe(401);
  });

  test('it ends at its greatest age however much it is used', async () => {
    let now = 1_700_000_000_000;
    const { browser } = await start({ now: () => now });
    await browser.logIn();
    const statuses: number[] = [];
    for (let half = 1; half <= 25; half += 1) {
      now += 30 * 60_000;
      statuses.push((await browser.fetch('/api/v1/drivers')).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 24 }, () => 200), 401]);
  });

  test('use within a minute sets no new cookie', async () => {
    const { browser } = await start();
    await browser.logIn();
    const response = await browser.fetch('/api/v1/drivers');
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('a password that OneForm no longer accepts ends it', async () => {
    const { browser } = await start({}, (_asked, response) => plain401(response));
    await browser.logIn();
    const response = await browser.fetch('/api/v1/drivers');
    expect(response.status).toBe(401);
    expect(response.headers.get('x-oneprovision-session')).toBe('none');
    expect(await codeOf(response)).toBe('session');
    expect((await browser.fetch('/session')).status).toBe(401);
  });

  test("OneForm's 401 in JSON does not: it is about one object", async () => {
    const body = '{"err_code":401,"message":"Not authorized to perform USE DOCUMENT 2"}';
    const { browser } = await start({}, (_asked, response) => {
      response.writeHead(401, { 'content-type': 'application/json' }).end(body);
    });
    await browser.logIn();
    const response = await browser.fetch('/api/v1/providers/2');
    expect(response.status).toBe(401);
    expect(response.headers.get('x-oneprovision-session')).toBeNull();
    expect(await response.text()).toBe(body);
    expect((await browser.fetch('/session')).status).toBe(200);
  });

  test('a slow answer to a session that ended meanwhile does not bring its cookie back', async () => {
    let now = 1_700_000_000_000;
    let release = (): void => {};
    const arrived = deferred();
    const { browser } = await start({ now: () => now }, (_asked, response) => {
      release = () => response.end('[]');
      arrived.resolve();
    });
    await browser.logIn();
    now += 5 * 60_000;
    const cookie = browser.cookie() ?? '';
    const slow = fetch(`${browser.url}/api/v1/drivers`, { headers: { cookie } });
    await arrived.promise;
    await browser.fetch('/session', { method: 'DELETE' });
    release();
    const response = await slow;
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe('the cookie', () => {
  test('is Secure on HTTPS behind a proxy that is trusted', async () => {
    const { oneform } = await start();
    const browser = await openBrowser(gatewayOptions(oneform.url, { trustProxy: '127.0.0.1' }));
    open.push(browser);
    const response = await browser.fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-proto': 'https' },
      body: JSON.stringify(USER),
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/);
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  test('does not take the word of a proxy that is not', async () => {
    const { browser } = await start();
    const headers = { 'content-type': 'application/json', 'x-forwarded-proto': 'https' };
    const body = JSON.stringify(USER);
    const response = await browser.fetch('/session', { method: 'POST', headers, body });
    expect(response.headers.getSetCookie()[0]).not.toMatch(/; Secure/);
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });

  test('of another key or changed by hand is no session', async () => {
    const { oneform, browser } = await start();
    const other = await openBrowser(gatewayOptions(oneform.url));
    open.push(other);
    await other.logIn();
    browser.setCookie(other.cookie());
    expect((await browser.fetch('/session')).status).toBe(401);
    browser.setCookie('oneprovision=abc;def');
    expect((await browser.fetch('/session')).status).toBe(401);
  });

  test('sealed with an older key still opens after the key was rotated', async () => {
    const { oneform } = await start();
    const older = randomBytes(32);
    const session = (keys: Buffer[]) => ({ ...gatewayOptions(oneform.url).session, keys });
    const first = await openBrowser(gatewayOptions(oneform.url, { session: session([older]) }));
    open.push(first);
    await first.logIn();
    const rotated = session([randomBytes(32), older]);
    const second = await openBrowser(gatewayOptions(oneform.url, { session: rotated }));
    open.push(second);
    second.setCookie(first.cookie());
    expect((await second.fetch('/session')).status).toBe(200);
  });
});
