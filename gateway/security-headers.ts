import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const SELF = "'self'";
const NONE = "'none'";
const YEAR_S = 31_536_000;

/**
 * The policies that every answer carries. Scripts and everything else come from this origin only; style sheets also from
 * the app itself, which makes them while it runs: they carry the nonce that the page was given.
 */
export async function registerSecurityHeaders(
  app: FastifyInstance,
  frameAncestors: readonly string[],
): Promise<void> {
  const framed = frameAncestors.length > 0;
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [NONE],
        scriptSrc: [SELF],
        styleSrc: [SELF],
        imgSrc: [SELF, 'data:', 'blob:'],
        fontSrc: [SELF],
        connectSrc: [SELF],
        manifestSrc: [SELF],
        workerSrc: [SELF],
        formAction: [SELF],
        baseUri: [NONE],
        objectSrc: [NONE],
        frameAncestors: framed ? [...frameAncestors] : [NONE],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Replaced by frame-ancestors; it can't name origins.
    xFrameOptions: framed ? false : { action: 'deny' },
    // Only on HTTPS, below: on plain HTTP it means nothing.
    strictTransportSecurity: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header(
      'permissions-policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    );
    if (request.protocol === 'https') {
      reply.header('strict-transport-security', `max-age=${YEAR_S}`);
    }
  });
}
