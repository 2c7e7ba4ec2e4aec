import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { JsonObject } from '@/lib/json';
import type { PlannedFailure } from '../model';
import { ADDED_DRIVERS, INSTALLED_DRIVERS } from '../seed/drivers';
import { createMockServer } from '../server';
import type { MockServer } from '../server';
import type { Session } from '../session';
import { at, items, startedServer } from '../testing/client';
import type { TestClient } from '../testing/client';

/** What each driver asks for and has no default for. */
const CONNECTIONS: Readonly<Record<string, JsonObject>> = {
  dummy: { access_key: 'a', secret_key: 'b' },
  aws: { access_key: 'a', secret_key: 'b' },
  scaleway: { access_key: 'a', secret_key: 'b', project_id: 'p' },
  equinix: { auth_token: 'a', project_id: 'p' },
  i3dnet: { i3dnet_api_key: 'k', region: 'EU: Rotterdam' },
  vultr: { key: 'k' },
  google: { credentials: '{}', project: 'edge-lab-1' },
  digitalocean: { token: 't' },
};

const STAGES: readonly (PlannedFailure['stage'] | null)[] = [
  null,
  'INIT',
  'PLANNING',
  'APPLYING',
  'CONFIGURING_ONE',
  'CONFIGURING_PROVISION',
  'DEPROVISIONING_ONE',
  'DEPROVISIONING',
];

const deployments = [...INSTALLED_DRIVERS, ...ADDED_DRIVERS].flatMap(({ id, body }) =>
  (body.deployment_confs ?? []).map(({ inventory }) => ({ driver: id, deployment: inventory })),
);

let server: MockServer;
let client: TestClient;
let session: Session;

beforeAll(async () => {
  server = await createMockServer({ seed: 'empty' });
  ({ client, session } = await startedServer(server));
});
afterAll(async () => {
  await server.close();
});

async function providerOf(driver: string): Promise<number> {
  if (driver === 'onprem') return 0;
  const connection = CONNECTIONS[driver] ?? {};
  const made = await client.post('/providers', { driver, connection_values: connection });
  return Number(at(made.json, 'DOCUMENT', 'ID'));
}

/** Goes on until the provision rests, and tells where. */
async function rest(id: number): Promise<unknown> {
  await session.settle();
  return (await client.provision(id))['state'];
}

describe.each(deployments)('$driver $deployment', ({ driver, deployment }) => {
  it.each(STAGES)('goes from nothing to RUNNING to DONE, %s failing once', async (stage) => {
    const isOnPremises = driver === 'onprem';
    session.world.nextFailures = stage ? [{ stage, cause: 'timeout', sticky: false }] : [];
    const made = await client.post('/provisions', {
      driver,
      deployment_type: deployment,
      provider_id: await providerOf(driver),
      user_inputs_values: isOnPremises ? { oneform_onprem_hosts: ['10.0.0.1'] } : {},
    });
    const id = Number(at(made.json, 'DOCUMENT', 'ID'));
    const isDown = stage?.startsWith('DEPROVISIONING') ?? false;
    const failure = stage && `${stage}_FAILURE`;

    expect(await rest(id)).toBe(isDown ? 'RUNNING' : (failure ?? 'RUNNING'));
    if (failure && !isDown) await client.post(`/provisions/${id}/retry`);
    expect(await rest(id)).toBe('RUNNING');

    const nodes = isOnPremises ? ['10.0.0.2'] : 1;
    await client.post(`/provisions/${id}/scale`, { direction: 'up', nodes });
    expect(await rest(id)).toBe('RUNNING');
    const hosts = items(at(await client.provision(id), 'one_objects', 'hosts'));
    expect(new Set(hosts.map((host) => at(host, 'id'))).size).toBe(2);

    await client.post(`/provisions/${id}/undeploy`);
    expect(await rest(id)).toBe(isDown ? failure : 'DONE');
    if (isDown) await client.post(`/provisions/${id}/retry`);
    expect(await rest(id)).toBe('DONE');

    const log = await client.get(`/provisions/${id}/logs?all=true`);
    const [header, ...lines] = items(at(log.json, 'lines')).map((line) => at(line, 'text'));
    expect(header).toMatch(/^# Logfile created on /);
    for (const line of lines) expect(line).toMatch(/^.{24} \[[DIEW]\] \S/);
  });
});
