import { afterEach, beforeEach, expect, test } from 'vitest';

import type { MockServer } from '../server';
import { createMockServer } from '../server';
import type { Session } from '../session';
import { startedServer, type TestClient } from '../testing/client';

let server: MockServer;
let client: TestClient;
let session: Session;

beforeEach(async () => {
  server = await createMockServer({ seed: 'empty', control: true });
  ({ client, session } = await startedServer(server));
});
afterEach(async () => {
  await server.close();
});

/** A provision in its last stage, so many milliseconds before that ends. */
async function almostRunning(ms: number): Promise<number> {
  const id = await client.createDummy();
  for (let stage = 0; stage < 4; stage += 1) session.step();
  expect((await client.provision(id))['state']).toBe('CONFIGURING_PROVISION');
  session.clock.moveTo((session.engine.nextEnd() ?? 0) - ms);
  session.advance();
  return id;
}

test('asked in the last moment of a stage, it undoes the last write: the log is ahead for ever', async () => {
  const id = await almostRunning(1_000);
  expect((await client.get(`/provisions/${id}/unmanaged`)).status).toBe(200);
  await session.settle();
  expect((await client.provision(id))['state']).toBe('CONFIGURING_PROVISION');
  const { text } = await client.get(`/provisions/${id}/logs?all=true`);
  expect(text).toContain('State changed from CONFIGURING_PROVISION to RUNNING');
  expect((await client.post(`/provisions/${id}/undeploy`)).status).toBe(405);
  expect((await client.post(`/provisions/${id}/undeploy`, { force: true })).status).toBe(204);
});

test.each([
  ['earlier in the stage', 5_000],
  ['at rest', -1],
])('asked %s, it does no harm', async (_, before) => {
  const id = await almostRunning(before);
  if (before < 0) await session.settle();
  await client.get(`/provisions/${id}/unmanaged`);
  await session.settle();
  expect((await client.provision(id))['state']).toBe('RUNNING');
});

test('between two stages the thread’s next write mends it', async () => {
  const id = await client.createDummy();
  session.step();
  session.clock.moveTo((session.engine.nextEnd() ?? 0) - 500);
  session.advance();
  await client.get(`/provisions/${id}/unmanaged`);
  session.step();
  expect((await client.provision(id))['state']).toBe('PLANNING');
  await session.settle();
  expect((await client.provision(id))['state']).toBe('RUNNING');
});

test('requests are remembered, in their order', async () => {
  const id = await client.createDummy();
  await client.get(`/provisions/${id}/unmanaged`);
  const { json } = await client.mock('GET', '/requests');
  expect(json).toEqual({
    requests: ['POST /providers', 'POST /provisions', `GET /provisions/${id}/unmanaged`],
  });
});
