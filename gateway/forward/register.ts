import type { IncomingHttpHeaders } from 'node:http';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { answer } from '../answers';
import { clientGone } from '../client-gone';
import { apiUrl, basicAuthorization } from '../credentials';
import { mockHeaders } from '../mock-world';
import type { GatewayOptions } from '../options';
import type { SessionStore } from '../session-store';
import { upstreamAddress } from './address';
import { readBody } from './request-body';
import { Turns } from './turns';
import { askUpstream, type UpstreamOutcome } from './upstream';

type ForwardOptions = Pick<GatewayOptions, 'oneform' | 'limits'>;

/** Requests below one folder of OneForm, and what is added to them. */
interface Folder {
  /** `/api/v1` */
  readonly prefix: string;
  readonly turns: Turns;
  /** Whose request it is, as the turns are counted, and the headers that say so to OneForm; null without an owner. */
  readonly identify: (
    request: FastifyRequest,
  ) => { readonly key: string; readonly headers: Readonly<Record<string, string>> } | null;
  readonly onAnswer: (request: FastifyRequest, answer: Answered) => 'pass' | 'session';
}

type Answered = Extract<UpstreamOutcome, { kind: 'answer' }>;

/**
 * What the browser learns of an answer besides its status and body. Ages are counted by OneForm's clock: where it sends
 * no `Date`, the gateway's own stands in, as Node adds it.
 */
const PASSED_HEADERS = ['content-type', 'content-length', 'date', 'retry-after'] as const;

/** An answer of the API is data: opened as a page by itself (OneForm's 404 is HTML) it may load and run nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

const READS = new Set(['GET', 'HEAD']);
const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'];

/** Seconds after which one who was turned away may try again: OneForm has answered a dozen requests by then. */
const RETRY_AFTER_S = '2';

/**
 * Forwards `/api/v1` to OneForm with the session's credentials. Statuses and bodies pass as they are, HTML and broken
 * JSON included: what they mean is the client's to decide. The gateway's own answers are 401 `session`, 400, 408 and 413
 * for a request that can't be passed on, 503 `busy`, and 502/504 where OneForm gave no whole answer.
 */
export function registerForward(
  app: FastifyInstance,
  options: ForwardOptions,
  store: SessionStore,
): void {
  const identify = (request: FastifyRequest) => {
    const session = store.read(request);
    return session === null
      ? null
      : { key: session.id, headers: { authorization: basicAuthorization(session) } };
  };
  void app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      const session = store.read(request);
      if (session === null) return answer(reply, 'session');
      store.touch(request, session);
      return undefined;
    });
    forwardFolder(scope, options, {
      prefix: '/api/v1',
      turns: new Turns(options.limits.turns),
      identify,
      onAnswer: (request, answered) => {
        if (!isRefusedPassword(answered)) return 'pass';
        store.end(request);
        return 'session';
      },
    });
  });
}

/** Forwards the mock server's control API; it has no credentials, and is there only for tests and demonstrations. */
export function registerMockControl(app: FastifyInstance, options: ForwardOptions): void {
  void app.register(async (scope) => {
    forwardFolder(scope, options, {
      prefix: '/__mock',
      turns: new Turns(options.limits.turns),
      identify: () => ({ key: '', headers: {} }),
      onAnswer: () => 'pass',
    });
  });
}

function forwardFolder(scope: FastifyInstance, options: ForwardOptions, folder: Folder): void {
  const underWay = new Set<Promise<unknown>>();
  // The body stays unread until the request has a place, and passes byte by byte.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.route({
    method: METHODS,
    url: `${folder.prefix}/*`,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const handled = forward(request, reply, options, folder);
      underWay.add(handled);
      try {
        return await handled;
      } finally {
        underWay.delete(handled);
      }
    },
  });
  // Also the writes whose client has left.
  scope.addHook('onClose', async () => {
    await Promise.allSettled(underWay);
  });
}

/**
 * A read ends with its client. A write whose client leaves before it was sent is dropped; once sent it is carried
 * through: to break the connection would not take it back, and where OneForm reads the body in pieces it would leave
 * open whether it was carried out.
 */
