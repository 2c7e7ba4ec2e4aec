// @vitest-environment jsdom
import { MutationObserver, type MutationOptions } from '@tanstack/react-query';
import { describe, expect, it, test, vi } from 'vitest';
import { fakeApi, fakeError, fakeTransport, wireProvision } from '@/api/fake-transport.fixture';
import { enableDriver, syncDrivers } from '@/api/mutations/drivers';
import { changeGroup, changeMode, changeOwner } from '@/api/mutations/permissions';
import { changeProvider, createProvider } from '@/api/mutations/providers';
import { addAddresses, removeAddress } from '@/api/mutations/provision-addresses';
import {
  recoverProvision,
  retryProvision,
  undeployObjects,
  undeployProvision,
} from '@/api/mutations/provision-life';
import { addHosts, removeHosts } from '@/api/mutations/provision-scale';
import { createProvision, deleteProvision } from '@/api/mutations/provisions';
import { provisionsQuery } from '@/api/queries/provisions';
import type { ApiRequest } from '@/api/transport/transport';
import { parseProvision } from '@/api/wire/provision';
import { deploymentId, driverId, providerId, provisionId } from '@/domain/ids';
import { REDACTED } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';

const ID = provisionId(7);

function setUp(answer?: (request: ApiRequest) => unknown) {
  const transport = fakeTransport(answer);
  const api = fakeApi({ transport });
  const run = <Data, Variables>(
    options: MutationOptions<Data, Error, Variables>,
    variables: Variables,
  ): Promise<Data> => new MutationObserver(api.client, options).mutate(variables);
  return { api, transport, run };
}

function provision(body: object): Provision {
  const read = parseProvision(wireProvision(7, body));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const cluster = provision({
  one_objects: {
    hosts: [{ id: 2, name: '10.0.0.2' }],
    networks: [{ template: { vn_mad: 'elastic', ar: [{ ar_id: 0, ip: '198.51.100.1' }] } }],
  },
});

describe('operations', () => {
  it('carry a body, an empty one at least', async () => {
    const { api, transport, run } = setUp();
    await run(undeployProvision(api), { id: ID, force: false });
    await run(retryProvision(api), { id: ID });
    await run(enableDriver(api), driverId('a/b'));
    expect(transport.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/provisions/7/undeploy', { force: false }],
      ['POST', '/provisions/7/retry', {}],
      ['POST', '/drivers/a%2Fb/enable', {}],
    ]);
  });

  it('are never sent twice', async () => {
    const { api, transport, run } = setUp(() => {
      throw fakeError({ kind: 'network' });
    });
    await expect(run(retryProvision(api), { id: ID })).rejects.toThrow('network');
    expect(transport.sent).toHaveLength(1);
  });

  it('tell what a sync gave', async () => {
    const { api, run } = setUp(() => ({ success: ['aws'], failed: [] }));
    await expect(run(syncDrivers(api), undefined)).resolves.toEqual({
      synced: ['aws'],
      failed: [],
    });
  });
});

describe('hosts', () => {
  test.each([0, -1, 1.5, Number.NaN])('are not added by %d', async (amount) => {
    const { api, transport, run } = setUp();
    const adding = run(addHosts(api), { provision: cluster, hosts: { amount } });
    await expect(adding).rejects.toMatchObject({
      failure: { kind: 'unsafe', rule: 'whole_amount' },
    });
    expect(transport.sent).toEqual([]);
  });

  test.each([[[]], [['10.0.0.2']], [['10.0.0.3', '10.0.0.3']], [[' ']]])(
    'are not added at %j',
    async (addresses) => {
      const { api, transport, run } = setUp();
      const adding = run(addHosts(api), { provision: cluster, hosts: { addresses } });
      await expect(adding).rejects.toMatchObject({ failure: { rule: 'new_addresses' } });
      expect(transport.sent).toEqual([]);
    },
  );

  test.each([[[]], [[99]], [[2, 2]]])('are not removed by ids %j', async (hostIds) => {
    const { api, transport, run } = setUp();
    const removing = run(removeHosts(api), { provision: cluster, hostIds });
    await expect(removing).rejects.toMatchObject({ failure: { rule: 'known_hosts' } });
    expect(transport.sent).toEqual([]);
  });

  it('are added and removed as they should', async () => {
    const { api, transport, run } = setUp();
    await run(addHosts(api), { provision: cluster, hosts: { amount: 2 } });
    await run(addHosts(api), { provision: cluster, hosts: { addresses: ['10.0.0.3'] } });
    await run(removeHosts(api), { provision: cluster, hostIds: [2] });
    expect(transport.requests.map(({ body }) => body)).toEqual([
      { direction: 'up', nodes: 2 },
      { direction: 'up', nodes: ['10.0.0.3'] },
      { direction: 'down', nodes: [2] },
    ]);
  });
});

