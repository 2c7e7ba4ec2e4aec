import { Buffer } from 'node:buffer';

import { stringifyJson } from '@/lib/exact-json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { isJsonObject } from '@/lib/json';
import type { MockServer } from '../server';

/** An answer with its body read. */
export interface ClientAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  readonly json: JsonValue;
}

/** A client of the mock server over HTTP, for tests. */
export class TestClient {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, options: { readonly user?: string; readonly session?: string } = {}) {
    this.#url = url;
    const pair = options.user ?? 'oneadmin:opennebula';
    this.#headers = {
      authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
      ...(options.session !== undefined && { 'x-mock-session': options.session }),
    };
  }

  async send(method: string, path: string, body?: JsonValue): Promise<ClientAnswer> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...this.#headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: stringifyJson(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text,
      json: parsed(text),
    };
  }

  async get(path: string): Promise<ClientAnswer> {
    return this.send('GET', `/api/v1${path}`);
  }

  async post(path: string, body: JsonValue = {}): Promise<ClientAnswer> {
    return this.send('POST', `/api/v1${path}`, body);
  }

  async patch(path: string, body: JsonValue): Promise<ClientAnswer> {
    return this.send('PATCH', `/api/v1${path}`, body);
  }

  async delete(path: string): Promise<ClientAnswer> {
    return this.send('DELETE', `/api/v1${path}`);
  }

  async mock(method: string, path: string, body: JsonValue = {}): Promise<ClientAnswer> {
    return this.send(method, `/__mock${path}`, method === 'GET' ? undefined : body);
  }

  /** The body of a provision, secrets redacted. */
  async provision(id: number): Promise<JsonObject> {
    return bodyOf((await this.get(`/provisions/${id}`)).json, 'PROVISION_BODY');
  }

  /** A provider and a provision of the dummy driver; what they are called is the same each time. */
  async createDummy(hosts = 1, publicIps = 0): Promise<number> {
    const provider = await this.post('/providers', {
      driver: 'dummy',
      connection_values: { access_key: 'a', secret_key: 'b' },
    });
    const made = await this.post('/provisions', {
      driver: 'dummy',
      deployment_type: 'dummy_cluster',
      provider_id: idOf(provider.json),
      user_inputs_values: { oneform_hosts: hosts, oneform_public_ips: publicIps },
    });
    return idOf(made.json);
  }
}

function parsed(text: string): JsonValue {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-return -- JSON.parse is typed as any
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The items of a JSON list; none of anything else. */
export function items(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value.map((item: JsonValue) => item) : [];
}

/** Follows keys into a JSON value; undefined when one of them is not there. */
export function at(
  value: JsonValue | undefined,
  ...keys: readonly string[]
): JsonValue | undefined {
  let found = value;
  for (const key of keys) found = isJsonObject(found) ? found[key] : undefined;
  return found;
}

function idOf(document: JsonValue): number {
  return Number(at(document, 'DOCUMENT', 'ID'));
}

function bodyOf(document: JsonValue, key: string): JsonObject {
  const body = at(document, 'DOCUMENT', 'TEMPLATE', key);
  if (!isJsonObject(body)) throw new Error(`No ${key} in ${JSON.stringify(document)}`);
  return body;
}

/** A server on a free port with a client; time stands still until it is moved. */
export async function startedServer(server: MockServer, session?: string) {
  const url = await server.listen({ port: 0 });
  const client = new TestClient(url, session === undefined ? {} : { session });
  server.session(session).clock.setPaused(true);
  return { url, client, session: server.session(session) };
}
