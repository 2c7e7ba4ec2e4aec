import { afterEach, describe, expect, test } from 'vitest';

import { USUAL_LIMITS } from './options';
import { gatewayOptions, openBrowser, type Browser, type Changes } from './testing/browser';
import { deferred } from './testing/deferred';
import { fakeOneForm, USER, type Respond } from './testing/fake-oneform';
import { loggedIn } from './testing/logged-in';
import { rawClient, rawRequest } from './testing/raw-client';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function start(changes: Changes = {}, logIn?: Respond): Promise<Browser> {
  const oneform = await fakeOneForm(undefined, logIn);
  open.push(oneform);
  const browser = await openBrowser(gatewayOptions(oneform.url, changes));
  open.push(browser);
  return browser;
}

/** Tries to log in as seen from behind a proxy, and gives the status. */
async function attempt(
  browser: Browser,
  headers: Readonly<Record<string, string>>,
  user: { readonly username: string; readonly password: string } = USER,
): Promise<number> {
  const response = await browser.fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(user),
  });
  return response.status;
}

describe('the log-in limit', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });

  test.each([
    ['ports', ['203.0.113.10:40001', '203.0.113.10:40002', '203.0.113.10']],
    ['brackets', ['[2001:db8::5]:443', '[2001:db8::5]:444', '2001:db8::5']],
    ['one network', ['2001:db8::5', '2001:db8::6', '2001:db8:0:0:1::7']],
    [
      'its own beside a made-up one',
      ['1.1.1.1, 203.0.113.10:1', '2.2.2.2, 203.0.113.10', '203.0.113.10'],
    ],
    [
      'a proxy with a port behind it',
      ['203.0.113.10:1, 10.0.0.1:80', '203.0.113.10:2, 10.0.0.1:81', '203.0.113.10'],
    ],
    ['what is no address', ['unknown', '_hidden', 'unknown:80']],
  ])(
    'counts one client as one, seen with %s',
    async (_case, [first = '', second = '', third = '']) => {
      const browser = await start({ loginsPerMinute: 2, trustProxy: '127.0.0.1, 10.0.0.0/8' });
      expect(await attempt(browser, from(first))).toBe(204);
      expect(await attempt(browser, from(second))).toBe(204);
      expect(await attempt(browser, from(third))).toBe(429);
      expect(await attempt(browser, from('198.51.100.7:40001'))).toBe(204);
    },
  );

  test('does not believe a header of a client that is no proxy', async () => {
    const browser = await start({ loginsPerMinute: 2 });
    expect(await attempt(browser, from('203.0.113.1'))).toBe(204);
    expect(await attempt(browser, from('203.0.113.2'))).toBe(204);
    expect(await attempt(browser, from('203.0.113.3'))).toBe(429);
  });

  test('counts wrong passwords of one name from many addresses', async () => {
    const browser = await start({ loginsPerMinute: 2, trustProxy: '127.0.0.1' });
    const wrong = { ...USER, password: 'guess' };
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) {
      statuses.push(await attempt(browser, from(`203.0.113.${String(n)}`), wrong));
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
    expect(await attempt(browser, from('198.51.100.1'))).toBe(429);
    const bob = { username: 'bob', password: 'x' };
    expect(await attempt(browser, from('198.51.100.2'), bob)).toBe(401);
  });

  test('does not count right ones by name', async () => {
    const browser = await start({ loginsPerMinute: 1, trustProxy: '127.0.0.1' });
    for (let n = 0; n < 6; n += 1) {
      expect(await attempt(browser, from(`203.0.113.${String(n)}`))).toBe(204);
    }
  });

  test('strangers get some of OneForm at a time, and no more', async () => {
    const release: (() => void)[] = [];
    const arrived = deferred();
    const browser = await start(
      { limits: { ...USUAL_LIMITS, logInsAtOnce: 2 } },
      (_asked, response) => {
        release.push(() => response.writeHead(401).end());
        if (release.length === 2) arrived.resolve();
      },
    );
    const waiting = [attempt(browser, {}), attempt(browser, {})];
    await arrived.promise;
    expect(await attempt(browser, {})).toBe(503);
    for (const one of release) one();
    expect(await Promise.all(waiting)).toEqual([401, 401]);
  });
});