describe('addresses', () => {
  it('count only when they came', async () => {
    const range = (id: number) => ({ ipam: 'aws', ar_id: id, ip: `198.51.100.${id}` });
    const ranges = [range(0)];
    const { api, transport, run } = setUp(({ method }) => {
      if (method === 'POST') ranges.push(range(1));
      return method === 'POST'
        ? null
        : wireProvision(7, {
            one_objects: { networks: [{ template: { vn_mad: 'elastic', ar: [...ranges] } }] },
          });
    });
    await expect(run(addAddresses(api), { id: ID, amount: 2 })).resolves.toMatchObject({
      asked: 2,
      added: [{ arId: 1, ip: '198.51.100.1' }],
    });
    expect(transport.requests[1]).toMatchObject({ body: { amount: 2 }, timeoutMs: 90_000 });
  });

  it('are given back only when they are there', async () => {
    const { api, transport, run } = setUp();
    await expect(run(removeAddress(api), { provision: cluster, arId: 5 })).rejects.toMatchObject({
      failure: { rule: 'known_address' },
    });
    await run(removeAddress(api), { provision: cluster, arId: 0 });
    expect(transport.requests.map(({ body }) => body)).toEqual([{ ar_id: 0 }]);
  });
});

describe('providers', () => {
  const answer = () => ({ DOCUMENT: { ID: '3', NAME: 'x', TEMPLATE: { PROVIDER_BODY: {} } } });

  it('are created with connection_values, and changed with connection', async () => {
    const { api, transport, run } = setUp(answer);
    const connection = { region: 'eu', secret: 's', port: 0, tls: false };
    await run(createProvider(api), {
      driver: driverId('aws'),
      name: '',
      connection,
      secrets: ['s'],
    });
    await run(changeProvider(api), {
      id: providerId(3),
      description: '',
      connection: { values: { region: 'us', secret: REDACTED }, secrets: [] },
    });
    await run(changeProvider(api), {
      id: providerId(3),
      name: 'n',
      connection: { values: { secret: REDACTED }, secrets: [] },
    });
    expect(transport.requests.map(({ body }) => body)).toEqual([
      { driver: 'aws', connection_values: connection },
      { description: '', connection: { region: 'us' } },
      { name: 'n' },
    ]);
  });

  it('leave no secret in memory once the form is closed', async () => {
    vi.useFakeTimers();
    const { api } = setUp(answer);
    const form = new MutationObserver(api.client, createProvider(api));
    const close = form.subscribe(() => undefined);
    await form.mutate({ driver: driverId('aws'), connection: { key: 'hunter2' }, secrets: [] });
    close();
    await vi.advanceTimersByTimeAsync(1);
    expect(api.client.getMutationCache().getAll()).toEqual([]);
    vi.useRealTimers();
  });
});

