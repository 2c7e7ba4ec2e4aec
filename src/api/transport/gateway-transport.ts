import { pingJson, sendJson } from '@/api/transport/http';
import type { ApiRequest, Capability, Transport } from '@/api/transport/transport';
import { createServerClock } from '@/lib/server-clock';

const CAPABILITIES: ReadonlySet<Capability> = new Set<Capability>(['log_tail', 'unmanaged']);

function addressOf(root: string, { path, query = {} }: ApiRequest): string {
  const parameters = Object.entries(query).map(([key, value]): [string, string] => [
    key,
    String(value),
  ]);
  const search = new URLSearchParams(parameters).toString();
  return `${root}${path}${search === '' ? '' : `?${search}`}`;
}

/**
 * OneForm by way of the gateway on the page's own origin, which adds the credentials itself.
 *
 * @param base the path that the gateway serves below, without a slash at its end: empty, or `/oneprovision`
 */
export function createGatewayTransport(base: string): Transport {
  const clock = createServerClock();
  const root = `${base}/api/v1`;
  return {
    capabilities: CAPABILITIES,
    clock,
    request: (request) => sendJson({ ...request, url: addressOf(root, request), clock }),
    own: (request) => sendJson({ ...request, url: addressOf(base, request) }),
    ping: () => pingJson(`${root}/`),
  };
}
