import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { parseProvision } from '@/api/wire/provision';
import { actionFor, type ActionReason } from '@/domain/provision/actions';
import { addedRanges, publicRanges } from '@/domain/provision/addresses';
import type { Provision } from '@/domain/provision/provision';
import type { JsonObject, JsonValue } from '@/lib/json';
import { elasticNetwork } from '../life/record';
import { SERVER_STATES, stageOf, type ServerState } from '../life/states';
import type { ProvisionRecord } from '../model';
import { createMockServer } from '../server';
import type { MockServer } from '../server';
import { TestClient } from '../testing/client';

let server: MockServer;
let url = '';
beforeAll(async () => {
  server = await createMockServer({ seed: 'empty' });
  url = await server.listen({ port: 0 });
});
afterAll(async () => {
  await server.close();
});

/** A cluster that is RUNNING, with so many public addresses. */
async function cluster(name: string, publicIps: number) {
  const client = new TestClient(url, { session: name });
  const session = server.session(name);
  session.clock.setPaused(true);
  const id = await client.createDummy(1, publicIps);
  await session.settle();
  const record = session.world.provisions.get(id);
  if (record === undefined) throw new Error('No provision was made');
  const seen = async (): Promise<Provision> => {
    const read = parseProvision((await client.get(`/provisions/${id}`)).json);
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  };
  /** Sends, and lets the time pass that the cloud takes. */
  const send = async (call: 'add-ip' | 'remove-ip', body: JsonObject): Promise<number> => {
    const answer = { came: false };
    const sent = client.post(`/provisions/${id}/${call}`, body).finally(() => {
      answer.came = true;
    });
    while (!answer.came) {
      if (session.clock.nextWait() !== null) session.step();
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    return (await sent).status;
  };
  return { record, seen, send, session };
}

const lacksNetwork = (record: ProvisionRecord): void => {
  const { one_objects: objects } = record.body;
  const network = elasticNetwork(objects);
  const networks = objects.networks.filter((one) => one !== network);
  record.body = { ...record.body, one_objects: { ...objects, networks } };
};

const isNothing = (): void => undefined;

interface Row {
  readonly what: string;
  readonly publicIps: number;
  readonly before: (record: ProvisionRecord) => void;
  readonly call: 'add-ip' | 'remove-ip';
  readonly body: JsonObject;
  readonly status: number;
  /** How many addresses there are more than before. */
  readonly change: number;
  /** Why the client does not send it; null where it does. */
  readonly reason: ActionReason | null;
}

const add = { call: 'add-ip', body: { amount: 2 } } as const;
const remove = { call: 'remove-ip', body: { ar_id: 1 } } as const;

/** What the contract says of a cluster that is RUNNING. */
const ROWS: readonly Row[] = [
  { what: 'more', publicIps: 2, before: isNothing, ...add, status: 204, change: 2, reason: null },
  {
    what: 'the first',
    publicIps: 0,
    before: isNothing,
    ...add,
    status: 204,
    change: 2,
    reason: null,
  },
  {
    what: 'more than the cloud gives: no error tells',
    publicIps: 1,
    before: (record) => {
      record.addressRefusals = 1;
    },
    ...add,
    status: 204,
    change: 0,
    reason: null,
  },
  {
    what: 'more without a public network',
    publicIps: 0,
    before: lacksNetwork,
    ...add,
    status: 500,
    change: 0,
    reason: 'no_public_network',
  },
  {
    what: 'one less',
    publicIps: 2,
    before: isNothing,
    ...remove,
    status: 204,
    change: -1,
    reason: null,
  },
  {
    what: 'one less than none',
    publicIps: 0,
    before: isNothing,
    ...remove,
    status: 500,
    change: 0,
    reason: 'no_addresses',
  },
  {
    what: 'one less without a public network',
    publicIps: 0,
    before: lacksNetwork,
    ...remove,
    status: 500,
    change: 0,
    reason: 'no_public_network',
  },
];

describe('public addresses of a cluster that runs', () => {
  test.each(ROWS)(
    '$what',
    async ({ what, publicIps, before, call, body, status, change, reason }) => {
      const { record, seen, send } = await cluster(`running ${what}`, publicIps);
      before(record);
      const known = await seen();
      const kind = call === 'add-ip' ? 'add_addresses' : 'remove_address';
      const action = actionFor(kind, known);
      expect(action).toMatchObject({ allowed: reason === null, reason });
      // The client says before that the cloud may refuse, since no answer does.
      expect(action.warnings).toEqual(
        call === 'add-ip' && reason === null ? ['cloud_may_refuse'] : [],
      );
      expect(await send(call, body)).toBe(status);
      const now = await seen();
      expect(publicRanges(now).length - publicRanges(known).length).toBe(change);
      expect(addedRanges(known, now)).toHaveLength(Math.max(change, 0));
    },
  );

  test('an address that it has not is refused by both', async () => {
    const { seen, send } = await cluster('unknown address', 1);
    expect(publicRanges(await seen()).map(({ arId }) => arId)).toEqual([0]);
    expect(await send('remove-ip', { ar_id: 7 })).toBe(500);
  });
});

describe('an amount', () => {
  test.each<[JsonValue, number, number]>([
    [1, 204, 1],
    [3, 204, 3],
    [1.5, 500, 0],
    ['2', 500, 0],
    // Taken, and nothing comes of it.
    [0, 204, 0],
    [-1, 204, 0],
  ])('of %j', async (amount, status, change) => {
    const { seen, send } = await cluster(`amount ${JSON.stringify(amount)}`, 1);
    expect(await send('add-ip', { amount })).toBe(status);
    expect(publicRanges(await seen()).length - 1).toBe(change);
  });
});

/** The server looks at no state: whatever is sent outside of RUNNING is lost, or adds to what is gone. */
const REASONS: Partial<Record<ServerState, ActionReason | null>> = {
  RUNNING: null,
  DONE: 'already_gone',
};

describe.each(SERVER_STATES)('in %s', (state) => {
  test.each([
    ['add_addresses', add],
    ['remove_address', remove],
  ] as const)('%s is offered where something comes of it', async (kind, { call, body }) => {
    const { record, seen, send, session } = await cluster(`${state} ${kind}`, 2);
    record.body = { ...record.body, state };
    const isAtWork = stageOf(state) !== null;
    if (isAtWork) {
      const goesDown = state.startsWith('DEPROVISIONING');
      session.engine.work(
        record,
        goesDown ? { kind: 'remove', all: true } : { kind: 'build' },
        session.clock.now(),
      );
    }
    const { allowed, reason } = actionFor(kind, await seen());
    const moment = state === 'PENDING' || state === 'SCALING';
    expect(reason).toBe(
      REASONS[state] === undefined
        ? isAtWork || moment
          ? 'in_progress'
          : 'not_running'
        : REASONS[state],
    );
    expect(await send(call, body)).toBe(204);
    expect(allowed).toBe(state === 'RUNNING');
  });
});
