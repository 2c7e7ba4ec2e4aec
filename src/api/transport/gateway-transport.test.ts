import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { failureOf } from '@/api/errors';
import { createGatewayTransport } from '@/api/transport/gateway-transport';
import { isJsonObject } from '@/lib/json';

const transport = createGatewayTransport('');
const respond = vi.fn<typeof fetch>();

beforeEach(() => {
  respond.mockReset();
  vi.stubGlobal('fetch', respond);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** A server that never answers, but notices when the client disconnects. */
const hang: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
  });

function sent() {
  const [url, init] = respond.mock.calls[0] ?? [];
  return { url, init, headers: new Headers(init?.headers) };
}

const failing = async (promise: Promise<unknown>) =>
  failureOf(
    await promise.then(
      () => null,
      (error: unknown) => error,
    ),
  );

describe('a request', () => {
  it('reads without a content type', async () => {
    respond.mockResolvedValue(json([1]));
    const query = { pos: 5, all: true };
    await expect(transport.request({ method: 'GET', path: '/x', query })).resolves.toEqual([1]);
    const { url, init, headers } = sent();
    expect(url).toBe('/api/v1/x?pos=5&all=true');
    expect(init).toMatchObject({ method: 'GET', credentials: 'same-origin' });
    expect(headers.has('Content-Type')).toBe(false);
    expect(headers.has('X-OneProvision')).toBe(false);
  });

  it('rounds no number, neither what comes nor what goes', async () => {
    const text = '{"default":18446744073709551615,"more":[0.1000000000000000055,{"a":1e400}]}';
    respond.mockImplementation(() => Promise.resolve(new Response(text)));
    const read = await transport.request({ method: 'GET', path: '/x' });
    if (!isJsonObject(read)) throw new Error('no map');
    await transport.request({ method: 'POST', path: '/x', body: read });
    expect(respond.mock.calls[1]?.[1]?.body).toBe(text);
  });

  it('writes JSON under exactly that name, marked as its own', async () => {
    respond.mockResolvedValue(json({}));
    await transport.request({ method: 'POST', path: '/x', body: { a: 1 } });
    const { init, headers } = sent();
    expect(headers.get('Content-Type')).toBe('application/json');
    expect(headers.get('X-OneProvision')).toBe('1');
    expect(init?.body).toBe('{"a":1}');
  });

  test.each([
    ['204', new Response(null, { status: 204 })],
    [
      '200 with nothing in it',
      new Response('', { headers: { 'Content-Type': 'application/json' } }),
    ],
  ])('answered by %s is null', async (_, response) => {
    respond.mockResolvedValue(response);
    await expect(transport.request({ method: 'POST', path: '/x', body: {} })).resolves.toBeNull();
  });
});

describe('a failure', () => {
  it('by refusal is told by its meaning', async () => {
    respond.mockResolvedValue(
      new Response('{"code":"session"}', {
        status: 401,
        headers: { 'X-OneProvision-Session': 'none' },
      }),
    );
    expect(await failing(transport.request({ method: 'GET', path: '/x' }))).toMatchObject({
      kind: 'session',
      status: 401,
    });
  });

  test.each([
    ['a page', '<html><h1>Login</h1></html>', false, 'Login'],
    ['JSON that ends too early', '[{"DOCUMENT":{"ID":"1"', true, '[{"DOCUMENT":{"ID":"1"'],
  ])('by %s is one of contract', async (_, text, retryable, excerpt) => {
    respond.mockResolvedValue(new Response(text));
    expect(await failing(transport.request({ method: 'GET', path: '/x' }))).toEqual({
      kind: 'contract',
      status: 200,
      serverMessage: null,
      retryable,
      excerpt,
    });
  });

  it('of the network', async () => {
    respond.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await failing(transport.request({ method: 'GET', path: '/x' }))).toMatchObject({
      kind: 'network',
      retryable: true,
    });
  });

  it('by patience', async () => {
    respond.mockImplementation(hang);
    const waiting = transport.request({ method: 'GET', path: '/x', timeoutMs: 1 });
    expect(await failing(waiting)).toMatchObject({ kind: 'timeout', retryable: true });
  });

  it('because the caller aborts', async () => {
    respond.mockImplementation(hang);
    const nobody = new AbortController();
    const waiting = transport.request({ method: 'GET', path: '/x', signal: nobody.signal });
    nobody.abort();
    expect(await failing(waiting)).toMatchObject({ kind: 'aborted', retryable: false });
  });

  it('holds nothing of what was sent', async () => {
    respond.mockResolvedValue(json({ err_code: 500, message: 'ID not defined' }, 500));
    const body = { connection_values: { secret_key: 'hunter2' } };
    const error: unknown = await transport
      .request({ method: 'POST', path: '/providers', query: { t: 'hunter2' }, body })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('hunter2');
    expect(String(error)).toBe('ApiError: POST /api/v1/providers: server 500');
  });
});
