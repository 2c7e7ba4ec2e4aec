/**
 * The most that an answer may hold, in bytes. A list of thousands of provisions has some 10 MB, and the whole log of a long
 * run, which comes as one answer when it is first read, may have more; what is larger than this is no answer of OneForm.
 */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** How long an answer that has begun may pause, in ms. The time for all of it is the request's own. */
const MAX_PAUSE_MS = 15_000;

/** The answer was larger than is read. */
export class BodyTooLarge extends Error {}

/** The answer began and then stood still. */
export class BodyStalled extends Error {}

/**
 * The text of an answer, read as it comes, so that one that never ends or fills the memory is cut off.
 *
 * @throws BodyTooLarge, BodyStalled; what the stream itself throws when the connection breaks or the request is given up
 */
export async function readBody(
  { body, headers }: Response,
  limits = { bytes: MAX_BODY_BYTES, pauseMs: MAX_PAUSE_MS },
): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let left = limits.bytes;
  try {
    // Compressed, the length says less than there is; never more.
    if (Number(headers.get('Content-Length') ?? 0) > left) throw new BodyTooLarge();
    for (;;) {
      const { done, value } = await before(limits.pauseMs, reader.read());
      if (done) break;
      left -= value.byteLength;
      if (left < 0) throw new BodyTooLarge();
      parts.push(decoder.decode(value, { stream: true }));
    }
    parts.push(decoder.decode());
    return parts.join('');
  } catch (error) {
    // Ends the request: what still comes is not wanted.
    reader.cancel().catch(() => undefined);
    throw error;
  }
}

async function before<T>(ms: number, reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new BodyStalled());
    }, ms);
  });
  try {
    return await Promise.race([reading, pause]);
  } finally {
    clearTimeout(timer);
  }
}
