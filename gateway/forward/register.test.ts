import { createServer, type Socket } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { gatewayOptions, openBrowser, type Changes } from '../testing/browser';
import { deferred } from '../testing/deferred';
import {
  fakeOneForm,
  USER,
  type Asked,
  type FakeOneForm,
  type Respond,
} from '../testing/fake-oneform';
import { loggedIn as openLoggedIn } from '../testing/logged-in';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const loggedIn = async (respond?: Respond, changes?: Changes) =>
  openLoggedIn(open, respond, changes);

function only(oneform: FakeOneForm): Asked {
  expect(oneform.asked).toHaveLength(1);
  const [asked] = oneform.asked;
  if (asked === undefined) throw new Error('nothing was asked');
  return asked;
}

describe('what OneForm receives', () => {
  test("the session's credentials, and nothing of the browser's own", async () => {
    const { oneform, browser } = await loggedIn();
    await browser.fetch('/api/v1/provisions?all=true', {
      headers: {
        authorization: 'Basic aGFja2VyOng=',
        origin: 'https://elsewhere.example',
        'content-type': 'text/plain',
        'x-mock-session': 'one',
        'x-forwarded-for': '10.0.0.1',
      },
    });
    const asked = only(oneform);
    expect(asked.url).toBe('/api/v1/provisions?all=true');
    const basic = Buffer.from(`${USER.username}:${USER.password}`).toString('base64');
    expect(asked.headers).toEqual({
      authorization: `Basic ${basic}`,
      connection: 'close',
      host: new URL(oneform.url).host,
    });
  });

  test('a body byte by byte, as exactly application/json', async () => {
    const { oneform, browser } = await loggedIn();
    const body = '{"name" : "Zürich",\n "n": 1.0}';
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    await browser.fetch('/api/v1/providers', { method: 'POST', headers, body });
    const asked = only(oneform);
    expect(asked.method).toBe('POST');
    expect(asked.headers['content-type']).toBe('application/json');
    expect(asked.body).toBe(body);
  });

  test('no content type where there is no body', async () => {
    const { oneform, browser } = await loggedIn();
    await browser.fetch('/api/v1/drivers/aws/enable', { method: 'POST' });
    const asked = only(oneform);
    expect(asked.method).toBe('POST');
    expect(asked.headers['content-type']).toBeUndefined();
    expect(asked.body).toBe('');
  });

  test('the path of a OneForm that lives under one', async () => {
    const { oneform } = await loggedIn();
    const browser = await openBrowser(gatewayOptions(`${oneform.url}/cloud/`));
    open.push(browser);
    await browser.logIn();
    await browser.fetch('/api/v1/drivers');
    expect(oneform.asked.map(({ url }) => url)).toEqual([
      '/cloud/api/v1/',
      '/cloud/api/v1/drivers/oneprovision-may-write/enable',
      '/cloud/api/v1/drivers',
    ]);
  });

  test('nothing outside the API', async () => {
    const { oneform, browser } = await loggedIn();
    const response = await browser.fetch('/api/v1/..%2f..%2fadmin');
    expect(response.status).toBe(400);
    expect(oneform.asked).toEqual([]);
  });

  test('nothing at all without a session', async () => {
    const { oneform, browser } = await loggedIn();
    browser.setCookie(null);
    const response = await browser.fetch('/api/v1/drivers');
    expect(response.status).toBe(401);
    expect(response.headers.get('x-oneprovision-session')).toBe('none');
    expect(oneform.asked).toEqual([]);
  });

  test('the world of a mock server, by header or cookie, where one is behind', async () => {
    const oneform = await fakeOneForm();
    open.push(oneform);
    const target = { url: oneform.url, timeoutMs: 5_000, mock: true, mockControl: true };
    const browser = await openBrowser(gatewayOptions(oneform.url, { oneform: target }));
    open.push(browser);
    const headers = { 'content-type': 'application/json', 'x-mock-session': 'one' };
    await browser.fetch('/session', { method: 'POST', headers, body: JSON.stringify(USER) });
    await browser.fetch('/api/v1/drivers', { headers: { 'x-mock-session': 'two' } });
    const cookie = `${browser.cookie()}; mock_session=three`;
    await browser.fetch('/api/v1/drivers', { headers: { cookie } });
    await browser.fetch('/__mock/state', { headers: { cookie } });
    const worlds = oneform.asked.map(({ headers: sent }) => sent['x-mock-session']);
    expect(worlds).toEqual(['one', 'one', 'two', 'three', 'three']);
    expect(oneform.asked.at(-1)?.headers.authorization).toBeUndefined();
  });
});

