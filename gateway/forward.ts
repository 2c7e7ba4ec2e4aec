import httpProxy from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

import { answer, type Answerable, type AnswerCode } from './answers';
import { apiUrl, basicAuthorization } from './credentials';
import { mockHeaders } from './mock-world';
import type { OneFormTarget } from './options';
import type { SessionStore } from './session-store';

/** What the browser learns of an answer besides its status and body. */
const PASSED_HEADERS = ['content-type', 'content-length', 'retry-after'] as const;

/** An answer of the API is data: opened as a page by itself (OneForm's 404 is HTML) it may load and run nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Forwards `/api/v1` to OneForm with the session's credentials. Statuses and bodies pass as they are, HTML and broken
 * JSON included: what they mean is the client's to decide. Two answers are the gateway's own: 401 `session`, and
 * 502/504 where OneForm gave none.
 */
export async function registerForward(
  app: FastifyInstance,
  target: OneFormTarget,
  store: SessionStore,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      const session = store.read(request);
      if (session === null) return answer(reply, 'session');
      store.touch(request, session);
      return undefined;
    });
    await scope.register(httpProxy, {
      ...upstream(target, '/api/v1'),
      replyOptions: {
        ...replyOptions(target),
        rewriteRequestHeaders: (request, headers) => ({
          ...forwardedHeaders(headers, target.mock ? mockHeaders(request) : {}),
          ...authorization(request, store),
        }),
        onResponse: (request, reply, response) => {
          if (isRefusedPassword(reply)) {
            response.stream.resume();
            store.end(request);
            reply.removeHeader('content-length');
            answer(reply, 'session');
          } else {
            void reply.send(response.stream);
          }
        },
      },
    });
  });
}

/** Forwards the mock server's control API; it has no credentials, and is there only for tests and demonstrations. */
export async function registerMockControl(
  app: FastifyInstance,
  target: OneFormTarget,
): Promise<void> {
  await app.register(httpProxy, {
    ...upstream(target, '/__mock'),
    replyOptions: {
      ...replyOptions(target),
      rewriteRequestHeaders: (request, headers) => forwardedHeaders(headers, mockHeaders(request)),
    },
  });
}

function upstream(target: OneFormTarget, prefix: string) {
  const base = new URL(target.url);
  return {
    upstream: base.origin,
    prefix,
    rewritePrefix: new URL(apiUrl(target.url, '').replace(/\/api\/v1\/$/, prefix)).pathname,
    httpMethods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    disableRequestLogging: true,
    undici: {
      headersTimeout: target.timeoutMs,
      bodyTimeout: target.timeoutMs,
      connect: { rejectUnauthorized: true },
    },
  };
}

function replyOptions(target: OneFormTarget) {
  return {
    timeout: target.timeoutMs,
    // The plugin repeats a GET that was answered with 503; repeating is the client's decision.
    retryDelay: () => null,
    rewriteHeaders: (headers: IncomingHttpHeaders): IncomingHttpHeaders => ({
      ...pick(headers, PASSED_HEADERS),
      'cache-control': 'no-store',
      'content-security-policy': DATA_POLICY,
    }),
    onError: (reply: Answerable, { error }: { error: Error }) => {
      answer(reply, failureCode(error));
    },
  };
}

/**
 * The request's headers, made anew: nothing that the browser sent (cookies, origin, an `Authorization` of its own)
 * reaches OneForm. Its answer's format follows the request's Content-Type, on GET too: only exactly
 * `application/json`, or none, gives JSON.
 */
function forwardedHeaders(
  headers: IncomingHttpHeaders,
  extra: Readonly<Record<string, string>>,
): IncomingHttpHeaders {
  const hasBody =
    headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return {
    ...pick(headers, ['host', 'content-length']),
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...extra,
  };
}

function authorization(
  request: Pick<FastifyRequest, 'session' | 'protocol'>,
  store: SessionStore,
): IncomingHttpHeaders {
  const session = store.read(request);
  return session === null ? {} : { authorization: basicAuthorization(session) };
}

/**
 * OneForm's plain 401 says that it does not know the user any more (a password was changed); its 401 in JSON says only that
 * this user may not use that object.
 */
function isRefusedPassword(reply: Pick<FastifyReply, 'statusCode' | 'getHeader'>): boolean {
  const type = String(reply.getHeader('content-type') ?? '');
  return reply.statusCode === 401 && !type.startsWith('application/json');
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** By the cause's code: the plugin's own errors keep the connection's error as their cause. */
function failureCode(error: Error): AnswerCode {
  if (
    'statusCode' in error &&
    error.statusCode === 504 &&
    codeOf(error) !== 'UND_ERR_CONNECT_TIMEOUT'
  ) {
    return 'oneform_timeout';
  }
  const codes = [codeOf(error), codeOf(error.cause)];
  return codes.some((code) => UNREACHABLE.has(code)) ? 'oneform_unreachable' : 'oneform_dropped';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
}
