import type { FastifyRequest } from 'fastify';

import type { AnswerCode } from './answers';

type Refusal = Extract<AnswerCode, 'write_header' | 'foreign_origin' | 'not_found'>;

const READS = new Set(['GET', 'HEAD']);

/**
 * Why a request that may change something is refused before its body is read, or null. The header alone keeps other
 * sites out, since their pages can't send it without asking; the browser's own word about the origin is the second lock.
 *
 * @param exempt needs no header: the mock server's control API
 */
export function refusedWrite(
  request: Pick<FastifyRequest, 'method' | 'headers' | 'host' | 'is404'>,
  exempt: boolean,
): Refusal | null {
  if (READS.has(request.method)) return null;
  if (isForeign(request)) return 'foreign_origin';
  if (request.is404) return 'not_found';
  return exempt || request.headers['x-oneprovision'] === '1' ? null : 'write_header';
}

/**
 * `Sec-Fetch-Site` is the browser's own judgement, which no page can change; browsers send it only to HTTPS and to this
 * machine. Elsewhere the origin must name the host that was asked.
 */
function isForeign({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host.toLowerCase();
}
