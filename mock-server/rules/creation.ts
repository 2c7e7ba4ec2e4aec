import type { JsonObject, JsonValue } from '@/lib/json';
import { ApiError, internalError } from '../http/api-error';
import type { WireInput } from '../wire';
import { withDefaults } from './inputs/defaults';
import { RubyRaise } from './inputs/ruby-value';
import { validateInputs } from './inputs/validate';
import { hasCdataEnd } from './patch';

/** oned's limit, in characters. */
const MAX_NAME = 128;

type Messages = Readonly<Record<string, readonly string[]>>;

/** What a creation says of `name` and `description`, both optional: only a filled text will do. */
function textMessages(body: JsonObject): Messages {
  const messages: Record<string, readonly string[]> = {};
  for (const key of ['name', 'description']) {
    const value = body[key];
    if (value === undefined) continue;
    if (value === null) messages[key] = ['is missing'];
    else if (typeof value !== 'string') messages[key] = ['must be a string'];
    else if (value === '') messages[key] = ['must be filled'];
  }
  return messages;
}

/**
 * The values with the defaults filled in, if they pass; else the server's 400 or 500.
 * @param missing what is said when no values were sent; null when they may be left out
 */
export function validValues(
  kind: 'Provider' | 'Provision',
  body: JsonObject,
  inputs: readonly WireInput[],
  values: JsonValue,
  missing: Messages | null,
): JsonObject {
  const isAbsent = values === null;
  const filled = orError(
    () => withDefaults(inputs, isAbsent ? {} : values),
    (message) => new ApiError(500, message),
  );
  const { errors } = orError(
    () => validateInputs(inputs, filled),
    (message) => internalError(withExcerpt(message)),
  );
  const context: JsonObject = {
    ...textMessages(body),
    ...(isAbsent && missing),
    ...errors,
  };
  if (Object.keys(context).length > 0) {
    throw new ApiError(400, `Error validating ${kind}`, { context });
  }
  return filled;
}

/** The lines of its source that Ruby quotes behind a comparison that no value but a number has. */
function withExcerpt(message: string): string {
  const [, operator, kind] = /^undefined method `([<>])' for .*:(\w+)$/s.exec(message) ?? [];
  if (operator === undefined) return message;
  const bound = operator === '<' ? 'min' : 'max';
  const hint = kind === 'Array' && operator === '<' ? '\nDid you mean?  <<' : '';
  return (
    `${message}\n\n            if ${bound} && value ${operator} ${bound}\n` +
    `                            ^${hint}`
  );
}

/** What Ruby raises becomes an answer. */
function orError<T>(run: () => T, answer: (message: string) => ApiError): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof RubyRaise ? answer(error.message) : error;
  }
}

/**
 * What oned makes of a name that goes unescaped into XML, of one that is too long, and of a text that
 * ends the CDATA section of the body.
 */
export function checkStorable(
  name: string,
  content: JsonValue,
  messages: { readonly markup: string; readonly tooLong: string },
): void {
  if (/[<>&]/.test(name) || hasCdataEnd(content)) throw new ApiError(500, messages.markup);
  if (name.length > MAX_NAME) throw new ApiError(500, messages.tooLong);
}
