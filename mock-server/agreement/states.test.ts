import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

import { parseProvision } from '@/api/wire/provision';
import { actionFor } from '@/domain/provision/actions';
import type { Action, ActionKind, ActionReason } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import { isChanging, KNOWN_STATES, stateRow } from '@/domain/provision/state';
import type { JsonObject, JsonValue } from '@/lib/json';
import { retriedState, SERVER_STATES, stageOf, takes } from '../life/states';
import type { ServerState } from '../life/states';
import { createMockServer } from '../server';
import type { MockServer } from '../server';
import { TestClient } from '../testing/client';
import type { ClientAnswer } from '../testing/client';

/** What the contract says of each state, in the words of neither table: a third opinion to hold both to. */
const SAID = {
  PENDING: 'moves',
  INIT: 'moves',
  PLANNING: 'moves',
  APPLYING: 'moves',
  CONFIGURING_ONE: 'moves',
  CONFIGURING_PROVISION: 'moves',
  RUNNING: 'undeploy scale edit',
  SCALING: 'moves undeploy',
  DEPROVISIONING_ONE: 'moves',
  DEPROVISIONING: 'moves',
  DONE: 'delete',
  INIT_FAILURE: 'retry:INIT edit',
  PLANNING_FAILURE: 'retry:PLANNING edit',
  APPLYING_FAILURE: 'retry:APPLYING edit',
  CONFIGURING_ONE_FAILURE: 'retry:CONFIGURING_ONE edit',
  CONFIGURING_PROVISION_FAILURE: 'retry:CONFIGURING_PROVISION edit',
  SCALING_FAILURE: 'retry:SCALING scale edit',
  DEPROVISIONING_ONE_FAILURE: 'retry:DEPROVISIONING_ONE undeploy edit',
  DEPROVISIONING_FAILURE: 'retry:DEPROVISIONING edit',
  DONE_FAILURE: 'retry:DONE edit',
} as const satisfies Record<ServerState, string>;

const inWords = (words: readonly (string | false)[]): string[] =>
  words.filter((word) => word !== false).sort();

/** PENDING and SCALING are over within a request: no thread is seen in them, and an edit is left for later. */
const isMoment = (state: ServerState): boolean => state === 'PENDING' || state === 'SCALING';

describe('the tables, row by row', () => {
  test('have the same states', () => {
    expect([...SERVER_STATES].sort()).toEqual([...KNOWN_STATES].sort());
    expect([...SERVER_STATES].sort()).toEqual(Object.keys(SAID).sort());
  });

  test.each(SERVER_STATES)('%s', (state) => {
    const expected = SAID[state].split(' ').sort();
    const row = stateRow(state);
    expect(
      inWords([
        isChanging(state) && 'moves',
        row.retriesAt !== null && `retry:${row.retriesAt}`,
        row.undeploy === 'plain' && 'undeploy',
        row.scalable && 'scale',
        row.deletable && 'delete',
        row.editable && 'edit',
      ]),
    ).toEqual(expected);
    const retried = retriedState(state);
    expect(
      inWords([
        (stageOf(state) !== null || isMoment(state)) && 'moves',
        retried !== null && `retry:${retried}`,
        takes('undeploy', state) && 'undeploy',
        takes('scale', state) && 'scale',
        takes('delete', state) && 'delete',
        (state === 'RUNNING' || retried !== null) && 'edit',
      ]),
    ).toEqual(expected);
  });
});

const UP = { direction: 'up', nodes: 1 };

/** A request for each action. */
const REQUESTS: Record<ActionKind, (provision: Provision) => Request> = {
  // From SCALING_FAILURE it is told again which way; elsewhere that is passed over.
  retry: () => ['POST', '/retry', UP],
  recover: ({ state }) => ['POST', '/recover', { ...UP, recover_state: targetOf(state) }],
  undeploy: () => ['POST', '/undeploy', {}],
  force_undeploy: () => ['POST', '/undeploy', { force: true }],
  delete: () => ['DELETE', ''],
  force_delete: () => ['DELETE', '?force=true'],
  edit: () => ['PATCH', '', { description: 'changed' }],
  add_hosts: () => ['POST', '/scale', UP],
  remove_hosts: ({ objects }) => [
    'POST',
    '/scale',
    { direction: 'down', nodes: [objects.hosts[0]?.id ?? null] },
  ],
  undeploy_objects: ({ objects }) => [
    'POST',
    '/undeploy',
    { resources: { hosts: [objects.hosts[0]?.id ?? null] } },
  ],
  add_addresses: () => ['POST', '/add-ip', { amount: 1 }],
  remove_address: ({ objects }) => [
    'POST',
    '/remove-ip',
    { ar_id: publicRangesOf(objects)[0]?.arId ?? null },
  ],
  change_permissions: () => ['POST', '/chmod', { octet: '640' }],
};