describe('behind proxies', () => {
  test.each(['https', 'HTTPS', 'https, http', 'https,http', ' https , http'])(
    'X-Forwarded-Proto "%s" is HTTPS',
    async (protocol) => {
      const browser = await start({ trustProxy: '127.0.0.1' });
      const response = await browser.fetch('/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-proto': protocol },
        body: JSON.stringify(USER),
      });
      expect(response.headers.getSetCookie()).toEqual([
        expect.stringMatching(
          /^__Host-oneprovision=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
        ),
      ]);
      expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
    },
  );

  test('a cookie of plain HTTP is no session under HTTPS', async () => {
    const browser = await start({ trustProxy: '127.0.0.1' });
    await browser.logIn();
    const https = { 'x-forwarded-proto': 'https' };
    const plain = browser.cookie() ?? '';
    expect(plain).toMatch(/^oneprovision=/u);
    expect((await browser.fetch('/session')).status).toBe(200);
    expect((await browser.fetch('/session', { headers: https })).status).toBe(401);
    await attempt(browser, https);
    const cookie = browser.cookie() ?? '';
    expect((await browser.fetch('/session', { headers: { ...https, cookie } })).status).toBe(200);
    const out = await browser.fetch('/session', {
      method: 'DELETE',
      headers: { ...https, cookie },
    });
    expect(out.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-oneprovision=; .*Path=\/;.*Secure/u),
    ]);
    expect((await browser.fetch('/session', { headers: { ...https, cookie } })).status).toBe(401);
  });
});

describe('writes of other sites', () => {
  const host = (browser: Browser): string => new URL(browser.url).host;

  test.each([
    ['another origin', () => ({ origin: 'https://elsewhere.example' })],
    ['another port', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a page without an origin', () => ({ origin: 'null' })],
    ['what is no origin', () => ({ origin: 'x' })],
    ['another site, by the browser', () => ({ 'sec-fetch-site': 'cross-site' })],
    ['another host of the site', () => ({ 'sec-fetch-site': 'same-site' })],
    [
      'another site that names ours',
      (browser: Browser) => ({ 'sec-fetch-site': 'cross-site', origin: `http://${host(browser)}` }),
    ],
  ])('%s: refused', async (_case, headersOf) => {
    const { oneform, browser } = await loggedIn(open);
    const headers = headersOf(browser);
    for (const [method, path] of [
      ['POST', '/session'],
      ['DELETE', '/session'],
      ['POST', '/api/v1/provisions'],
      ['PATCH', '/api/v1/providers/1'],
      ['DELETE', '/api/v1/provisions/1'],
      ['POST', '/nowhere'],
    ] as const) {
      const response = await browser.fetch(path, { method, headers });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'foreign_origin' });
    }
    expect(oneform.asked).toEqual([]);
    expect((await browser.fetch('/session')).status).toBe(200);
  });

  test.each([
    ['our own origin', (browser: Browser) => ({ origin: `http://${host(browser)}` })],
    [
      'our own page behind a proxy that changes the host',
      () => ({ 'sec-fetch-site': 'same-origin', origin: 'https://provision.example' }),
    ],
    ['no browser at all', () => ({})],
  ])('%s: carried out', async (_case, headersOf) => {
    const { oneform, browser } = await loggedIn(open);
    const headers = headersOf(browser);
    const response = await browser.fetch('/api/v1/drivers/aws/enable', { method: 'POST', headers });
    expect(response.status).toBe(200);
    expect(oneform.asked).toHaveLength(1);
  });
});

