import type { Api } from '@/api/api';
import { ApiError, type ApiFailure } from '@/api/errors';
import { createQueryClient } from '@/api/query-client';
import { createSessionEnd, type Session } from '@/api/session';
import type { ApiRequest, Capability, Transport } from '@/api/transport/transport';
import { createServerClock } from '@/lib/server-clock';

export interface FakeTransport extends Transport {
  /** `GET /drivers`, in the order that they were sent. */
  readonly sent: string[];
  readonly requests: ApiRequest[];
}

/** A way to OneForm for tests: `answer` stands in for the server. */
export function fakeTransport(
  answer: (request: ApiRequest) => unknown = () => null,
  capabilities: readonly Capability[] = ['log_tail', 'unmanaged'],
): FakeTransport {
  const sent: string[] = [];
  const requests: ApiRequest[] = [];
  return {
    capabilities: new Set(capabilities),
    clock: createServerClock(),
    sent,
    requests,
    async ping() {
      sent.push('GET /');
      await Promise.resolve(answer({ method: 'GET', path: '/' }));
    },
    async own(request) {
      sent.push(`${request.method} ${request.path}`);
      return Promise.resolve(answer(request));
    },
    async request(request) {
      sent.push(`${request.method} ${request.path}`);
      requests.push(request);
      return Promise.resolve(answer(request));
    },
  };
}

/** What queries and mutations work with, for tests; `session` is who is logged in. */
export function fakeApi(given: Partial<Api> & { readonly session?: Session } = {}): Api {
  const { session = null, ...rest } = given;
  const sessionEnd = createSessionEnd();
  return {
    transport: fakeTransport(),
    client: createQueryClient({ onSessionEnded: sessionEnd.raise }),
    sessions: { get: async () => Promise.resolve(session), own: null },
    sessionEnd,
    page: fakePage().page,
    turn: () => 0,
    ...rest,
  };
}

/** A page that can be hidden and shown again. */
export function fakePage() {
  let visible = true;
  const listeners = new Set<() => void>();
  const page: Api['page'] = {
    isVisible: () => visible,
    onVisibility: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
  return {
    page,
    show: (next: boolean) => {
      visible = next;
      for (const listener of listeners) listener();
    },
    /** How many wait for it to be hidden or shown. */
    listeners: () => listeners.size,
  };
}

/** What a transport throws. */
export function fakeError(
  failure: Partial<ApiFailure> & { readonly kind: 'network' | 'not_found' | 'session' },
): ApiError {
  return new ApiError(
    { status: null, serverMessage: null, retryable: failure.kind === 'network', ...failure },
    'GET /x',
  );
}

/** A provision document as it crosses the wire. */
export function wireProvision(id: number, body: object = {}): unknown {
  return {
    DOCUMENT: {
      ID: String(id),
      NAME: `p${id}`,
      TEMPLATE: { PROVISION_BODY: { name: `p${id}`, state: 'APPLYING', ...body } },
    },
  };
}
