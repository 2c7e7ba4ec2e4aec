import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { PassThrough, type Readable } from 'node:stream';

import type { AnswerCode } from '../answers';

/** A request to OneForm, whole: its body was read before, so that a slow client never holds a connection to OneForm. */
export interface UpstreamRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  /** For the headers of the answer, and once more for its body, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends the request. */
  readonly signal?: AbortSignal;
}

export type UpstreamOutcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: IncomingMessage['headers'];
      readonly body: Buffer | Readable;
    }
  | {
      readonly kind: 'failed';
      readonly code: Extract<AnswerCode, `oneform_${string}`>;
      /** What happened, for the log: `ECONNREFUSED`. Never anything that was sent. */
      readonly cause: string;
    }
  /** The signal ended it. */
  | { readonly kind: 'ended' };

/** An answer up to this size is sent on only when all of it has come: one that breaks off is then a 502. */
const WHOLE_BYTES = 4 * 1024 * 1024;
const CONNECT_TIMEOUT_MS = 10_000;

class TooLate extends Error {}
class NotConnected extends Error {}

/**
 * Asks OneForm once, over a connection of its own: one that is kept open may be closed by OneForm in the moment of use,
 * and a write may or may not have been read. What fails before there is a connection was certainly not carried out.
 *
 * @param onBroken told when an answer breaks off after its beginning was given away
 */
export async function askUpstream(
  { method, url, headers, body, timeoutMs, signal }: UpstreamRequest,
  onBroken: (cause: string) => void,
): Promise<UpstreamOutcome> {
  const secure = url.protocol === 'https:';
  const request = (secure ? tlsRequest : plainRequest)(url, {
    method,
    headers,
    agent: false,
    ...(signal === undefined ? {} : { signal }),
  });
  const limit = (ms: number, error: Error) => setTimeout(() => request.destroy(error), ms);
  let connected = false;
  const connecting = limit(Math.min(CONNECT_TIMEOUT_MS, timeoutMs), new NotConnected('no answer'));
  request.once('socket', (socket) => {
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      connected = true;
      clearTimeout(connecting);
    });
  });
  let deadline = limit(timeoutMs, new TooLate('no answer'));
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve);
      request.on('error', reject);
      request.end(body ?? undefined);
    });
    clearTimeout(deadline);
    deadline = limit(timeoutMs, new TooLate('an answer without end'));
    const status = response.statusCode ?? 0;
    if (status < 200 || status > 599) {
      request.destroy();
      return { kind: 'failed', code: 'oneform_error', cause: `status ${status}` };
    }
    const start = await readStart(response);
    if (start.whole) clearTimeout(deadline);
    const rest = start.whole
      ? start.bytes
      : continued(start.bytes, response, (cause) => {
          clearTimeout(deadline);
          if (cause !== null && signal?.aborted !== true) onBroken(cause);
        });
    return { kind: 'answer', status, headers: response.headers, body: rest };
  } catch (error) {
    clearTimeout(deadline);
    if (signal?.aborted === true) return { kind: 'ended' };
    return { kind: 'failed', code: failureCode(error, connected), cause: causeOf(error) };
  } finally {
    clearTimeout(connecting);
  }
}

/** The beginning of an answer, or all of it. Rejects when it breaks off. */
async function readStart(
  response: IncomingMessage,
): Promise<{ readonly bytes: Buffer; readonly whole: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < WHOLE_BYTES) return;
      response.off('data', onData);
      response.pause();
      resolve({ bytes: Buffer.concat(chunks), whole: false });
    };
    response.on('data', onData);
    response.once('end', () => {
      if (response.complete) resolve({ bytes: Buffer.concat(chunks), whole: true });
      else reject(new Error('cut off'));
    });
    response.on('error', reject);
    response.once('close', () => reject(new Error('cut off')));
  });
}

/** What has come of an answer, and what still comes. A break ends the stream with an error. */
function continued(
  start: Buffer,
  response: IncomingMessage,
  onEnd: (cause: string | null) => void,
): Readable {
  const stream = new PassThrough();
  stream.on('error', () => {});
  stream.write(start);
  response.once('close', () => {
    onEnd(response.complete ? null : 'cut off');
    if (!response.complete) stream.destroy(new Error('cut off'));
  });
  stream.once('close', () => response.destroy());
  response.pipe(stream);
  return stream;
}

function failureCode(error: unknown, connected: boolean): Extract<AnswerCode, `oneform_${string}`> {
  if (error instanceof TooLate) return 'oneform_timeout';
  return connected ? 'oneform_dropped' : 'oneform_unreachable';
}

/** The code of a system error, else its first line: never a stack. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.message.split('\n', 1)[0] ?? '';
}
