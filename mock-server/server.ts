import { Buffer } from 'node:buffer';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import { fastify } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { control, CONTROL_ROOT } from './control/control';
import { spoiled } from './control/faults';
import { dispatch } from './http/dispatch';
import type { Answer } from './http/answer';
import { notFound } from './http/answer';
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

/** A change of a few lines is a few kilobytes; a topology of 500 hosts is one megabyte. */
const BODY_LIMIT = 16 * 1024 * 1024;

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
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.all('*', async (request, reply) => {
    const session = sessions.get(sessionIdOf(request.headers));
    await serve(session, request, reply, options.control ?? false);
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
  reply: FastifyReply,
  hasControl: boolean,
): Promise<void> {
  const { method, url } = request;
  const path = url.split('?')[0] ?? '/';
  const body = typeof request.body === 'string' ? request.body : '';
  if (hasControl && path.startsWith(`${CONTROL_ROOT}/`)) {
    send(reply, method, (await control(session, method, path, body)) ?? notFound(method, path));
    return;
  }
  const { latencyMs, fault } = session.faults.take(method, path);
  if (latencyMs > 0) await delay(latencyMs);
  const isReached = fault === null || fault.kind === 'truncated';
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
  if (result === 'drop') {
    reply.hijack();
    reply.raw.destroy();
  } else if (result === 'never') reply.hijack();
  else send(reply, method, result);
}

/** Past the framework: it would add a charset to the content type. */
function send(reply: FastifyReply, method: string, answer: Answer): void {
  reply.hijack();
  const length = answer.status === 204 ? {} : { 'content-length': Buffer.byteLength(answer.body) };
  reply.raw.writeHead(answer.status, { ...answer.headers, ...length });
  reply.raw.end(method === 'HEAD' ? undefined : answer.body);
}
