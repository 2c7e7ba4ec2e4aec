import rateLimit from '@fastify/rate-limit';
import secureSession from '@fastify/secure-session';
import fastify, { LogController, type FastifyInstance } from 'fastify';

import { registerAboutRoute } from './about-route';
import { answer } from './answers';
import { registerAppFiles } from './app-files';
import { registerForward, registerMockControl } from './forward';
import type { GatewayOptions } from './options';
import { registerSecurityHeaders } from './security-headers';
import { registerSessionRoutes } from './session-routes';
import { SessionStore } from './session-store';

const READS = new Set(['GET', 'HEAD']);

/**
 * The server between the browser and OneForm: serves the app, keeps the credentials in a sealed cookie, and forwards
 * `/api/v1`. It does not listen yet: the caller does, and closes it.
 */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const app = fastify({
    trustProxy: options.trustProxy,
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
  });
  const store = new SessionStore(options.session, options.now ?? Date.now);

  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 429) return answer(reply, 'rate_limited');
    if (status < 500) return answer(reply, 'invalid_request', error.message);
    request.log.error({ name: error.name, stack: error.stack }, 'the gateway failed');
    return answer(reply, 'gateway_error');
  });

  await registerSecurityHeaders(app, options.frameAncestors);
  // Runs before the plugin's own hook, which sets the cookie.
  app.addHook('onSend', async (request) => store.dropIfEnded(request));
  await app.register(secureSession, {
    cookieName: 'oneprovision',
    key: [...options.session.keys],
    expiry: Math.ceil(options.session.lifetimeMs / 1000),
  });
  app.addHook('onRequest', async (request, reply) => {
    store.markCookie(request);
    const guarded = !READS.has(request.method) && !request.url.startsWith('/__mock/');
    if (guarded && request.headers['x-oneprovision'] !== '1') return answer(reply, 'write_header');
    return undefined;
  });
  await app.register(rateLimit, { global: false });

  registerAboutRoute(app, options);
  registerSessionRoutes(app, options, store);
  await registerForward(app, options.oneform, store);
  if (options.oneform.mockControl) await registerMockControl(app, options.oneform);
  if (options.appDir === null) {
    app.setNotFoundHandler(async (_request, reply) => answer(reply, 'not_found'));
  } else {
    await registerAppFiles(app, options.appDir);
  }
  return app;
}