async function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  { oneform, limits }: ForwardOptions,
  { prefix, turns, identify, onAnswer }: Folder,
): Promise<FastifyReply> {
  const address = upstreamAddress(request.url.slice(`${prefix}/`.length));
  if (address === null) return answer(reply, 'invalid_request');
  const identity = identify(request);
  if (identity === null) return answer(reply, 'session');
  const place = turns.enter(identity.key);
  if (place === null) return answer(reply.header('retry-after', RETRY_AFTER_S), 'busy');
  let leave = (): void => place.leave();
  try {
    const gone = clientGone(reply.raw);
    const body = await readBody(request.raw, limits.body);
    if (body.kind === 'refused') {
      // What is still on its way would be read as the next request.
      if (body.code === 'body_timeout') reply.header('connection', 'close');
      return answer(reply, body.code);
    }
    if (!(await place.turn(gone))) return reply.hijack();

    const started = performance.now();
    const fault = (what: Readonly<Record<string, string | number>>): void => {
      const path = request.url.split('?', 1)[0];
      const ms = Math.round(performance.now() - started);
      request.log.warn({ method: request.method, path, ms, ...what }, 'OneForm failed');
    };
    const reads = READS.has(request.method);
    const outcome = await askUpstream(
      {
        method: request.method,
        url: new URL(folderUrl(oneform.url, prefix) + address),
        headers: {
          ...sentHeaders(request.method, body.bytes),
          ...(oneform.mock ? mockHeaders(request) : {}),
          ...identity.headers,
        },
        body: body.bytes,
        timeoutMs: oneform.timeoutMs,
        ...(reads ? { signal: gone } : {}),
      },
      (cause) => fault({ code: 'oneform_dropped', cause }),
    );
    if (outcome.kind === 'ended') return reply.hijack();
    if (outcome.kind === 'failed') {
      fault({ code: outcome.code, cause: outcome.cause });
      return answer(reply, outcome.code);
    }
    if (outcome.status >= 500) fault({ status: outcome.status });
    if (gone.aborted && !reads) {
      request.log.info(
        { status: outcome.status },
        'a write was carried through without its client',
      );
    }
    if (onAnswer(request, outcome) === 'session') return answer(reply, 'session');
    if (!Buffer.isBuffer(outcome.body)) {
      const rest = outcome.body;
      leave = () => {};
      rest.once('close', () => place.leave());
      // The status has been sent: only the end of the connection can still say that the answer is not whole.
      rest.once('error', () => reply.raw.destroy());
    }
    return pass(reply, outcome);
  } finally {
    leave();
  }
}

function pass(reply: FastifyReply, { status, headers, body }: Answered): FastifyReply {
  reply.code(status);
  for (const name of PASSED_HEADERS) {
    const value = headers[name];
    if (value !== undefined) reply.header(name, value);
  }
  reply.header('cache-control', 'no-store');
  reply.header('content-security-policy', DATA_POLICY);
  // An empty body stays one: Fastify would give it a type.
  return reply.send(Buffer.isBuffer(body) && body.length === 0 ? undefined : body);
}

/**
 * The request's headers, made here: nothing that the browser sent (cookies, origin, an `Authorization` of its own)
 * reaches OneForm. Its answer's format follows the request's Content-Type, on GET too: only exactly
 * `application/json`, or none, gives JSON.
 */
function sentHeaders(method: string, body: Buffer | null): Readonly<Record<string, string>> {
  if (body !== null && body.length > 0) {
    return { 'content-length': String(body.length), 'content-type': 'application/json' };
  }
  return READS.has(method) ? {} : { 'content-length': '0' };
}

function folderUrl(base: string, prefix: string): string {
  return `${apiUrl(base, '').replace(/\/api\/v1\/$/u, prefix)}/`;
}

/**
 * OneForm's plain 401 says that it does not know the user any more (a password was changed); its 401 in JSON says only that
 * this user may not use that object.
 */
function isRefusedPassword({ status, headers }: { status: number; headers: IncomingHttpHeaders }) {
  return status === 401 && !(headers['content-type'] ?? '').startsWith('application/json');
}
