import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';

import { answer } from './answers';
import { checkCredentials, type CredentialsCheck } from './credentials';
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

/** The log-in check is the cheapest request there is: a OneForm that needs longer is as good as down. */
const CHECK_TIMEOUT_MS = 30_000;

/**
 * The session as the browser sees it, at `/session`:
 * - `POST {username, password}`: 204; 401 `credentials`, 400, 429, 502, 504
 * - `GET`: 200 `{username, canWrite: boolean | null}`; 401 `session`
 * - `DELETE`: 204, also without a session
 */
export function registerSessionRoutes(
  app: FastifyInstance,
  options: GatewayOptions,
  store: SessionStore,
): void {
  const { oneform } = options;

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
      config: { rateLimit: { max: options.loginsPerMinute, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      const body = logInSchema.safeParse(request.body);
      if (!body.success) return answer(reply, 'invalid_request');
      const check = await checkCredentials(body.data, {
        url: oneform.url,
        timeoutMs: Math.min(CHECK_TIMEOUT_MS, oneform.timeoutMs),
        headers: oneform.mock ? mockHeaders(request) : {},
      });
      if (check.kind !== 'accepted') return refuse(reply, check);
      store.begin(request, { ...body.data, canWrite: check.canWrite });
      return reply.code(204).header('cache-control', 'no-store').send();
    },
  );

  app.delete('/session', async (request, reply) => {
    store.end(request);
    request.session.delete();
    return reply.code(204).header('cache-control', 'no-store').send();
  });
}

function refuse(
  reply: FastifyReply,
  check: Exclude<CredentialsCheck, { kind: 'accepted' }>,
): FastifyReply {
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
