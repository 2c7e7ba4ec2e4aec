import { expect, test } from 'vitest';

import { ApiError } from '@/api/errors';
import { fakeApi, fakeTransport, wireProvision } from '@/api/fake-transport.fixture';
import { provisionId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import type { BulkKnown } from '@/provisions/bulk/bulk-plan';
import { bulkStep, type BulkOrder } from '@/provisions/bulk/bulk-step';

const KNOWN: BulkKnown = { canWrite: true, liveness: () => 'alive', providerExists: () => true };
const SEVEN = makeProvision({ id: provisionId(7) });
const UNDEPLOY: BulkOrder = { kind: 'undeploy' };

function setUp(state: string, guests: () => unknown) {
  const transport = fakeTransport(({ path }) => {
    if (path.endsWith('/unmanaged')) return guests();
    return path === '/provisions/7' ? wireProvision(7, { state }) : null;
  });
  const run = (order: BulkOrder) => bulkStep(fakeApi({ transport }), order, KNOWN)(SEVEN);
  return { transport, run };
}
const NO_GUESTS = () => ({ hosts: {}, networks: {}, datastores: {} });

test('an undeploy asks how it is and what lives there, and sends one request without force', async () => {
  const { transport, run } = setUp('RUNNING', NO_GUESTS);
  expect(await run(UNDEPLOY)).toBeNull();
  const posts = transport.requests.filter(({ method }) => method === 'POST');
  expect(posts.map(({ path, body }) => [path, body])).toEqual([
    ['/provisions/7/undeploy', { force: false }],
  ]);
  expect(transport.sent.filter((sent) => sent.endsWith('/unmanaged'))).toHaveLength(1);
});

test.each([
  ['somebody’s virtual machine', () => ({ hosts: { 2: { vm: ['4'] } } }), 'has_guests'],
  [
    'an answer that says nothing',
    () => {
      throw new ApiError(
        { kind: 'server', status: 500, serverMessage: null, retryable: false, reason: null },
        'GET',
      );
    },
    'guests_unknown',
  ],
])('%s leaves it out', async (_, guests, reason) => {
  const { transport, run } = setUp('RUNNING', guests);
  expect(await run(UNDEPLOY)).toBe(reason);
  expect(transport.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('one that changed meanwhile is left out, and what lives there is not asked', async () => {
  const { transport, run } = setUp('APPLYING', NO_GUESTS);
  expect(await run(UNDEPLOY)).toBe('in_progress');
  expect(transport.sent.some((sent) => sent.includes('unmanaged'))).toBe(false);
});

test.each([
  [{ kind: 'retry' }, 'CONFIGURING_PROVISION_FAILURE', 'POST /provisions/7/retry', {}],
  [{ kind: 'chmod', octet: '640' }, 'RUNNING', 'POST /provisions/7/chmod', { octet: '640' }],
  [{ kind: 'chown', ownerId: 3 }, 'RUNNING', 'POST /provisions/7/chown', { owner_id: 3 }],
  [{ kind: 'chgrp', groupId: 100 }, 'RUNNING', 'POST /provisions/7/chgrp', { group_id: 100 }],
  [{ kind: 'delete' }, 'DONE', 'DELETE /provisions/7', undefined],
] as const)('%j sends one request', async (order, state, sent, body) => {
  const { transport, run } = setUp(state, NO_GUESTS);
  expect(await run(order)).toBeNull();
  const writes = transport.requests.filter(({ method }) => method !== 'GET');
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([sent]);
  expect(writes[0]?.body).toEqual(body);
});
