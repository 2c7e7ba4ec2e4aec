import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createMockServer } from '../server';
import type { MockServer } from '../server';
import type { Session } from '../session';
import { at, startedServer, TestClient } from '../testing/client';

let server: MockServer;
let client: TestClient;
let session: Session;
let url: string;

beforeEach(async () => {
  server = await createMockServer({ seed: 'empty', control: true });
  ({ client, session, url } = await startedServer(server));
});
afterEach(async () => {
  await server.close();
});

describe('without the switch', () => {
  it('is as unknown as any other path', async () => {
    const plain = await createMockServer({ seed: 'empty' });
    const { client: other } = await startedServer(plain);
    const answer = await other.mock('GET', '/state');
    expect(answer).toMatchObject({ status: 404, type: 'text/html;charset=utf-8' });
    await plain.close();
  });
});

describe('what is stored', () => {
  it('is told with its secrets', async () => {
    const id = await client.createDummy();
    const { json } = await client.mock('GET', '/stored');
    const body = session.world.provisions.get(id)?.body;
    expect(json).toMatchObject({ provisions: { [id]: { name: body?.name, state: body?.state } } });
    const [[providerId, provider] = [0, undefined]] = [...session.world.providers];
    expect(json).toMatchObject({
      providers: { [providerId]: { connection: provider?.body.connection } },
    });
  });
});

describe('clock', () => {
  it('steps from stage to stage', async () => {
    const id = await client.createDummy();
    const states: unknown[] = [];
    for (let step = 0; step < 6; step += 1) {
      states.push((await client.provision(id))['state']);
      await client.mock('POST', '/clock', { step: true });
    }
    expect(states).toEqual([
      'INIT',
      'PLANNING',
      'APPLYING',
      'CONFIGURING_ONE',
      'CONFIGURING_PROVISION',
      'RUNNING',
    ]);
  });

  it('runs until no operation is running', async () => {
    const id = await client.createDummy(2, 2);
    await client.mock('POST', '/clock', { untilIdle: true });
    expect((await client.provision(id))['state']).toBe('RUNNING');
  });

  it('advances by milliseconds', async () => {
    const before = session.clock.now();
    const answer = await client.mock('POST', '/clock', { advanceMs: 1234 });
    expect(at(answer.json, 'now')).toBe(before + 1234);
  });

  it('says what is wrong with a request', async () => {
    const answer = await client.mock('POST', '/clock', { speed: -1 });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('speed');
  });
});

describe('fail', () => {
  it('fails the next provision once, and the retry goes through', async () => {
    await client.mock('POST', '/fail', { stage: 'APPLYING' });
    const id = await client.createDummy();
    await session.settle();
    expect((await client.provision(id))['state']).toBe('APPLYING_FAILURE');
    await client.post(`/provisions/${id}/retry`);
    await session.settle();
    expect((await client.provision(id))['state']).toBe('RUNNING');
  });

  it('keeps failing while sticky, until cleared', async () => {
    await client.mock('POST', '/fail', { stage: 'INIT', sticky: true });
    const id = await client.createDummy();
    await session.settle();
    await client.post(`/provisions/${id}/retry`);
    await session.settle();
    expect((await client.provision(id))['state']).toBe('INIT_FAILURE');
    await client.mock('DELETE', '/fail', { provisionId: id });
    await client.post(`/provisions/${id}/retry`);
    await session.settle();
    expect((await client.provision(id))['state']).toBe('RUNNING');
  });

  it('catches a stage that is at work already', async () => {
    const id = await client.createDummy();
    session.step();
    await client.mock('POST', '/fail', { provisionId: id, stage: 'PLANNING' });
    session.step();
    expect((await client.provision(id))['state']).toBe('PLANNING_FAILURE');
  });

  it('lets the cloud refuse an address, while the server says 204 and raises the counter', async () => {
    const id = await client.createDummy();
    await session.settle();
    await client.mock('POST', '/fail', { provisionId: id, stage: 'ADD_IP' });
    const pending = client.post(`/provisions/${id}/add-ip`);
    await untilWaiting();
    await session.settle();
    expect((await pending).status).toBe(204);
    const body = await client.provision(id);
    expect(at(body, 'user_inputs_values', 'oneform_public_ips')).toBe(1);
    expect(JSON.stringify(body['one_objects'])).toContain('"ar":[]');
  });

  it('lets the cloud give some addresses and refuse the rest', async () => {
    const id = await client.createDummy();
    await session.settle();
    await client.mock('POST', '/fail', { provisionId: id, stage: 'ADD_IP', after: 1 });
    const pending = client.post(`/provisions/${id}/add-ip`, { amount: 3 });
    await untilWaiting();
    await session.settle();
    expect((await pending).status).toBe(204);
    const body = await client.provision(id);
    expect(at(body, 'user_inputs_values', 'oneform_public_ips')).toBe(3);
    expect(JSON.stringify(body['one_objects']).match(/"ar_id"/g)).toHaveLength(1);
  });

  it('lets a scale up fail before its first stage; a retry has to say again which it was', async () => {
    const id = await client.createDummy(2);
    await session.settle();
    await client.mock('POST', '/fail', { provisionId: id, stage: 'SCALING' });
    const up = { direction: 'up', nodes: 1 };
    expect((await client.post(`/provisions/${id}/scale`, up)).status).toBe(500);
    expect((await client.provision(id))['state']).toBe('SCALING_FAILURE');
    expect((await client.post(`/provisions/${id}/retry`)).status).toBe(400);
    expect((await client.post(`/provisions/${id}/retry`, up)).status).toBe(204);
    await session.settle();
    const body = await client.provision(id);
    expect(body['state']).toBe('RUNNING');
    expect(at(body, 'one_objects', 'hosts')).toHaveLength(3);
  });

  it('knows no such provision', async () => {
    expect((await client.mock('POST', '/fail', { provisionId: 99, stage: 'INIT' })).status).toBe(
      404,
    );
  });
});

