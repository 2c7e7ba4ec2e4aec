import { ApiError, type ApiFailure } from '@/api/errors';
import { excerptOf, failureFrom } from '@/api/failure';
import { BodyStalled, BodyTooLarge, readBody } from '@/api/transport/read-body';
import { maskerOf } from '@/domain/secrecy/mask-values';
import { DEFAULT_TIMEOUT_MS } from '@/api/transport/transport';
import { parseJson, stringifyJson } from '@/lib/exact-json';
import { isJsonObject, type JsonObject } from '@/lib/json';
import type { ServerClock } from '@/lib/server-clock';

interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: JsonObject;
  readonly secrets?: readonly string[];
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** Told the time of answers that come from OneForm. */
  readonly clock?: ServerClock;
}

/** Marks a write as this program's own; the gateway refuses writes without it, so that no other site can send them. */
const WRITE_HEADER = { 'X-OneProvision': '1' };

function withoutAnswer(kind: 'network' | 'timeout' | 'aborted' | 'too_large'): ApiFailure {
  const retryable = kind === 'network' || kind === 'timeout';
  return { kind, status: null, serverMessage: null, retryable };
}

/** Which of the ways of not getting an answer it was. */
function interruption(request: HttpRequest, timeout: AbortSignal, thrown: unknown): ApiFailure {
  if (request.signal?.aborted === true) return withoutAnswer('aborted');
  if (thrown instanceof BodyTooLarge) return withoutAnswer('too_large');
  return withoutAnswer(timeout.aborted || thrown instanceof BodyStalled ? 'timeout' : 'network');
}

/** The names in a body and in the maps right below it, where the inputs are. */
function namesIn(body: JsonObject): ReadonlySet<string> {
  const below = Object.values(body).flatMap((value) =>
    isJsonObject(value) ? Object.keys(value) : [],
  );
  return new Set([...Object.keys(body), ...below]);
}

function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** A refusal may be the gateway's own or a proxy's, so only what succeeded tells OneForm's time. */
function hearDate(clock: ServerClock, sentAt: number, { ok, headers }: Response): void {
  const date = Date.parse(headers.get('Date') ?? '');
  if (ok && !Number.isNaN(date)) clock.hear({ date, sentAt, receivedAt: clock.ticks() });
}

/** Enable and disable answer 200 with nothing in it, most operations 204: both are null here. */
function parseSuccess(
  text: string,
  status: number,
  request: string,
  secrets: readonly string[],
): unknown {
  if (text.trim() === '') return null;
  try {
    return parseJson(text);
  } catch {
    // A page instead of JSON comes again; JSON that ends too early may have been cut on its way.
    const cut = /^\s*[[{]/.test(text);
    throw new ApiError(
      {
        kind: 'contract',
        status,
        serverMessage: null,
        retryable: cut,
        excerpt: excerptOf(maskerOf(secrets)(text)),
      },
      request,
    );
  }
}

/**
 * One request over `fetch` to the page's own origin. The content type of a body is exactly
 * `application/json`: with a charset OneForm answers in another format (contract#content-type), and without
 * one it sees no body. A GET sends none.
 */
export async function sendJson(request: HttpRequest): Promise<unknown> {
  const { text, status, what } = await succeed(request);
  return parseSuccess(text, status, what, request.secrets ?? []);
}

const PING_TIMEOUT_MS = 10_000;

/**
 * Asks for OneForm's greeting: a plain text that calls itself JSON (contract#content-type). Anything else that calls itself
 * a success comes from somebody else.
 */
export async function pingJson(url: string): Promise<void> {
  const answer = await succeed({ method: 'GET', url, timeoutMs: PING_TIMEOUT_MS });
  if (answer.type.startsWith('application/json')) return;
  const { status, text, what } = answer;
  throw new ApiError(
    { kind: 'contract', status, serverMessage: null, retryable: true, excerpt: excerptOf(text) },
    what,
  );
}

interface Success {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** The request, for a message. */
  readonly what: string;
}

async function succeed(request: HttpRequest): Promise<Success> {
  const what = `${request.method} ${request.url.split('?', 1)[0] ?? ''}`;
  const timeout = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal =
    request.signal === undefined ? timeout : AbortSignal.any([request.signal, timeout]);
  const { secrets = [] } = request;
  let response: Response;
  let text: string;
  const sentAt = request.clock?.ticks() ?? 0;
  try {
    response = await fetch(request.url, {
      method: request.method,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal,
      headers: {
        Accept: 'application/json',
        ...(request.method === 'GET' ? {} : WRITE_HEADER),
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: stringifyJson(request.body) }),
    });
    if (request.clock !== undefined) hearDate(request.clock, sentAt, response);
    text = await readBody(response);
  } catch (thrown) {
    // The cause is left out: browsers put whole URLs into it, and it says no more than the kind does.
    throw new ApiError(interruption(request, timeout, thrown), what);
  }
  if (response.ok) {
    const type = response.headers.get('Content-Type') ?? '';
    return { status: response.status, type, text, what };
  }
  throw new ApiError(
    failureFrom({
      method: request.method,
      status: response.status,
      text,
      secrets,
      names: namesIn(request.body ?? {}),
      noSession: response.headers.get('X-OneProvision-Session') === 'none',
      retryAfter: retryAfter(response.headers),
    }),
    what,
  );
}
