import type { FastifyInstance } from 'fastify';

import type { GatewayOptions } from './options';

/**
 * What the log-in page needs to know before anybody is logged in, at `/about`: 200
 * `{demo: {username, password} | null}`, where `demo` is null in front of a real OneForm. The demo's password is no
 * secret: it opens nothing but the mock server.
 */
export function registerAboutRoute(app: FastifyInstance, options: GatewayOptions): void {
  app.get('/about', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ demo: options.demoAccount }),
  );
}
