import { addIp, removeIp } from '../handlers/addresses';
import { driverHandlers as drivers } from '../handlers/drivers';
import { logHandlers as logs } from '../handlers/logs';
import { providerHandlers as providers } from '../handlers/providers';
import { provisionHandlers as provisions } from '../handlers/provisions';
import { recover, retry } from '../handlers/recovery';
import { undeploy } from '../handlers/removal';
import { scale } from '../handlers/scale';
import type { Handler } from './context';

export const API_ROOT = '/api/v1';

const welcome: Handler = () => ({
  kind: 'text',
  text: 'Welcome to the OpenNebula Formation Server v1',
});

interface Route {
  readonly method: string;
  /** Parts of the path after the root; `:name` takes any one part. */
  readonly parts: readonly string[];
  readonly handler: Handler;
  /** One at a time for each provision: the next one waits (contract#mutex). */
  readonly exclusive: boolean;
}

function route(line: string, handler: Handler, exclusive = false): Route {
  const [method = '', path = ''] = line.split(' ');
  return { method, parts: path.split('/'), handler, exclusive };
}

const ROUTES: readonly Route[] = [
  route('GET /', welcome),
  route('GET /drivers', drivers.list),
  route('GET /drivers/:name', drivers.show),
  route('POST /drivers/sync', drivers.sync),
  route('POST /drivers/:name/enable', drivers.enable),
  route('POST /drivers/:name/disable', drivers.disable),
  route('GET /providers', providers.list),
  route('GET /providers/:id', providers.show),
  route('GET /providers/:id/path', providers.path),
  route('POST /providers', providers.create),
  route('PATCH /providers/:id', providers.patch),
  route('DELETE /providers/:id', providers.remove),
  route('POST /providers/:id/chmod', providers.chmod),
  route('POST /providers/:id/chown', providers.chown),
  route('POST /providers/:id/chgrp', providers.chgrp),
  route('GET /provisions', provisions.list),
  route('GET /provisions/:id', provisions.show),
  route('GET /provisions/:id/unmanaged', provisions.unmanaged),
  route('GET /provisions/:id/logs', logs.page),
  route('GET /provisions/:id/logs/poll', logs.poll),
  route('POST /provisions', provisions.create),
  route('PATCH /provisions/:id', provisions.patch),
  route('DELETE /provisions/:id', provisions.remove),
  route('POST /provisions/:id/undeploy', undeploy, true),
  route('POST /provisions/:id/retry', retry, true),
  route('POST /provisions/:id/recover', recover, true),
  route('POST /provisions/:id/scale', scale, true),
  route('POST /provisions/:id/add-ip', addIp, true),
  route('POST /provisions/:id/remove-ip', removeIp, true),
  route('POST /provisions/:id/chmod', provisions.chmod),
  route('POST /provisions/:id/chown', provisions.chown),
  route('POST /provisions/:id/chgrp', provisions.chgrp),
];

export interface Match {
  readonly handler: Handler;
  readonly exclusive: boolean;
  readonly params: Readonly<Record<string, string>>;
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Match['params'] | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (expected.startsWith(':') && part !== '') params[expected.slice(1)] = decode(part);
    else if (expected !== part) return null;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The handler of a method and a path below the root (`/drivers/aws`); HEAD is answered like GET. */
export function matchRoute(method: string, path: string): Match | null {
  const verb = method === 'HEAD' ? 'GET' : method;
  const parts = path.split('/');
  for (const { method: own, parts: pattern, handler, exclusive } of ROUTES) {
    const params = own === verb ? paramsOf(pattern, parts) : null;
    if (params) return { handler, exclusive, params };
  }
  return null;
}

/** The path as the server sees it: no double slash, and `..` resolved even when it came encoded. */
export function normalPath(rawPath: string): string {
  const parts: string[] = [];
  const raw = rawPath.replaceAll(/%2f/gi, '/').split('/');
  const endsInSlash = raw.length > 1 && raw.at(-1) === '';
  for (const part of raw) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}${endsInSlash ? '/' : ''}`;
}
