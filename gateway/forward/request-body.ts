import type { IncomingMessage } from 'node:http';

import type { AnswerCode } from '../answers';

export type BodyOutcome =
  | { readonly kind: 'body'; readonly bytes: Buffer | null }
  | {
      readonly kind: 'refused';
      readonly code: Extract<AnswerCode, 'too_large' | 'body_timeout' | 'invalid_request'>;
    };

export interface BodyLimits {
  readonly bytes: number;
  /** From the first byte to the last, in milliseconds. */
  readonly timeoutMs: number;
}

/** Does the request say that it has a body? */
function hasBody({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The whole body of a request. One that stops half-way, is too slow or too large never reaches OneForm. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<BodyOutcome> {
  if (!hasBody(request)) return { kind: 'body', bytes: null };
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) {
    return { kind: 'refused', code: 'too_large' };
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (outcome: BodyOutcome): void => {
      clearTimeout(timer);
      request.off('data', onData);
      resolve(outcome);
    };
    const timer = setTimeout(
      () => settle({ kind: 'refused', code: 'body_timeout' }),
      limits.timeoutMs,
    );
    const onData = (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limits.bytes) settle({ kind: 'refused', code: 'too_large' });
    };
    const broken = (): void => settle({ kind: 'refused', code: 'invalid_request' });
    request.on('data', onData);
    request.once('end', () => settle({ kind: 'body', bytes: Buffer.concat(chunks) }));
    request.once('error', broken);
    request.once('close', broken);
  });
}
