import { ApiError, type ApiFailure } from '@/api/errors';
import type { ApiRequest, Transport } from '@/api/transport/transport';
import { createServerClock } from '@/lib/server-clock';

export interface FakeTransport extends Transport {
  /** `GET /drivers`, in the order that they were sent. */
  readonly sent: string[];
  readonly requests: ApiRequest[];
}

/** A way to OneForm for tests: `answer` stands in for the server. */
export function fakeTransport(
  answer: (request: ApiRequest) => unknown = () => null,
): FakeTransport {
  const sent: string[] = [];
  const requests: ApiRequest[] = [];
  return {
    capabilities: new Set(['log_tail', 'unmanaged', 'recover', 'own_session']),
    clock: createServerClock(),
    sent,
    requests,
    async ping() {
      sent.push('GET /');
      await Promise.resolve(answer({ method: 'GET', path: '/' }));
    },
    async request(request) {
      sent.push(`${request.method} ${request.path}`);
      requests.push(request);
      return Promise.resolve(answer(request));
    },
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
