import { connect } from 'node:net';

/** A client that sends what no browser would: half a body, no end, bytes that are no request. */
export interface RawClient {
  send(text: string): void;
  /** Waits until what has come matches. */
  expect(pattern: RegExp): Promise<string>;
  /** All that came, once the server has closed the connection. */
  readonly closed: Promise<string>;
  /** Goes away, as a browser does that is closed. */
  leave(): void;
}

export async function rawClient(url: string): Promise<RawClient> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('latin1');
  let received = '';
  const watchers = new Set<() => void>();
  socket.on('data', (chunk) => {
    received += String(chunk);
    for (const watcher of watchers) watcher();
  });
  socket.on('error', () => {});
  const closed = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(received));
  });
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve);
  });
  return {
    send: (text) => void socket.write(text),
    expect: async (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!pattern.test(received)) return;
          watchers.delete(look);
          resolve(received);
        };
        watchers.add(look);
        void closed.then(() => reject(new Error(`closed without ${String(pattern)}: ${received}`)));
        look();
      }),
    closed,
    leave: () => void socket.destroy(),
  };
}

/** A request as text, with the write header; a body is promised by its length, and not sent. */
export function rawRequest(
  method: string,
  path: string,
  { cookie, length }: { readonly cookie?: string | null; readonly length?: number } = {},
): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: gateway.example',
    'X-OneProvision: 1',
    ...(cookie === undefined || cookie === null ? [] : [`Cookie: ${cookie}`]),
    ...(length === undefined
      ? []
      : [`Content-Length: ${String(length)}`, 'Content-Type: application/json']),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
