import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { ApiError } from '../http/api-error';
import { BadJson, parseBody } from '../http/body';
import { className } from './inputs/ruby-value';
import { REDACTED } from './redaction';

/**
 * A map merged into another, level by level: nothing is ever removed, and a value that came back
 * redacted is left as it is. What is no map replaces what was there.
 */
export function merged(current: JsonValue | undefined, change: JsonValue): JsonValue {
  if (!isJsonObject(change) || !isJsonObject(current)) return change;
  // By entries, so that `__proto__` is a key like any other.
  const result = new Map(Object.entries(current));
  for (const [key, value] of Object.entries(change)) {
    if (value !== REDACTED) result.set(key, merged(result.get(key), value));
  }
  return Object.fromEntries(result);
}

/** The payload of a PATCH; the two kinds of documents only differ in the word. */
export function patchOf(text: string | null, kind: 'provider' | 'provision'): JsonObject {
  try {
    const body = parseBody(text);
    if (isJsonObject(body)) return body;
  } catch (problem) {
    if (!(problem instanceof BadJson)) throw problem;
    throw new ApiError(500, `Error updating ${kind}: ${problem.message}`);
  }
  throw new ApiError(500, 'Invalid update payload: expected a JSON object');
}

/** oned's own check of a new name, and of what goes into its XML. */
export function checkRename(change: JsonObject): string | undefined {
  const { name } = change;
  if (name === undefined) return undefined;
  if (typeof name !== 'string') {
    throw new ApiError(502, `Wrong type ${className(name)}. Not allowed!`);
  }
  if (name === '') throw new ApiError(405, 'Invalid NAME, it cannot be empty');
  const bad = /[<>&]/.exec(name);
  if (bad) throw new ApiError(405, `Invalid NAME, char '${bad[0]}' is not allowed`);
  return name;
}

/** A document's body is kept in a CDATA section, which such a text would end. */
export function hasCdataEnd(value: JsonValue): boolean {
  return JSON.stringify(value).includes(']]>');
}

export function checkUpdatable(change: JsonObject): void {
  if (hasCdataEnd(change)) {
    throw new ApiError(500, 'Cannot update template. Parse error: XML Template malformed');
  }
}
