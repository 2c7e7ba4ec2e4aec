import { parseJson } from '@/lib/exact-json';
import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { internalError, missingBody } from './api-error';
import type { ApiError } from './api-error';
import { rubyReceiver } from './ruby';

/**
 * The text of a request's body as the handlers see it, null when there is none. Rack reads a body
 * without Content-Type, or with a form's, as a form, so that nothing is left of it.
 */
export function readableBody(text: string, contentType: string | undefined): string | null {
  const isForm =
    contentType === undefined ||
    contentType === '' ||
    /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(contentType);
  return isForm || text === '' ? null : text;
}

/** Raised by `parseBody`; what becomes of it differs from call to call. */
export class BadJson extends Error {
  constructor(text: string) {
    super(`unexpected token at '${text}'`);
  }
}

export function parseBody(text: string | null): JsonValue {
  if (text === null) throw missingBody();
  try {
    return parseJson(text);
  } catch {
    throw new BadJson(text);
  }
}

/** The parsed body; `onBadJson` says what this call answers to a body that is no JSON. */
export function bodyOf(text: string | null, onBadJson: (problem: BadJson) => ApiError): JsonValue {
  try {
    return parseBody(text);
  } catch (problem) {
    throw problem instanceof BadJson ? onBadJson(problem) : problem;
  }
}

/**
 * Ruby's `body['name']`: reads a map; a list or a number cannot be indexed by text, nil has no `[]`,
 * and a text answers whether it contains the name.
 * @param excerpt the lines of the source that Ruby quotes behind the message for nil
 */
export function attribute(body: JsonValue, name: string, excerpt = ''): JsonValue | undefined {
  if (isJsonObject(body)) return body[name];
  if (typeof body === 'string') return body.includes(name) ? name : undefined;
  if (Array.isArray(body)) throw internalError('no implicit conversion of String into Integer');
  if (typeof body === 'number') throw internalError('no implicit conversion from string');
  throw internalError(`undefined method \`[]' for ${rubyReceiver(body)}${excerpt}`);
}

/** The body as a map; only for calls whose handler reads attributes right away. */
export function asMap(body: JsonValue): JsonObject {
  return isJsonObject(body) ? body : {};
}
