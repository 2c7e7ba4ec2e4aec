import type { FastifyInstance } from 'fastify';

import type { GatewayOptions } from './options';

/** The account that the mock server accepts; no secret, since it opens nothing but the demo. */
const DEMO_ACCOUNT = { username: 'oneadmin', password: 'opennebula' } as const;

/**
 * What the log-in page needs to know before anybody is logged in, at `/about`: 200
 * `{demo: {username, password} | null}`, where `demo` is null in front of a real OneForm.
 */
export function registerAboutRoute(app: FastifyInstance, options: GatewayOptions): void {
  app.get('/about', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send({ demo: options.oneform.mock ? DEMO_ACCOUNT : null }),
  );
}