describe('addresses that can not be read', () => {
  test.each([
    '/%zz',
    '/%',
    '/api/v1/%zz',
    '/%c3%28',
    '/assets/%ff.js',
    'http://elsewhere.example/',
    '*',
  ])('GET %s is refused with all headers', async (address) => {
    const browser = await start();
    const client = await rawClient(browser.url);
    client.send(rawRequest('GET', address));
    const answer = await client.expect(/\r\n\r\n.*\}/su);
    client.leave();
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer).toContain('"code":"invalid_request"');
    for (const header of [
      /content-security-policy: default-src 'none'/iu,
      /x-content-type-options: nosniff/iu,
      /permissions-policy: /iu,
      /cache-control: no-store/iu,
    ]) {
      expect(answer).toMatch(header);
    }
  });

  test('a query that can not be read is only a parameter', async () => {
    const browser = await start();
    expect((await browser.fetch('/about?x=%zz')).status).toBe(200);
  });
});

describe('the log', () => {
  const PASSWORD = USER.password;

  test.each<[string, Respond | null, RegExp]>([
    ['nobody listens', null, /"code":"oneform_unreachable","cause":"ECONNREFUSED"/u],
    ['a closed connection', (_asked, response) => response.destroy(), /"code":"oneform_dropped"/u],
    [
      'a broken chunk',
      (_asked, response) =>
        void response.socket?.end(
          'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1,2,\r\nZZ\r\n',
        ),
      /"code":"oneform_dropped"/u,
    ],
    [
      'a chunked answer without end',
      (_asked, response) =>
        void response.socket?.end(
          'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1,2,\r\n',
        ),
      /"code":"oneform_dropped"/u,
    ],
    [
      'headers without end',
      (_asked, response) => void response.socket?.end('HTTP/1.1 200 OK\r\nContent-Ty'),
      /"code":"oneform_dropped"/u,
    ],
    [
      'a status that is none',
      (_asked, response) =>
        void response.socket?.end('HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n'),
      /"code":"oneform_error","cause":"status 999"/u,
    ],
    ['silence', () => {}, /"code":"oneform_timeout"/u],
    [
      'an error of its own',
      (_asked, response) =>
        response.writeHead(500, { 'content-type': 'application/json' }).end('{"err_code":500}'),
      /"status":500/u,
    ],
  ])('%s is one line, without a stack or a secret', async (_case, respond, expected) => {
    const lines: string[] = [];
    const { oneform, browser } = await loggedIn(open, respond ?? undefined, {
      timeoutMs: 200,
      logLevel: 'warn',
      logTo: { write: (line) => lines.push(line) },
    });
    if (respond === null) await oneform.close();
    const response = await browser.fetch('/api/v1/provisions?all=true');
    expect(response.status).toBeGreaterThanOrEqual(500);
    expect(response.status === 500).toBe(_case === 'an error of its own');
    await response.text();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(expected);
    expect(lines[0]).toContain('"method":"GET","path":"/api/v1/provisions"');
    expect(lines[0]).not.toMatch(/stack|\\n|node_modules|all=true/u);
    expect(lines[0]).not.toContain(PASSWORD);
  });

  test('an answer that breaks off late is one line too', async () => {
    const lines: string[] = [];
    const large = 'x'.repeat(6_000_000);
    const { browser } = await loggedIn(
      open,
      (_asked, response) => void response.write(large, () => response.destroy()),
      { logLevel: 'warn', logTo: { write: (line) => lines.push(line) } },
    );
    await expect(browser.fetch('/api/v1/drivers').then(async (one) => one.text())).rejects.toThrow(
      'terminated',
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/"code":"oneform_dropped","cause":"cut off"/u);
  });

  test('a client that leaves is none', async () => {
    const lines: string[] = [];
    const arrived = deferred();
    const given = deferred();
    const { browser } = await loggedIn(
      open,
      (_asked, response) => {
        response.once('close', given.resolve);
        arrived.resolve();
      },
      { logLevel: 'warn', logTo: { write: (line) => lines.push(line) } },
    );
    const gone = new AbortController();
    const asked = browser.fetch('/api/v1/drivers', { signal: gone.signal });
    await arrived.promise;
    gone.abort();
    await expect(asked).rejects.toThrow('aborted');
    await given.promise;
    expect((await browser.fetch('/session')).status).toBe(200);
    expect(lines).toEqual([]);
  });
});
