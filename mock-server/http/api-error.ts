import type { JsonObject } from '@/lib/json';

/** An answer of OneForm that is no success: `{"err_code", "message", "context"?}` with that status. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: JsonObject;

  constructor(
    status: number,
    message: string,
    extra: { readonly errCode?: number; readonly context?: JsonObject } = {},
  ) {
    super(message);
    this.status = status;
    this.body = {
      err_code: extra.errCode ?? status,
      message,
      ...(extra.context && { context: extra.context }),
    };
  }
}

/** What an unhandled Ruby exception becomes; `reason` may be several lines with a source excerpt. */
export function internalError(reason: string): ApiError {
  return new ApiError(500, 'Internal server error', { context: { reason } });
}

export const missingBody = (): ApiError => new ApiError(400, 'Missing request body');
export const missingAttribute = (name: string): ApiError =>
  new ApiError(400, `Missing \`${name}\` attribute`);
export const unknownDocument = (id: number): ApiError =>
  new ApiError(404, `Error getting document ${id < 0 ? 'Pool' : id}`);
