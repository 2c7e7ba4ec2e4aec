import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { answer } from './answers';
import { AttemptLimit } from './attempt-limit';
import type { GatewayOptions } from './options';
import type { SessionStore } from './session-store';

/** Places in the program's own files, and nothing else: whatever somebody typed has no way into the log. */
const PLACE = /^[\w./-]{1,120}:\d{1,7}:\d{1,7}$/;

const crashSchema = z.object({
  /** `TypeError` */
  name: z.string().regex(/^\w{1,60}$/),
  /** `assets/first-a1b2.js:1:2345`, the innermost first. */
  places: z.array(z.string().regex(PLACE)).max(20),
  /** The address of the page without its query, ids as `:id`. */
  page: z.string().regex(/^[\w/:-]{0,200}$/),
});

/** A page that fails at each render must not fill the log. */
const PER_MINUTE = 10;
const WINDOW_MS = 60_000;

/** Pages that failed tell it here, at `POST /crash {name, places, page}`: 204; 401 `session`, 400, 429. */
export function registerCrashRoute(
  app: FastifyInstance,
  options: GatewayOptions,
  store: SessionStore,
): void {
  const limit = new AttemptLimit({
    max: PER_MINUTE,
    windowMs: WINDOW_MS,
    keys: 1_000,
    now: options.now ?? Date.now,
  });
  app.post('/crash', { bodyLimit: 8 * 1024 }, async (request, reply) => {
    const session = store.read(request);
    if (session === null) return answer(reply, 'session');
    const wait = limit.take(session.username);
    if (wait !== null) {
      const again = reply.header('retry-after', String(wait));
      return answer(again, 'rate_limited', 'Too many reports. Wait a minute.');
    }
    const body = crashSchema.safeParse(request.body);
    if (!body.success) return answer(reply, 'invalid_request');
    request.log.error({ crash: body.data }, 'A page of the app failed');
    return reply.code(204).header('cache-control', 'no-store').send();
  });
}
