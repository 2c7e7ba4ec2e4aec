import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a fake OneForm was asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface FakeOneForm {
  readonly url: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** The account that a fake OneForm knows. */
export const USER = { username: 'oneadmin', password: 'pässword:with colon' };
const AUTHORIZATION = `Basic ${Buffer.from(`${USER.username}:${USER.password}`).toString('base64')}`;

/** Answers one request, or leaves it waiting. */
export type Respond = (asked: Asked, response: ServerResponse) => void;

/** Answers with the request itself, as JSON. */
function echo(asked: Asked, response: ServerResponse): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(asked));
}

/** Answers the log-in's two requests as OneForm does for a member of `oneadmin`. */
function knowUser({ method, headers }: Asked, response: ServerResponse): void {
  if (headers.authorization !== AUTHORIZATION) plain401(response);
  else response.writeHead(method === 'GET' ? 200 : 404).end();
}

/**
 * A OneForm that answers as a test wants.
 *
 * @param respond everything but the requests of the log-in
 * @param logIn the requests of the log-in
 */
export async function fakeOneForm(
  respond: Respond = echo,
  logIn: Respond = knowUser,
): Promise<FakeOneForm> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void collect(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const one: Asked = { method, url, headers, body };
      asked.push(one);
      const loggingIn = url.endsWith('/api/v1/') || url.endsWith('/oneprovision-may-write/enable');
      (loggingIn ? logIn : respond)(one, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server has an AddressInfo
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** OneForm's own answer to a wrong password: plain text that calls itself HTML. */
export function plain401(response: ServerResponse): void {
  response.writeHead(401, { 'content-type': 'text/html;charset=utf-8' }).end('Invalid credentials');
}

async function collect(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
