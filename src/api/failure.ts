import type { ApiFailure, FieldErrors } from '@/api/errors';
import { parseErrorBody, type ErrorBody } from '@/api/wire/error-body';
import { parseUnmanaged } from '@/api/wire/unmanaged';
import type { Unmanaged } from '@/domain/provision/objects';
import { maskerOf } from '@/domain/secrecy/mask-values';
import { isJsonObject, type JsonObject, type JsonValue } from '@/lib/json';

/** An answer that is no success, as far as its meaning depends on it. */
export interface Refusal {
  readonly method: string;
  readonly status: number;
  readonly text: string;
  /** What of the request must not be read in the answer: masked before anything else looks at it. */
  readonly secrets: readonly string[];
  /** What the request calls its values: a name is no secret, even where a value is the same word. */
  readonly names: ReadonlySet<string>;
  /** `X-OneProvision-Session: none`: the gateway says that there is no session. */
  readonly noSession: boolean;
  /** The `Retry-After` header, in seconds. */
  readonly retryAfter: number | null;
}

const EXCERPT_LENGTH = 200;

/** A short piece of an unexpected answer, tags and long tokens taken out. */
export function excerptOf(text: string): string {
  return text
    .slice(0, 4_000)
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\w+/=-]{40,}/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT_LENGTH);
}

const isJsonList = (node: JsonValue): node is readonly JsonValue[] => Array.isArray(node);

/** The message tree of a 400 as one list of messages for each input; nested names are joined by a dot. */
export function flattenMessages(tree: JsonObject): FieldErrors {
  const found = new Map<string, string[]>();
  const visit = (node: JsonValue, name: string): void => {
    if (typeof node === 'string') {
      const messages = found.get(name);
      if (messages === undefined) found.set(name, [node]);
      else messages.push(node);
    } else if (isJsonList(node)) for (const item of node) visit(item, name);
    else if (isJsonObject(node)) {
      for (const [key, child] of Object.entries(node))
        visit(child, name === '' ? key : `${name}.${key}`);
    }
  };
  visit(tree, '');
  return Object.fromEntries(found);
}

function parseBody(text: string, hides: Hides): ErrorBody | null {
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) ? withMasked(parseErrorBody(json), hides) : null;
  } catch {
    return null;
  }
}

interface Hides {
  readonly mask: (text: string) => string;
  readonly names: ReadonlySet<string>;
}

/** Masks the texts, not the JSON around them, which a secret like `context` would break. */
function withMasked(body: ErrorBody, { mask, names }: Hides): ErrorBody {
  const masked = (node: JsonValue): JsonValue => {
    if (typeof node === 'string') return mask(node);
    if (isJsonList(node)) return node.map(masked);
    return isJsonObject(node) ? maskedObject(node) : node;
  };
  const maskedObject = (node: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(node).map(([key, child]) => [names.has(key) ? key : mask(key), masked(child)]),
    );
  return {
    ...body,
    message: mask(body.message),
    context: maskedObject(body.context),
    reason: body.reason === null ? null : mask(body.reason),
  };
}

function guestsIn(context: JsonObject): Unmanaged | null {
  if (!('hosts' in context || 'networks' in context || 'datastores' in context)) return null;
  const read = parseUnmanaged(context);
  return read.ok ? read.value : null;
}

/** The first line of an exception; what follows is Ruby source. */
const firstLine = (reason: string | null): string | null =>
  reason?.split('\n', 1)[0]?.trim() ?? null;

/**
 * A 500 that says something definite. Three are known: a driver that is enabled already or cannot be
 * changed (contract#driver-toggle), and the encrypted body that a user outside `oneadmin` is given to read
 * (contract#other-users), seen on GETs, which send no JSON of their own that could be wrong.
 */
function knownServerFailure(method: string, message: string): 'wrong_state' | 'forbidden' | null {
  if (/^Driver \S+ is already (?:enabled|disabled)|^Drivers in \w+ state cannot/.test(message))
    return 'wrong_state';
  if (method === 'GET' && message.startsWith("unexpected token at '")) return 'forbidden';
  return null;
}