/** Until a request waits for mock time to pass. */
async function untilWaiting(): Promise<void> {
  while (session.clock.nextWait() === null) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

describe('faults', () => {
  const add = async (fault: object) =>
    client.mock('POST', '/faults', { path: '/drivers', ...fault });

  it('answers with a status of choice, as often as asked for', async () => {
    await add({ kind: 'status', status: 503, times: 1 });
    expect(await client.get('/drivers')).toMatchObject({ status: 503, json: { err_code: 503 } });
    expect((await client.get('/drivers')).status).toBe(200);
  });

  it('answers with a page instead of JSON', async () => {
    await add({ kind: 'html' });
    const answer = await client.get('/drivers');
    expect(answer).toMatchObject({ status: 502, type: 'text/html' });
    expect(answer.text).toContain('Bad Gateway');
  });

  it('cuts JSON off', async () => {
    await add({ kind: 'truncated' });
    const answer = await client.get('/drivers');
    expect(answer).toMatchObject({ status: 200, type: 'application/json', json: null });
  });

  it('drops the connection', async () => {
    await add({ kind: 'drop' });
    await expect(client.get('/drivers')).rejects.toThrow('fetch failed');
  });

  it('never answers', async () => {
    await add({ kind: 'never' });
    const controller = new AbortController();
    const pending = fetch(`${url}/api/v1/drivers`, { signal: controller.signal });
    const other = await client.get('/providers');
    controller.abort();
    expect(other.status).toBe(200);
    await expect(pending).rejects.toThrow('aborted');
  });

  it('does what it was asked before it spoils the answer, where that is wanted', async () => {
    for (const fault of [
      { kind: 'html', status: 502 },
      { kind: 'html', status: 200 },
      { kind: 'status', status: 500 },
    ]) {
      await client.mock('DELETE', '/faults');
      await client.mock('POST', '/faults', { path: '/drivers/dummy/*', act: true, ...fault });
      const before = await client.get('/drivers/dummy');
      const operation = at(before.json, 'state') === 'ENABLED' ? 'disable' : 'enable';
      const answer = await client.post(`/drivers/dummy/${operation}`);
      expect(answer.status).toBe(fault.status);
      const after = await client.get('/drivers/dummy');
      expect(at(after.json, 'state')).not.toBe(at(before.json, 'state'));
    }
  });

  it('breaks off in the middle of a chunked answer', async () => {
    await add({ kind: 'broken_chunk' });
    const answer = await fetch(`${url}/api/v1/drivers`);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('sends an answer a byte at a time, until the client disconnects', async () => {
    await add({ kind: 'trickle' });
    const controller = new AbortController();
    const answer = await fetch(`${url}/api/v1/drivers`, { signal: controller.signal });
    const reader = answer.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('[');
    expect((await reader?.read())?.value).toHaveLength(1);
    controller.abort();
  });

  it('sends 50 MB', async () => {
    await add({ kind: 'huge' });
    const answer = await client.get('/drivers');
    expect(answer.text.length).toBeGreaterThan(50_000_000);
  });

  it('keeps an answer back', async () => {
    await add({ kind: 'latency', latencyMs: 60 });
    const before = performance.now();
    expect((await client.get('/drivers')).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  });

  it('hits only the path and the method that it names', async () => {
    await add({ path: '/provisions/*', method: 'GET', kind: 'status' });
    expect((await client.get('/provisions/1')).status).toBe(500);
    expect((await client.get('/provisions')).status).toBe(200);
    expect((await client.delete('/provisions/1')).status).toBe(404);
  });

  it('ends when told to', async () => {
    await add({ kind: 'status' });
    await client.mock('DELETE', '/faults');
    expect((await client.get('/drivers')).status).toBe(200);
  });
});

describe('restart', () => {
  it('freezes what was going on: only a forced undeploy still does anything', async () => {
    const id = await client.createDummy();
    session.step();
    session.step();
    await client.mock('POST', '/restart');
    await session.settle();
    expect((await client.provision(id))['state']).toBe('APPLYING');
    expect((await client.post(`/provisions/${id}/retry`)).status).toBe(405);
    expect((await client.post(`/provisions/${id}/undeploy`)).status).toBe(405);
    expect((await client.post(`/provisions/${id}/undeploy`, { force: true })).status).toBe(204);
    await session.settle();
    expect((await client.provision(id))['state']).toBe('DEPROVISIONING_FAILURE');
  });
});

describe('guests', () => {
  it('puts a machine where it stands in the way of an undeploy', async () => {
    const id = await client.createDummy();
    await session.settle();
    await client.mock('POST', '/guests', { provisionId: id, kind: 'vm' });
    await client.mock('POST', '/guests', { provisionId: id, kind: 'image' });
    const refused = await client.post(`/provisions/${id}/undeploy`);
    expect(refused).toMatchObject({
      status: 405,
      json: { context: { hosts: { 0: { vm: ['0'] } }, datastores: { 101: { image: ['0'] } } } },
    });
  });

  it('gives it a NIC, which the server cannot see', async () => {
    const id = await client.createDummy();
    await session.settle();
    await client.mock('POST', '/guests', { provisionId: id, kind: 'vm-with-nic' });
    expect((await client.get(`/provisions/${id}/unmanaged`)).status).toBe(500);
    expect((await client.post(`/provisions/${id}/undeploy`)).status).toBe(204);
    await session.settle();
    expect(session.world.guests).toEqual([]);
  });
});

describe('drivers', () => {
  it('breaks a driver, and a sync does not mend it', async () => {
    await client.mock('POST', '/drivers', { id: 'aws', error: 'Missing file: main.tf' });
    await client.post('/drivers/sync');
    expect((await client.get('/drivers/aws')).json).toEqual({
      name: 'aws',
      state: 'ERROR',
      system_path: '/var/lib/one/oneform/drivers/oneform-registry/aws',
      error_msg: 'Missing file: main.tf',
    });
    expect((await client.get('/drivers?enabled=true')).status).toBe(500);
  });

  it('adds one with hardly a field', async () => {
    await client.mock('POST', '/drivers', { id: 'bare', body: { name: 'Bare' } });
    expect((await client.get('/drivers/bare')).json).toMatchObject({
      name: 'Bare',
      state: 'ENABLED',
    });
  });

  it('takes one away', async () => {
    await client.mock('POST', '/drivers', { id: 'aws', remove: true });
    expect((await client.get('/drivers/aws')).status).toBe(404);
  });
});

describe('sessions', () => {
  it('do not meet, by header or by cookie', async () => {
    const other = new TestClient(url, { session: 'other' });
    await client.createDummy();
    expect((await client.get('/provisions')).json).toHaveLength(1);
    expect((await other.get('/provisions')).json).toEqual([]);
    await other.createDummy();
    await other.createDummy();
    const byCookie = await fetch(`${url}/api/v1/provisions`, {
      headers: {
        cookie: 'a=b; mock_session=other',
        authorization: `Basic ${Buffer.from('oneadmin:opennebula').toString('base64')}`,
      },
    });
    await expect(byCookie.json()).resolves.toHaveLength(2);
  });

  it('start again from a seed', async () => {
    await client.createDummy();
    await client.mock('POST', '/reset', { seed: 'recorded' });
    expect((await client.get('/provisions')).json).toEqual([]);
    expect((await client.get('/drivers/dummy')).json).toMatchObject({ state: 'DISABLED' });
  });
});