const publicRangesOf = ({ networks }: Provision['objects']) =>
  networks.flatMap(({ kind, addressRanges }) => (kind === 'elastic' ? addressRanges : []));

/**
 * That these wait for RUNNING is the client's own care: the server looks at no state for addresses, and takes an undeploy
 * of some objects wherever it takes one of all.
 */
const OWN_CARE: ReadonlySet<string> = new Set([
  'add_addresses',
  'remove_address',
  'undeploy_objects',
]);

type Request = readonly [method: string, path: string, body?: JsonObject];

const targetOf = (state: Provision['state']): JsonValue =>
  (state === 'UNKNOWN' ? null : stateRow(state).retriesAt) ?? 'RUNNING';

/** Reasons that repeat a refusal of the server; all others are the client's own care. */
const REFUSED_BY_SERVER: ReadonlySet<ActionReason> = new Set<ActionReason>([
  'nothing_failed',
  'needs_force',
  'not_gone',
  'not_running',
]);

/** The statuses that fit what the client says; where it is more careful than the server, the server may do either. */
const expectedOf = (
  kind: string,
  { allowed, reason }: Pick<Action, 'allowed' | 'reason'>,
): readonly number[] => {
  if (allowed) return [200, 204];
  if (OWN_CARE.has(kind)) return [204, 405, 500];
  return reason !== null && REFUSED_BY_SERVER.has(reason) ? [405] : [200, 204, 405];
};

let server: MockServer;
let url = '';
beforeAll(async () => {
  server = await createMockServer({ seed: 'empty' });
  url = await server.listen({ port: 0 });
});
afterAll(async () => {
  await server.close();
});

/** A cluster of two hosts that has been RUNNING, put into a state, at work where the state has work. */
async function clusterIn(state: ServerState, name: string) {
  const client = new TestClient(url, { session: name });
  const session = server.session(name);
  session.clock.setPaused(true);
  const id = await client.createDummy(2, 1);
  await session.settle();
  const record = session.world.provisions.get(id);
  if (record === undefined) throw new Error('No provision was made');
  record.body = { ...record.body, state };
  if (stageOf(state) !== null) {
    const goesDown = state.startsWith('DEPROVISIONING');
    const operation = goesDown
      ? ({ kind: 'remove', all: true } as const)
      : ({ kind: 'build' } as const);
    session.engine.work(record, operation, session.clock.now());
  }
  return { client, session, id };
}

async function readProvision(client: TestClient, id: number): Promise<Provision> {
  const read = parseProvision((await client.get(`/provisions/${id}`)).json);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

async function send(
  client: TestClient,
  id: number,
  [method, path, body]: Request,
): Promise<ClientAnswer> {
  return client.send(method, `/api/v1/provisions/${id}${path}`, body);
}

describe.each(SERVER_STATES)('in %s', (state) => {
  test.each(Object.entries(REQUESTS))(
    '%s is offered where the server takes it',
    async (kind, requestOf) => {
      const { client, session, id } = await clusterIn(state, `${state} ${kind}`);
      const provision = await readProvision(client, id);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of REQUESTS are kinds
      const action = actionFor(kind as ActionKind, provision);
      // An address takes its time, which has to pass.
      session.clock.setSpeed(1_000_000);
      session.clock.setPaused(kind !== 'add_addresses' && kind !== 'remove_address');
      const { status } = await send(client, id, requestOf(provision));
      expect(expectedOf(kind, action)).toContain(status);
    },
  );

  it('keeps an edit where the client offers one, and loses it where a stage is at work', async () => {
    const { client, session, id } = await clusterIn(state, `${state} kept`);
    const { state: known } = await readProvision(client, id);
    await send(client, id, ['PATCH', '', { description: 'changed' }]);
    await session.settle();
    const { description } = await readProvision(client, id);
    const isKept = description === 'changed';
    expect(isKept).toBe(stageOf(state) === null);
    expect(isKept || !stateRow(known).editable).toBe(true);
  });
});
