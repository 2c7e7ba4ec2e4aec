import type { FastifyRequest } from 'fastify';

const HEADER = 'x-mock-session';
const COOKIE = 'mock_session';

/**
 * What chooses the mock server's world: tests send a header, a person who looks at the demo may set a cookie. A real
 * OneForm gets neither.
 */
export function mockHeaders(
  request: Pick<FastifyRequest, 'headers' | 'cookies'>,
): Record<string, string> {
  const header = request.headers[HEADER];
  const world = typeof header === 'string' ? header : request.cookies[COOKIE];
  return world === undefined ? {} : { [HEADER]: world };
}