describe('provisions', () => {
  it('show in the lists as soon as the server has created them, and leave them when deleted', async () => {
    const { api, transport, run } = setUp(({ method, path }) => {
      if (method === 'POST') return wireProvision(7, { state: 'PENDING' });
      return path === '/provisions' ? [wireProvision(5)] : null;
    });
    const options = provisionsQuery(api, { all: false });
    await api.client.query(options);
    const ids = () => api.client.getQueryData(options.queryKey)?.items.map(({ id }) => id);
    await run(createProvision(api), {
      driver: driverId('aws'),
      deployment: deploymentId('ssh_cluster'),
      providerId: providerId(3),
      name: 'new',
      values: { oneform_hosts: 0 },
      secrets: [],
    });
    expect(ids()).toEqual([7, 5]);
    expect(transport.requests.at(-1)?.body).toEqual({
      driver: 'aws',
      deployment_type: 'ssh_cluster',
      provider_id: 3,
      name: 'new',
      user_inputs_values: { oneform_hosts: 0 },
    });
    await run(deleteProvision(api), { id: ID, force: false });
    await run(deleteProvision(api), { id: provisionId(5), force: true });
    expect(ids()).toEqual([]);
    expect(transport.requests.slice(-2).map(({ query }) => query)).toEqual([
      undefined,
      { force: true },
    ]);
  });
});

describe('some objects', () => {
  const { objects } = cluster;
  const nothing = { hosts: [], networks: [], datastores: [] };

  test.each([
    ['none, which would take everything away', nothing],
    ['a host that is not there', { ...nothing, hosts: [99] }],
    ['a network by a host’s id', { ...nothing, networks: [2] }],
    ['a host twice', { ...nothing, hosts: [2, 2] }],
  ])('are not undeployed where they are %s', async (_, chosen) => {
    const { api, transport, run } = setUp();
    const undeploying = run(undeployObjects(api), { id: ID, objects, chosen, force: false });
    await expect(undeploying).rejects.toMatchObject({ failure: { rule: 'known_objects' } });
    expect(transport.sent).toEqual([]);
  });

  it('are undeployed by their ids, and only their kinds are named', async () => {
    const { api, transport, run } = setUp();
    const chosen = { ...nothing, hosts: [2] };
    await run(undeployObjects(api), { id: ID, objects, chosen, force: true });
    expect(transport.requests.map(({ body }) => body)).toEqual([
      { resources: { hosts: [2] }, force: true },
    ]);
  });
});

describe('recovery', () => {
  it('names the state, and the scaling where that is what failed', async () => {
    const { api, transport, run } = setUp();
    await run(recoverProvision(api), { id: ID, state: 'APPLYING' });
    await run(recoverProvision(api), {
      id: ID,
      state: 'SCALING',
      scale: { direction: 'up', nodes: ['10.0.0.3'] },
    });
    await run(retryProvision(api), { id: ID, scale: { direction: 'down', nodes: [2] } });
    expect(transport.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/provisions/7/recover', { recover_state: 'APPLYING' }],
      ['/provisions/7/recover', { recover_state: 'SCALING', direction: 'up', nodes: ['10.0.0.3'] }],
      ['/provisions/7/retry', { direction: 'down', nodes: [2] }],
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN])('does not repeat a scaling by %j', async (nodes) => {
    const { api, transport, run } = setUp();
    const scale = { direction: 'up' as const, nodes };
    await expect(run(retryProvision(api), { id: ID, scale })).rejects.toMatchObject({
      failure: { rule: 'whole_amount' },
    });
    expect(transport.sent).toEqual([]);
  });
});

describe('permissions', () => {
  const target = { kind: 'provisions', id: ID } as const;

  test.each(['64', '6400', '888', 'abc', ''])('are not set to %j', async (octet) => {
    const { api, transport, run } = setUp();
    await expect(run(changeMode(api), { target, octet })).rejects.toMatchObject({
      failure: { rule: 'octet' },
    });
    expect(transport.sent).toEqual([]);
  });

  it('are a text, owners numbers', async () => {
    const { api, transport, run } = setUp();
    await run(changeMode(api), { target, octet: '640' });
    await run(changeOwner(api), { target, ownerId: 2, groupId: 0 });
    await run(changeGroup(api), { target, groupId: 100 });
    await expect(run(changeOwner(api), { target, ownerId: Number('bob') })).rejects.toMatchObject({
      failure: { rule: 'numeric_owner' },
    });
    expect(transport.requests.map(({ body }) => body)).toEqual([
      { octet: '640' },
      { owner_id: 2, group_id: 0 },
      { group_id: 100 },
    ]);
  });
});
