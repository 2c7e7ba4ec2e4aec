import { expect, test, vi } from 'vitest';

import { BodyStalled, BodyTooLarge, readBody } from '@/api/transport/read-body';

const encoder = new TextEncoder();

/** An answer whose body is given piece by piece; `open`: it does not end by itself. */
function answer(pieces: readonly Uint8Array<ArrayBuffer>[], open = false, headers = {}) {
  const cancelled = vi.fn<() => void>();
  const waiting = [...pieces];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = waiting.shift();
      if (next !== undefined) controller.enqueue(next);
      else if (open) await new Promise(() => undefined);
      else controller.close();
    },
    cancel: cancelled,
  });
  return { response: new Response(body, { headers }), cancelled };
}

const LIMITS = { bytes: 10, pauseMs: 20 };

test('joins what came, characters that were cut in two as well', async () => {
  const bytes = encoder.encode('Zürich');
  const { response } = answer([bytes.slice(0, 2), bytes.slice(2)]);
  await expect(readBody(response, LIMITS)).resolves.toBe('Zürich');
});

test('an answer without a body is empty', async () => {
  await expect(readBody(new Response(null, { status: 204 }))).resolves.toBe('');
});

test('exactly the limit is read, a byte more is not', async () => {
  await expect(readBody(answer([encoder.encode('0123456789')]).response, LIMITS)).resolves.toBe(
    '0123456789',
  );
  const { response, cancelled } = answer([encoder.encode('01234'), encoder.encode('567890')], true);
  await expect(readBody(response, LIMITS)).rejects.toThrow(BodyTooLarge);
  expect(cancelled).toHaveBeenCalledTimes(1);
});

test('a length that is too much is not waited for', async () => {
  const { response, cancelled } = answer([], true, { 'Content-Length': '11' });
  await expect(readBody(response, LIMITS)).rejects.toThrow(BodyTooLarge);
  expect(cancelled).toHaveBeenCalledTimes(1);
});

test('an answer that stands still is given up', async () => {
  const { response, cancelled } = answer([encoder.encode('[')], true);
  await expect(readBody(response, LIMITS)).rejects.toThrow(BodyStalled);
  expect(cancelled).toHaveBeenCalledTimes(1);
});
