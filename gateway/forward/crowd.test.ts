import type { ServerResponse } from 'node:http';

import { afterEach, describe, expect, test } from 'vitest';

import { USUAL_LIMITS, type GatewayLimits } from '../options';
import type { Browser } from '../testing/browser';
import { deferred } from '../testing/deferred';
import type { Asked, FakeOneForm } from '../testing/fake-oneform';
import { loggedIn } from '../testing/logged-in';
import { rawClient, rawRequest, type RawClient } from '../testing/raw-client';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A OneForm that keeps everybody waiting, and says what it holds and what was given up. */
class SlowOneForm {
  readonly held = new Map<string, ServerResponse>();
  readonly givenUp: string[] = [];
  #changed = deferred();

  respond = (asked: Asked, response: ServerResponse): void => {
    this.held.set(asked.url, response);
    response.once('close', () => {
      this.held.delete(asked.url);
      if (!response.writableFinished) this.givenUp.push(asked.url);
      this.#tell();
    });
    this.#tell();
  };

  #tell(): void {
    this.#changed.resolve();
    this.#changed = deferred();
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.#changed.promise;
  }
}

async function start(limits: Partial<GatewayLimits> = {}): Promise<{
  slow: SlowOneForm;
  oneform: FakeOneForm;
  browser: Browser;
  client: () => Promise<RawClient>;
}> {
  const slow = new SlowOneForm();
  const { oneform, browser } = await loggedIn(open, slow.respond, {
    limits: { ...USUAL_LIMITS, ...limits },
  });
  const client = async (): Promise<RawClient> => {
    const one = await rawClient(browser.url);
    open.push({
      close: async () => {
        one.leave();
        await one.closed;
      },
    });
    return one;
  };
  return { slow, oneform, browser, client };
}

const provision = (id: number): string => `/api/v1/provisions/${String(id)}`;

/** The gateway has read what was sent to it before, and has seen who left. */
async function seen(browser: Browser): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await browser.fetch('/session');
}

async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
}

describe('a client that leaves', () => {
  test('ends its read at OneForm', async () => {
    const { slow, browser, client } = await start();
    const one = await client();
    one.send(rawRequest('GET', provision(1), { cookie: browser.cookie() }));
    await slow.until(() => slow.held.size === 1);
    one.leave();
    await slow.until(() => slow.givenUp.length === 1);
    expect(slow.givenUp).toEqual([provision(1)]);
  });

  test('300 times, keeps no other client waiting', async () => {
    const { slow, oneform, browser, client } = await start();
    const cookie = browser.cookie();
    const other = await loggedInBeside(browser);
    for (let round = 0; round < 30; round += 1) {
      const crowd = await Promise.all(Array.from({ length: 10 }, client));
      crowd.forEach((one, n) => one.send(rawRequest('GET', provision(round * 10 + n), { cookie })));
      await slow.until(() => slow.held.size >= 8);
      for (const one of crowd) one.leave();
      await slow.until(() => slow.held.size === 0);
    }
    const answered = fetch(browser.url + provision(999), { headers: { cookie: other } });
    await slow.until(() => slow.held.has(provision(999)));
    slow.held.get(provision(999))?.end('{}');
    expect((await answered).status).toBe(200);
    expect(oneform.asked.length).toBeLessThanOrEqual(301);
  });

  test('while it waits for its turn, never reaches OneForm', async () => {
    const turns = { ...USUAL_LIMITS.turns, atOnce: 1 };
    const { slow, oneform, browser, client } = await start({ turns });
    const cookie = browser.cookie();
    const [first, second, third] = await Promise.all([client(), client(), client()]);
    first.send(rawRequest('GET', provision(1), { cookie }));
    await slow.until(() => slow.held.size === 1);
    second.send(rawRequest('GET', provision(2), { cookie }));
    await seen(browser);
    second.leave();
    await second.closed;
    await seen(browser);
    third.send(rawRequest('GET', provision(3), { cookie }));
    slow.held.get(provision(1))?.end('{}');
    await slow.until(() => slow.held.has(provision(3)));
    expect(oneform.asked.map(({ url }) => url)).toEqual([provision(1), provision(3)]);
  });

  test('leaves a write that was sent to its end', async () => {
    const { slow, oneform, browser, client } = await start();
    const one = await client();
    const body = '{"force":true}';
    const cookie = browser.cookie();
    one.send(rawRequest('POST', `${provision(1)}/undeploy`, { cookie, length: body.length }));
    one.send(body);
    await slow.until(() => slow.held.size === 1);
    one.leave();
    await one.closed;
    await seen(browser);
    expect(slow.givenUp).toEqual([]);
    slow.held
      .get(`${provision(1)}/undeploy`)
      ?.writeHead(204)
      .end();
    await slow.until(() => slow.held.size === 0);
    expect(slow.givenUp).toEqual([]);
    expect(oneform.asked[0]?.body).toBe(body);
  });

  test('in the middle of the body of a write, has sent nothing', async () => {
    const { oneform, browser, client } = await start();
    const one = await client();
    one.send(rawRequest('POST', provision(1), { cookie: browser.cookie(), length: 100 }));
    one.send('{"for');
    one.leave();
    await one.closed;
    await seen(browser);
    expect(oneform.asked).toEqual([]);
  });
});

