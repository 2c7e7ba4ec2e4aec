import type { JsonObject, JsonValue } from '@/lib/json';
import { ApiError, internalError } from '../http/api-error';
import { asMap, attribute, bodyOf } from '../http/body';
import type { ApiContext } from '../http/context';

/**
 * The body of an operation on a provision: required, `{}` at least, and a 500 when it is no JSON.
 * A list or nil raises as soon as an attribute is read.
 */
export function operationBody(context: ApiContext): JsonObject {
  const body: JsonValue = bodyOf(context.body, (problem) => internalError(problem.message));
  attribute(body, 'force');
  return asMap(body);
}

/** `force` of an operation: a boolean or nothing. */
export function forceOf(body: JsonObject): boolean {
  const { force } = body;
  if (force === undefined || force === null) return false;
  if (typeof force === 'boolean') return force;
  throw new ApiError(400, '`force` must be a boolean value (true or false)');
}
