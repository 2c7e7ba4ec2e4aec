import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parseProvision } from '@/api/wire/provision';
import { actionFor } from '@/domain/provision/actions';
import { hasApplied, mayHaveCreated } from '@/domain/provision/history';
import type { Provision } from '@/domain/provision/provision';
import type { ProvisionRecord, Stage } from '../model';
import { createMockServer } from '../server';
import type { MockServer } from '../server';
import type { Session } from '../session';
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

interface Life {
  readonly client: TestClient;
  readonly session: Session;
  readonly id: number;
  readonly record: ProvisionRecord;
}

/** A new cluster; the named stages fail, each of them once. */
async function born(name: string, failing: readonly Stage[]): Promise<Life> {
  const client = new TestClient(url, { session: name });
  const session = server.session(name);
  session.clock.setPaused(true);
  session.world.nextFailures = failing.map((stage) => ({ stage, cause: 'timeout', sticky: false }));
  const id = await client.createDummy(1);
  const record = session.world.provisions.get(id);
  if (record === undefined) throw new Error('No provision was made');
  return { client, session, id, record };
}

/** The provision as the client reads it. */
async function seen({ client, id }: Life): Promise<Provision> {
  const read = parseProvision((await client.get(`/provisions/${id}`)).json);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** What the mock knows of Terraform, whatever states and history say. */
const isApplying = ({ work }: ProvisionRecord): boolean => work?.stage === 'APPLYING';
const couldExist = (record: ProvisionRecord): boolean =>
  record.terraform !== 'never' || isApplying(record);

const PATHS: readonly (readonly Stage[])[] = [
  [],
  ['INIT'],
  ['PLANNING'],
  ['APPLYING'],
  ['CONFIGURING_ONE'],
  ['CONFIGURING_PROVISION'],
  ['INIT', 'PLANNING'],
  ['INIT', 'APPLYING'],
  ['APPLYING', 'CONFIGURING_ONE'],
];

describe.each(PATHS.map((failing) => ({ failing })))('a build that fails in $failing', (path) => {
  it('has created machines exactly where the client reckons with them, at each step', async () => {
    const life = await born(`steps to ${path.failing.join('-')}.`, path.failing);
    const states = new Set<string>();
    for (let step = 0; step < 30; step += 1) {
      const provision = await seen(life);
      states.add(provision.state);
      expect([provision.state, mayHaveCreated(provision)]).toEqual([
        provision.state,
        couldExist(life.record),
      ]);
      expect([provision.state, hasApplied(provision)]).toEqual([
        provision.state,
        life.record.terraform === 'applied',
      ]);
      if (provision.state === 'RUNNING') break;
      if (provision.state.endsWith('_FAILURE'))
        await life.client.post(`/provisions/${life.id}/retry`);
      else life.session.step();
    }
    expect([...states]).toEqual(
      expect.arrayContaining(['RUNNING', ...path.failing.map((stage) => `${stage}_FAILURE`)]),
    );
  });
});

describe.each(PATHS.filter(({ length }) => length > 0).map((failing) => ({ failing })))(
  'a forced undeploy after a first failure in $failing.0',
  ({ failing }) => {
    it('ends as the client foretells', async () => {
      const life = await born(`undeploy ${failing.join('-')}`, failing);
      await life.session.settle();
      const { reason, warnings } = actionFor('force_undeploy', await seen(life));
      const destroys = life.record.terraform === 'applied';
      await life.client.post(`/provisions/${life.id}/undeploy`, { force: true });
      await life.session.settle();
      const { state } = await seen(life);
      expect(state === 'DEPROVISIONING_FAILURE').toBe(reason === 'would_get_stuck');
      expect(state === 'DONE' && !destroys).toBe(warnings.includes('leaves_cloud_running'));
    });
  },
);