/** The cookie of another session at the same gateway. */
async function loggedInBeside(browser: Browser): Promise<string> {
  const mine = browser.cookie();
  browser.setCookie(null);
  await browser.logIn();
  const other = browser.cookie() ?? '';
  browser.setCookie(mine);
  return other;
}

describe('a session that asks for too much', () => {
  test('is told to come again, and others are served', async () => {
    const turns = { atOnce: 4, atOnceEach: 2, openEach: 5, open: 100 };
    const { slow, browser, client } = await start({ turns });
    const cookie = browser.cookie();
    const other = await loggedInBeside(browser);
    const crowd = await Promise.all(Array.from({ length: 5 }, client));
    crowd.forEach((one, n) => one.send(rawRequest('GET', provision(n), { cookie })));
    await slow.until(() => slow.held.size === 2);
    await seen(browser);
    const refused = await browser.fetch(provision(9));
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await codeOf(refused)).toBe('busy');
    expect(slow.held.size).toBe(2);

    const served = fetch(browser.url + provision(10), { headers: { cookie: other } });
    await slow.until(() => slow.held.has(provision(10)));
    slow.held.get(provision(10))?.end('[]');
    expect((await served).status).toBe(200);
  });

  test('is answered again as soon as it has fewer open', async () => {
    const turns = { atOnce: 4, atOnceEach: 1, openEach: 1, open: 100 };
    const { slow, browser } = await start({ turns });
    const first = browser.fetch(provision(1));
    await slow.until(() => slow.held.size === 1);
    expect((await browser.fetch(provision(2))).status).toBe(503);
    slow.held.get(provision(1))?.end('{}');
    await first;
    const again = browser.fetch(provision(2));
    await slow.until(() => slow.held.has(provision(2)));
    slow.held.get(provision(2))?.end('{}');
    expect((await again).status).toBe(200);
  });
});

describe('bodies', () => {
  test('that stop after one byte take no connection to OneForm', async () => {
    const { slow, browser, client } = await start();
    const cookie = browser.cookie();
    const other = await loggedInBeside(browser);
    const crowd = await Promise.all(Array.from({ length: 128 }, client));
    for (const one of crowd) {
      one.send(rawRequest('POST', '/api/v1/provisions', { cookie, length: 100 }));
      one.send('{');
    }
    const served = fetch(browser.url + provision(1), { headers: { cookie: other } });
    await slow.until(() => slow.held.has(provision(1)));
    slow.held.get(provision(1))?.end('{}');
    expect((await served).status).toBe(200);
    for (const one of crowd) one.leave();
  });

  test('that do not come in time are refused, and the connection ends', async () => {
    const { oneform, browser, client } = await start({ body: { bytes: 1_000, timeoutMs: 50 } });
    const one = await client();
    one.send(rawRequest('POST', provision(1), { cookie: browser.cookie(), length: 100 }));
    one.send('{');
    const answer = await one.closed;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
    expect(answer).toContain('"code":"body_timeout"');
    expect(oneform.asked).toEqual([]);
  });

  test.each([
    ['by their length', true],
    ['as they come', false],
  ])('that are too large are refused: %s', async (_how, known) => {
    const { oneform, browser } = await start({ body: { bytes: 1_000, timeoutMs: 5_000 } });
    const text = JSON.stringify({ name: 'x'.repeat(2_000) });
    const response = await browser.fetch(provision(1), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(known ? { body: text } : { body: new Blob([text]).stream(), duplex: 'half' }),
    });
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('too_large');
    expect(oneform.asked).toEqual([]);
  });

  test.each([
    ['an unknown path', 'POST', '/nowhere', /^HTTP\/1\.1 404 .*"code":"not_found"/su],
    ['a method that is none', 'PUT', '/api/v1/provisions', /^HTTP\/1\.1 404 /u],
    ['no session', 'POST', '/api/v1/provisions', /^HTTP\/1\.1 401 .*"code":"session"/su],
    ['an unreadable address', 'POST', '/%zz', /^HTTP\/1\.1 400 .*"code":"invalid_request"/su],
  ])('are not waited for: %s', async (_case, method, path, expected) => {
    const { client } = await start({ requestTimeoutMs: 200 });
    const one = await client();
    one.send(rawRequest(method, path, { length: 100 }));
    one.send('{');
    expect(await one.expect(expected)).not.toBe('');
    // And a client that goes on sending slowly is disconnected.
    expect(await one.closed).toMatch(expected);
  });

  test('of a log-in are not waited for longer than any request', async () => {
    const { oneform, client } = await start({ requestTimeoutMs: 200 });
    const one = await client();
    one.send(rawRequest('POST', '/session', { length: 100 }));
    one.send('{');
    expect(await one.closed).toMatch(/^(?:HTTP\/1\.1 408 .*)?$/su);
    expect(oneform.asked).toEqual([]);
  });
});
