import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { JsonValue } from '@/lib/json';
import { createMockServer } from '../server';
import type { MockServer } from '../server';
import type { Session } from '../session';
import { at, items, startedServer } from '../testing/client';
import type { TestClient } from '../testing/client';

let server: MockServer;
let client: TestClient;
let session: Session;

beforeEach(async () => {
  server = await createMockServer({ seed: 'empty' });
  ({ client, session } = await startedServer(server));
});
afterEach(async () => {
  await server.close();
});

describe('a build', () => {
  it('shows hosts when APPLYING has ended, and ids when CONFIGURING_ONE has', async () => {
    const id = await client.createDummy();
    for (let step = 0; step < 3; step += 1) session.step();
    expect((await client.provision(id))['one_objects']).toMatchObject({
      cluster: {},
      hosts: [{ id: null, name: `${id}.1.1.1` }],
      networks: [{ id: null }, { id: null }],
    });
    session.step();
    expect((await client.provision(id))['one_objects']).toMatchObject({
      cluster: { id: 100, name: `Dummy (provision_${id})` },
      hosts: [{ id: 0, childs: {} }],
    });
  });

  it('takes longer the more there is to do', async () => {
    const lengthOf = async (hosts: number): Promise<number> => {
      const before = session.clock.now();
      await client.createDummy(hosts);
      await session.settle();
      return session.clock.now() - before;
    };
    expect(await lengthOf(8)).toBeGreaterThan(await lengthOf(1));
  });

  it('loses what a PATCH changed while a stage was at work', async () => {
    const id = await client.createDummy();
    const answer = await client.patch(`/provisions/${id}`, { description: 'changed' });
    expect(answer.status).toBe(200);
    expect((await client.provision(id))['description']).toBe('changed');
    session.step();
    expect((await client.provision(id))['description']).not.toBe('changed');
  });

  it('is not stopped by a forced delete, which only forgets the record', async () => {
    const id = await client.createDummy();
    expect((await client.delete(`/provisions/${id}?force=true`)).status).toBe(204);
    await session.settle();
    expect((await client.get(`/provisions/${id}`)).status).toBe(404);
  });
});

describe('an undeploy', () => {
  it('does not record the change to DEPROVISIONING_ONE', async () => {
    const id = await client.createDummy();
    await session.settle();
    await client.post(`/provisions/${id}/undeploy`);
    const body = await client.provision(id);
    expect(body['state']).toBe('DEPROVISIONING_ONE');
    expect(JSON.stringify(body['historic'])).not.toContain('DEPROVISIONING_ONE');
  });

  it('makes the provider forget the provision when it is DONE', async () => {
    const id = await client.createDummy();
    await session.settle();
    const provider = (await client.provision(id))['provider_id'];
    expect((await client.delete(`/providers/${Number(provider)}`)).status).toBe(405);
    await client.post(`/provisions/${id}/undeploy`);
    await session.settle();
    expect((await client.delete(`/providers/${Number(provider)}`)).status).toBe(204);
  });
});

describe('add-ip', () => {
  it('blocks for five seconds an address, and a second operation waits its turn', async () => {
    const id = await client.createDummy();
    await session.settle();
    const start = session.clock.now();
    const ended: string[] = [];
    const add = client
      .post(`/provisions/${id}/add-ip`, { amount: 2 })
      .then(() => ended.push('add'));
    const scale = client
      .post(`/provisions/${id}/scale`, { direction: 'up', nodes: 1 })
      .then(() => ended.push('scale'));
    while (ended.length < 2) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      const wait = session.clock.nextWait();
      if (wait !== null) session.clock.moveTo(wait);
    }
    await Promise.all([add, scale]);
    expect(ended).toEqual(['add', 'scale']);
    expect(session.clock.now() - start).toBe(10_000);
  });
});

describe('whatever is done to provisions', () => {
  const operation = fc.oneof(
    fc.record({ kind: fc.constant('create' as const), hosts: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('undeploy' as const), force: fc.boolean() }),
    fc.record({
      kind: fc.constant('scale' as const),
      direction: fc.constantFrom('up', 'down'),
      nodes: fc.integer({ min: -2, max: 3 }),
    }),
    fc.record({ kind: fc.constant('retry' as const) }),
    fc.record({
      kind: fc.constant('fail' as const),
      stage: fc.constantFrom('INIT', 'APPLYING', 'DEPROVISIONING'),
    }),
    fc.record({ kind: fc.constant('restart' as const) }),
    fc.record({ kind: fc.constant('step' as const), times: fc.integer({ min: 1, max: 8 }) }),
  );
  type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

  async function apply(one: Operation, id: number): Promise<void> {
    const { kind } = one;
    if (kind === 'create') await client.createDummy(one.hosts);
    if (kind === 'undeploy') await client.post(`/provisions/${id}/undeploy`, { force: one.force });
    if (kind === 'scale') {
      const { direction, nodes } = one;
      await client.post(`/provisions/${id}/scale`, { direction, nodes });
    }
    if (kind === 'retry') await client.post(`/provisions/${id}/retry`);
    if (kind === 'fail') {
      const record = session.world.provisions.get(id);
      const stage = one.stage === 'INIT' || one.stage === 'APPLYING' ? one.stage : 'DEPROVISIONING';
      if (record) record.failures = [{ stage, cause: 'timeout', sticky: false }];
    }
    if (kind === 'restart')
      for (const record of session.world.provisions.values()) session.engine.abandon(record);
    if (kind === 'step') for (let left = one.times; left > 0; left -= 1) session.step();
  }

  it('the list can be read, ids are unique, and providers know their provisions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(operation, fc.nat(3)), { maxLength: 25 }),
        async (list) => {
          session.reset();
          for (const [one, choice] of list) {
            const ids = [...session.world.provisions.keys()];
            await apply(one, ids[choice % Math.max(1, ids.length)] ?? 0);
          }
          const { json, status } = await client.get('/provisions?all=true');
          expect(status).toBe(200);
          const bodies = items(json).map((one) =>
            at(one, 'DOCUMENT', 'TEMPLATE', 'PROVISION_BODY'),
          );
          const hosts = bodies.flatMap((body) => hostIds(at(body, 'one_objects', 'hosts')));
          expect(new Set(hosts).size).toBe(hosts.length);
          for (const record of session.world.provisions.values()) {
            const provider = session.world.providers.get(record.body.provider_id);
            const isListed = provider?.body.provision_ids.includes(record.id);
            expect(isListed).toBe(record.body.state !== 'DONE' && !wasDone(record.body.historic));
            const times = record.body.historic.map(({ time }) => time);
            expect(times).toEqual(times.toSorted((a, b) => a - b));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

function wasDone(historic: readonly { readonly description: string }[]): boolean {
  return historic.some(({ description }) => description.endsWith(' to DONE'));
}

function hostIds(hosts: JsonValue | undefined): readonly number[] {
  return items(hosts).flatMap((host) => {
    const id = at(host, 'id');
    return typeof id === 'number' ? [id] : [];
  });
}