function fromJson(refusal: Refusal, body: ErrorBody): ApiFailure {
  const { status, method } = refusal;
  // With a code it is the gateway's own message, which says the kind once more: OneForm did not say it.
  const serverMessage = body.message === '' || body.code !== null ? null : body.message;
  const base = { status, serverMessage, retryable: false };
  switch (status) {
    case 400:
      return { ...base, kind: 'invalid', fieldErrors: flattenMessages(body.context) };
    case 401:
      // OneForm's JSON 401 is about the document ("Not authorized to perform USE DOCUMENT 2"), the gateway's about the log-in.
      return { ...base, kind: body.errCode === null ? 'unauthenticated' : 'forbidden' };
    case 403:
      return { ...base, kind: 'forbidden' };
    case 404:
      return { ...base, kind: 'not_found' };
    case 405: {
      const unmanaged = guestsIn(body.context);
      if (unmanaged !== null) return { ...base, kind: 'guests', unmanaged };
      if (/^Invalid NAME\b/.test(body.message))
        return { ...base, kind: 'invalid', fieldErrors: { name: [body.message] } };
      return { ...base, kind: 'wrong_state' };
    }
    case 429:
      return { ...base, kind: 'too_many_requests', retryAfterSeconds: refusal.retryAfter };
    case 502:
      // With an `err_code` it is OneForm itself that answers 502 (a name of null, for one).
      if (body.errCode === null && body.code !== 'oneform_error') {
        // A connection that broke before the answer is the network's: a write may have been carried out.
        if (body.code === 'oneform_dropped') return { ...base, kind: 'network', retryable: true };
        const sent = body.code !== 'oneform_unreachable';
        return { ...base, kind: 'unreachable', sent, retryable: true };
      }
      break;
    case 503:
      // The gateway is full: it has sent nothing on. OneForm's own 503 has no code.
      if (body.code === null) break;
      return {
        ...base,
        kind: 'too_many_requests',
        retryAfterSeconds: refusal.retryAfter,
        retryable: true,
      };
    case 504:
      return { ...base, kind: 'gateway_timeout', retryable: true };
    default:
  }
  if (status < 500) return { ...base, kind: 'contract', excerpt: excerptOf(refusal.text) };
  const known = knownServerFailure(method, body.message);
  if (known === 'wrong_state') return { ...base, kind: known };
  if (known === 'forbidden') return { ...base, kind: known, serverMessage: null };
  const reason = firstLine(body.reason);
  return {
    ...base,
    kind: 'server',
    serverMessage: firstLine(serverMessage),
    reason,
    retryable: status === 503,
  };
}

/** Answers without JSON: OneForm's plain 401 and HTML 404, and whatever a proxy in between makes up. */
function fromText(refusal: Refusal): ApiFailure {
  const { status, text } = refusal;
  const base = { status, serverMessage: null, retryable: false };
  switch (status) {
    case 401:
      return { ...base, kind: 'unauthenticated' };
    case 403:
      return { ...base, kind: 'forbidden' };
    case 429:
      return { ...base, kind: 'too_many_requests', retryAfterSeconds: refusal.retryAfter };
    case 502:
    case 503:
      return { ...base, kind: 'unreachable', sent: true, retryable: true };
    case 504:
      return { ...base, kind: 'gateway_timeout', retryable: true };
    default:
      return { ...base, kind: 'contract', excerpt: excerptOf(text), retryable: status >= 500 };
  }
}

/** What a refusal means. */
export function failureFrom(refusal: Refusal): ApiFailure {
  if (refusal.noSession) {
    return { kind: 'session', status: refusal.status, serverMessage: null, retryable: false };
  }
  const mask = maskerOf(refusal.secrets);
  const body = parseBody(refusal.text, { mask, names: refusal.names });
  const masked = { ...refusal, text: mask(refusal.text) };
  return body === null ? fromText(masked) : fromJson(masked, body);
}
