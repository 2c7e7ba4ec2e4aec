import { pingJson, sendJson } from '@/api/transport/http';
import type { ApiRequest, Capability, Transport } from '@/api/transport/transport';
import { createServerClock } from '@/lib/server-clock';

const API_ROOT = '/api/v1';

const CAPABILITIES: ReadonlySet<Capability> = new Set<Capability>([
  'log_tail',
  'unmanaged',
  'recover',
  'own_session',
]);

function urlOf({ path, query = {} }: ApiRequest): string {
  const parameters = Object.entries(query).map(([key, value]): [string, string] => [
    key,
    String(value),
  ]);
  const search = new URLSearchParams(parameters).toString();
  return `${API_ROOT}${path}${search === '' ? '' : `?${search}`}`;
}

/** OneForm by way of the gateway on the page's own origin, which adds the credentials itself. */
export function createGatewayTransport(): Transport {
  const clock = createServerClock();
  return {
    capabilities: CAPABILITIES,
    clock,
    request: (request) => sendJson({ ...request, url: urlOf(request), clock }),
    ping: () => pingJson(`${API_ROOT}/`),
  };
}
