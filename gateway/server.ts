import secureSession from '@fastify/secure-session';
import fastify, { LogController, type FastifyInstance } from 'fastify';

import { registerAboutRoute } from './about-route';
import { answer } from './answers';
import { registerAppFiles } from './app-files';
import { registerCrashRoute } from './crash-route';
import { registerForward, registerMockControl } from './forward/register';
import { registerForwarded } from './forwarded';
import type { GatewayOptions } from './options';
import { registerSecurityHeaders } from './security-headers';
import { registerSessionRoutes } from './session-routes';
import { COOKIES, SessionStore } from './session-store';
import { refusedWrite } from './write-guard';

/** Where a request with an address that can't be read goes: through all hooks, and to a plain refusal. */
const UNREADABLE = '/unreadable-address';

/** How often Node looks for requests that take too long to come. */
const CHECK_EVERY_MS = 5_000;
const HEADERS_TIMEOUT_MS = 15_000;

/**
 * The server between the browser and OneForm: serves the app, keeps the credentials in a sealed cookie, and forwards
 * `/api/v1`. It does not listen yet: the caller does, and closes it.
 */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { requestTimeoutMs } = options.limits;
  const app = fastify({
    trustProxy: options.trustProxy,
    logger:
      options.logLevel === 'silent'
        ? false
        : {
            level: options.logLevel,
            ...(options.logTo === undefined ? {} : { stream: options.logTo }),
          },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    requestTimeout: requestTimeoutMs,
    http: {
      requestTimeout: requestTimeoutMs,
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
      connectionsCheckingInterval: Math.min(CHECK_EVERY_MS, requestTimeoutMs / 2),
    },
    rewriteUrl: ({ url = '' }) => (isReadable(url) ? url : UNREADABLE),
  });
  const store = new SessionStore(options.session, options.now ?? Date.now);

  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return answer(reply, 'too_large');
    if (status < 500) return answer(reply, 'invalid_request', error.message);
    request.log.error({ name: error.name, stack: error.stack }, 'the gateway failed');
    return answer(reply, 'gateway_error');
  });

  registerForwarded(app);
  await registerSecurityHeaders(app, options.frameAncestors);
  // Runs before the plugin's own hook, which sets the cookie.
  app.addHook('onSend', async (request) => store.dropIfEnded(request));
  await app.register(
    secureSession,
    (['session', 'hostSession'] as const).map((sessionName) => ({
      sessionName,
      cookieName: COOKIES[sessionName],
      key: [...options.session.keys],
      expiry: Math.ceil(options.session.lifetimeMs / 1000),
    })),
  );
  app.addHook('onRequest', async (request, reply) => {
    store.markCookie(request);
    if (request.url === UNREADABLE) return answer(reply, 'invalid_request');
    const control = options.oneform.mockControl && request.url.startsWith('/__mock/');
    const refusal = refusedWrite(request, control);
    return refusal === null ? undefined : answer(reply, refusal);
  });

  registerAboutRoute(app, options);
  registerCrashRoute(app, options, store);
  registerSessionRoutes(app, options, store);
  registerForward(app, options, store);
  if (options.oneform.mockControl) registerMockControl(app, options);
  if (options.appDir === null) {
    app.setNotFoundHandler(async (_request, reply) => answer(reply, 'not_found'));
  } else {
    await registerAppFiles(app, options.appDir);
  }
  return app;
}

/** An address of this server whose path can be decoded; also `http://host/path`, which only proxies are sent, is none. */
function isReadable(url: string): boolean {
  if (!url.startsWith('/')) return false;
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