describe('what the browser receives', () => {
  test('only the headers that it needs, and no-store', async () => {
    const { browser } = await loggedIn((_asked, response) => {
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'set-cookie': 'rack=1',
          'access-control-allow-origin': '*',
          'x-cascade': 'pass',
          server: 'Puma',
        })
        .end('[]');
    });
    const response = await browser.fetch('/api/v1/drivers');
    expect(await response.text()).toBe('[]');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-cascade')).toBeNull();
    expect(response.headers.get('server')).toBeNull();
  });

  test.each([
    [404, 'text/html;charset=utf-8', '<!DOCTYPE html><h1>Not Found</h1>'],
    [500, 'application/json', '{"err_code":500,"message":"Internal server error"}'],
    [200, 'application/json', '[{"DOCUMENT":{"ID":"1"'],
    [503, 'text/plain', 'busy'],
    [200, 'application/json', ''],
  ])('an answer of %d %s as it is', async (status, type, body) => {
    const { oneform, browser } = await loggedIn((_asked, response) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    const response = await browser.fetch('/api/v1/provisions');
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(body);
    expect(oneform.asked).toHaveLength(1);
  });

  test('the date of OneForm’s clock, and the gateway’s own where it sends none', async () => {
    const date = 'Sat, 21 Nov 2026 02:13:54 GMT';
    let sends = true;
    const { browser } = await loggedIn((_asked, response) => {
      response.sendDate = false;
      response.writeHead(200, sends ? { date } : {}).end('[]');
    });
    expect((await browser.fetch('/api/v1/provisions')).headers.get('date')).toBe(date);
    sends = false;
    const own = (await browser.fetch('/api/v1/provisions')).headers.get('date') ?? '';
    expect(Math.abs(Date.parse(own) - Date.now())).toBeLessThan(60_000);
  });

  test('204 without a body', async () => {
    const { browser } = await loggedIn((_asked, response) => {
      response.writeHead(204).end();
    });
    const response = await browser.fetch('/api/v1/provisions/1/undeploy', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('content-type')).toBeNull();
  });

  test('502 where OneForm breaks off in the middle of an answer', async () => {
    const { browser } = await loggedIn((_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('[{"DOCUMENT"', () => response.destroy());
    });
    const response = await browser.fetch('/api/v1/provisions');
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'oneform_dropped' });
    expect((await browser.fetch('/session')).status).toBe(200);
  });

  test('a large answer whole, and a broken connection where it breaks off', async () => {
    const large = `[${'"0123456789",'.repeat(800_000)}1]`;
    const { browser } = await loggedIn((asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      if (asked.url.endsWith('/drivers')) response.end(large);
      else response.write(large, () => response.destroy());
    });
    expect(await (await browser.fetch('/api/v1/drivers')).text()).toBe(large);
    const broken = browser.fetch('/api/v1/provisions').then(async (one) => one.text());
    await expect(broken).rejects.toThrow('terminated');
    expect(await (await browser.fetch('/api/v1/drivers')).text()).toBe(large);
  });
});

describe('no answer', () => {
  async function outcome(response: Response): Promise<unknown> {
    const body: unknown = await response.json();
    return { status: response.status, body };
  }

  test('connection refused: 502, certainly not carried out', async () => {
    const { oneform, browser } = await loggedIn();
    await oneform.close();
    expect(await outcome(await browser.fetch('/api/v1/drivers'))).toMatchObject({
      status: 502,
      body: { code: 'oneform_unreachable' },
    });
    expect((await browser.fetch('/session')).status).toBe(200);
  });

  test('the connection is closed instead of an answer: 502, perhaps carried out', async () => {
    const { oneform, browser } = await loggedIn((_asked, response) => response.destroy());
    const response = await browser.fetch('/api/v1/provisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await outcome(response)).toMatchObject({
      status: 502,
      body: { code: 'oneform_dropped' },
    });
    expect(oneform.asked).toHaveLength(1);
  });

  test('no answer in time: 504', async () => {
    const { browser } = await loggedIn(() => {}, { timeoutMs: 50 });
    expect(await outcome(await browser.fetch('/api/v1/drivers'))).toMatchObject({
      status: 504,
      body: { code: 'oneform_timeout' },
    });
  });

  test('something else than HTTP answers: 502', async () => {
    const { oneform, browser } = await loggedIn();
    await oneform.close();
    const port = Number(new URL(oneform.url).port);
    const ready = deferred();
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.write('SSH-2.0-OpenSSH\r\n');
    });
    server.listen(port, '127.0.0.1', ready.resolve);
    await ready.promise;
    open.push({
      close: async () => {
        const closed = deferred();
        for (const socket of sockets) socket.destroy();
        server.close(closed.resolve);
        await closed.promise;
      },
    });
    expect(await outcome(await browser.fetch('/api/v1/drivers'))).toMatchObject({
      status: 502,
      body: { code: 'oneform_dropped' },
    });
  });
});
