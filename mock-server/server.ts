import { Buffer } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

import { fastify } from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { control, CONTROL_ROOT } from './control/control';
import { reachesServer, spoiled } from './control/faults';
import { dispatch } from './http/dispatch';
import type { Answer } from './http/answer';
import { errorAnswer, notFound } from './http/answer';
import { internalError } from './http/api-error';
import type { RealTime } from './clock';
import { fileHeader, formatLine } from './log/format';
import { stageLog } from './log/stage-log';
import type { SeedName } from './model';
import { buildSeed } from './seed/build';
import type { Session } from './session';
import { sessionIdOf, Sessions } from './sessions';

export interface MockServerOptions {
  readonly seed?: SeedName;
  /** Serves `/__mock`; without it that path is as unknown as any other. */
  readonly control?: boolean;
  /** Mock time over real time. */
  readonly speed?: number;
  /** One line for each request on standard output. */
  readonly logger?: boolean;
  /** Mock time at the beginning of each session, in milliseconds since the epoch. */
  readonly start?: number;
  readonly real?: RealTime;
}

export interface MockServer {
  readonly app: FastifyInstance;
  /** The session of that name, for tests in the same process; the default one without a name. */
  session(id?: string): Session;
  /** @returns the address: `http://127.0.0.1:13014` */
  listen(address: { readonly port: number; readonly host?: string }): Promise<string>;
  close(): Promise<void>;
}

/** A second OneForm, in memory. */
export async function createMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const sessions = new Sessions({
    seed: options.seed ?? 'demo',
    speed: options.speed ?? 1,
    buildSeed,
    writer: { stageLog, formatLine, fileHeader },
    ...(options.start !== undefined && { start: options.start }),
    ...(options.real !== undefined && { real: options.real }),
  });
  const app = fastify({
    logger: options.logger ?? false,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    // No route at all: the framework would judge addresses, methods and content types itself.
    rewriteUrl: () => '/',
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.hijack();
    const session = sessions.get(sessionIdOf(request.headers));
    try {
      await serve(session, request, reply.raw, options.control ?? false);
    } catch (error) {
      // A client that left needs no answer; all else is a mistake of this program.
      if (reply.raw.destroyed) return;
      console.error(error);
      send(reply.raw, request.method, errorAnswer(internalError(String(error)), undefined));
    }
  });
  await app.ready();
  return {
    app,
    session: (id = '') => sessions.get(id),
    listen: async ({ port, host = '127.0.0.1' }) => {
      await app.listen({ port, host });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server's address is never a text
      const address = app.server.address() as AddressInfo;
      return `http://${host}:${address.port}`;
    },
    close: async () => {
      sessions.close();
      await app.close();
    },
  };
}

async function serve(
  session: Session,
  request: FastifyRequest,
  response: ServerResponse,
  hasControl: boolean,
): Promise<void> {
  const { method, originalUrl: url } = request;
  const path = url.split('?')[0] ?? '/';
  const body = await text(request.raw);
  if (hasControl && path.startsWith(`${CONTROL_ROOT}/`)) {
    send(response, method, (await control(session, method, path, body)) ?? notFound(method, path));
    return;
  }
  session.record(`${method} ${path.replace(/^\/api\/v1/, '')}`);
  const { latencyMs, fault } = session.faults.take(method, path);
  if (latencyMs > 0) await delay(latencyMs);
  const isReached = fault === null || reachesServer(fault);
  const answer = isReached
    ? await dispatch(session, {
        method,
        url,
        authorization: request.headers.authorization,
        contentType: request.headers['content-type'],
        body,
      })
    : { status: 200, headers: {}, body: '' };
  const result = fault ? spoiled(fault, answer) : answer;
  // A client that counts ages by the answers' date counts by this world's time.
  if (result !== 'drop') response.setHeader('date', new Date(session.clock.now()).toUTCString());
  if (result === 'drop') response.destroy();
  else if (result === 'broken_chunk' || result === 'trickle') await sendInPieces(response, result);
  else if (result !== 'never') send(response, method, result);
}

const TRICKLE_MS = 500;

/** Without a length, so in chunks: one that breaks off, or byte after byte until the client leaves. */
async function sendInPieces(
  response: ServerResponse,
  how: 'broken_chunk' | 'trickle',
): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('[');
  if (how === 'broken_chunk') {
    // The beginning must be on its way, or the client sees a connection that was dropped before any answer.
    await delay(50);
    response.destroy();
    return;
  }
  while (!response.destroyed) {
    await delay(TRICKLE_MS);
    response.write(' ');
  }
}

/** Past the framework: it would add a charset to the content type. */
function send(response: ServerResponse, method: string, answer: Answer): void {
  const length = answer.status === 204 ? {} : { 'content-length': Buffer.byteLength(answer.body) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(method === 'HEAD' ? undefined : answer.body);
}
