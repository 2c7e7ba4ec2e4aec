import * as z from 'zod/mini';
import { inner, lenient, map, text, textOrNull, wholeOrNull } from '@/api/wire/schema';
import type { JsonObject } from '@/lib/json';

/**
 * The JSON of a refusal: OneForm's `{err_code, message, context?}`, and the gateway's own
 * `{code, message?}`. contract#error-body.
 */
export interface ErrorBody {
  /** Null when the sender is not OneForm. */
  readonly errCode: number | null;
  /** The gateway's word for what happened: `session`, `oneform_unreachable`... */
  readonly code: string | null;
  readonly message: string;
  readonly context: JsonObject;
  /** The text of an unhandled exception: `context.reason`, several lines. */
  readonly reason: string | null;
}

const BODY = inner(
  z.object({
    err_code: wholeOrNull,
    code: textOrNull,
    message: text,
    context: map,
  }),
);
const REASON = z.object({ reason: lenient((value) => (typeof value === 'string' ? value : null)) });

/** Reads the body of a refusal, whatever it is. */
export function parseErrorBody(raw: unknown): ErrorBody {
  const { err_code, code, message, context } = BODY.parse(raw);
  return { errCode: err_code, code, message, context, reason: REASON.parse(context).reason };
}
