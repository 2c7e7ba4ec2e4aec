import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { answer } from './answers';
import { AttemptLimit } from './attempt-limit';
import { clientGone } from './client-gone';
import { checkCredentials, type CredentialsCheck } from './credentials';
import { Turns } from './forward/turns';
import { clientKey } from './forwarded';
import { mockHeaders } from './mock-world';
import type { GatewayOptions } from './options';
import type { SessionStore } from './session-store';

/** Long enough for any account, short enough that the sealed cookie stays below the 4 kB that browsers keep. */
const MAX_TEXT = 512;

/**
 * OpenNebula's user names hold no colon (Basic authentication could not carry one), and control characters would
 * break the header.
 */
const logInSchema = z.object({
  username: z
    .string()
    .min(1)
    .max(MAX_TEXT)
    .regex(/^[^:\p{Cc}]+$/u),
  password: z
    .string()
    .max(MAX_TEXT)
    .regex(/^\P{Cc}*$/u),
});

/**
 * An address stands for one person or one office, a name for one account, which may be guessed at from many addresses.
 * The name's limit counts only wrong passwords and is higher: otherwise an attacker could lock an owner out.
 */
const LIMIT_WINDOW_MS = 60_000;
const LIMIT_KEYS = 100_000;
const WRONG_PASSWORDS_FACTOR = 3;

/** The log-in check is the cheapest request there is: a OneForm that needs longer is as good as down. */
const CHECK_TIMEOUT_MS = 30_000;

/**
 * The session as the browser sees it, at `/session`:
 * - `POST {username, password}`: 204; 401 `credentials`, 400, 429, 502, 503, 504
 * - `GET`: 200 `{username, canWrite: boolean | null}`; 401 `session`
 * - `DELETE`: 204, also without a session
 */
export function registerSessionRoutes(
  app: FastifyInstance,
  options: GatewayOptions,
  store: SessionStore,
): void {
  const { oneform } = options;
  const limit = (max: number): AttemptLimit =>
    new AttemptLimit({
      max,
      windowMs: LIMIT_WINDOW_MS,
      keys: LIMIT_KEYS,
      now: options.now ?? Date.now,
    });
  const byAddress = limit(options.loginsPerMinute);
  const byName = limit(options.loginsPerMinute * WRONG_PASSWORDS_FACTOR);
  const atOnce = options.limits.logInsAtOnce;
  // No client is authenticated yet: they get a few of OneForm's turns at a time, and never wait in a queue.
  const turns = new Turns({ atOnce, atOnceEach: atOnce, openEach: atOnce, open: atOnce });

  app.get('/session', async (request, reply) => {
    const session = store.read(request);
    if (session === null) return answer(reply, 'session');
    const { username, canWrite } = session;
    return reply.header('cache-control', 'no-store').send({ username, canWrite });
  });

  app.post(
    '/session',
    {
      bodyLimit: 16 * 1024,
      onRequest: async (request, reply) => {
        const wait = byAddress.take(clientKey(request.ip));
        return wait === null ? undefined : tooMany(reply, wait);
      },
    },
    async (request, reply) => {
      const body = logInSchema.safeParse(request.body);
      if (!body.success) return answer(reply, 'invalid_request');
      const { username } = body.data;
      const wait = byName.take(username);
      if (wait !== null) return tooMany(reply, wait);
      const place = turns.enter('');
      if (place === null) {
        byName.giveBack(username);
        return answer(reply.header('retry-after', '2'), 'busy');
      }
      try {
        const check = await checkCredentials(body.data, {
          url: oneform.url,
          timeoutMs: Math.min(CHECK_TIMEOUT_MS, oneform.timeoutMs),
          headers: oneform.mock ? mockHeaders(request) : {},
          gone: clientGone(reply.raw),
        });
        if (check.kind !== 'refused') byName.giveBack(username);
        if (check.kind !== 'accepted') return refuse(request, reply, check);
        store.begin(request, { ...body.data, canWrite: check.canWrite });
        return reply.code(204).header('cache-control', 'no-store').send();
      } finally {
        place.leave();
      }
    },
  );

  app.delete('/session', async (request, reply) => {
    store.forget(request);
    return reply.code(204).header('cache-control', 'no-store').send();
  });
}

function tooMany(reply: FastifyReply, waitS: number): FastifyReply {
  return answer(reply.header('retry-after', String(waitS)), 'rate_limited');
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  check: Exclude<CredentialsCheck, { kind: 'accepted' }>,
): FastifyReply {
  if (check.kind !== 'refused') request.log.warn(check, 'OneForm failed at a log-in');
  switch (check.kind) {
    case 'refused':
      return answer(reply, 'credentials');
    case 'unreachable':
      return answer(reply, 'oneform_unreachable');
    case 'timeout':
      return answer(reply, 'oneform_timeout');
    case 'error':
      return answer(reply, 'oneform_error', `OneForm answered the log-in with ${check.status}.`);
  }
}
