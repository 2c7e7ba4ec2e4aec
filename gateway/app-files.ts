import { readFile } from 'node:fs/promises';
import path from 'node:path';

import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { answer } from './answers';
import { NONCE_PLACEHOLDER } from './nonce-placeholder';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * Serves the built app: files under `assets/` carry a hash in their name and are kept for ever; everything else is asked
 * for again. Any other address that a person opens is the app's page, which finds the route itself.
 */
export async function registerAppFiles(app: FastifyInstance, appDir: string): Promise<void> {
  const assets = path.join(appDir, 'assets') + path.sep;
  const page = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const html = await readFile(path.join(appDir, 'index.html'), 'utf8');
    return reply
      .header('cache-control', ASK_AGAIN)
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE_PLACEHOLDER, reply.cspNonce.style));
  };

  await app.register(staticFiles, {
    root: appDir,
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', file.startsWith(assets) ? FOR_EVER : ASK_AGAIN);
    },
  });
  app.get('/', page);
  app.get('/index.html', page);
  app.setNotFoundHandler(async (request, reply) =>
    wantsPage(request) ? page(request, reply) : answer(reply, 'not_found'),
  );
}

/** A person's address bar asks for HTML; scripts, styles and images that are gone must not get a page instead. */
function wantsPage(request: FastifyRequest): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return reads && (request.headers.accept ?? '').includes('text/html');
}
