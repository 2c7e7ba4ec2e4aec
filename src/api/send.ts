import type { ApiRequest, Method, Transport } from '@/api/transport/transport';
import { segment } from '@/api/transport/transport';
import type { JsonObject } from '@/lib/json';

/** A document's operation: `/provisions/7/undeploy`. */
export const operationPath = (
  kind: 'providers' | 'provisions' | 'drivers',
  id: string | number,
  operation?: string,
): string => `/${kind}/${segment(id)}${operation === undefined ? '' : `/${segment(operation)}`}`;

/**
 * A write whose answer has no content. Every POST carries a body, `{}` at least: without one OneForm
 * answers "Missing request body" (contract#body-required).
 */
export async function send(
  transport: Transport,
  method: Exclude<Method, 'GET'>,
  path: string,
  body?: JsonObject,
  options: Pick<ApiRequest, 'query' | 'timeoutMs'> = {},
): Promise<void> {
  await transport.request({
    ...options,
    method,
    path,
    ...(method === 'POST' ? { body: body ?? {} } : body === undefined ? {} : { body }),
  });
}
