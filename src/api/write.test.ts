import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Api } from '@/api/api';
import { ApiError, type ApiFailure } from '@/api/errors';
import { fakeApi, fakeError, fakeTransport, wireProvision } from '@/api/fake-transport.fixture';
import { disableDriver, enableDriver, syncDrivers } from '@/api/mutations/drivers';
import { changeGroup, changeMode, changeOwner } from '@/api/mutations/permissions';
import { changeProvider, createProvider, deleteProvider } from '@/api/mutations/providers';
import { addAddresses, removeAddress } from '@/api/mutations/provision-addresses';
import { retryProvision, undeployProvision } from '@/api/mutations/provision-life';
import { addHosts, removeHosts } from '@/api/mutations/provision-scale';
import { changeProvision, createProvision, deleteProvision } from '@/api/mutations/provisions';
import { provisionQuery } from '@/api/queries/provisions';
import type { ApiRequest } from '@/api/transport/transport';
import { parseProvision } from '@/api/wire/provision';
import { carryOut, type Write } from '@/api/write';
import { deploymentId, driverId, providerId, provisionId } from '@/domain/ids';
import { REDACTED } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ID = provisionId(7);
const PROVIDER = providerId(3);

const LOST = new ApiError(
  { kind: 'unreachable', sent: true, status: 502, serverMessage: null, retryable: true },
  'POST /x',
);

/** A OneForm whose answers to writes are lost. `after`: what GETs say from then on, `before`: until then. */
function setUp(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  lost: Error = LOST,
) {
  let sent = false;
  const transport = fakeTransport(({ method, path }: ApiRequest) => {
    if (method !== 'GET') {
      sent = true;
      throw lost;
    }
    const answer = (sent ? after : before)[path];
    if (answer === undefined) throw fakeError({ kind: 'not_found' });
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const api = fakeApi({ transport });
  const told: ApiFailure[] = [];
  const run = async <V, A>(write: Write<V, A>, variables: V, isWanted = () => true) => {
    const outcome = carryOut(write, variables, {
      onLost: (failure) => told.push(failure),
      isWanted,
    })
      .then((answer) => ({ answer }))
      .catch((error: unknown) => ({ error }));
    await vi.runAllTimersAsync();
    return outcome;
  };
  const writes = () => transport.sent.filter((line) => !line.startsWith('GET'));
  return { api, transport, run, told, writes };
}

const wireProvider = (body: object = {}, name = 'p3') => ({
  DOCUMENT: { ID: '3', NAME: name, TEMPLATE: { PROVIDER_BODY: { name, driver: 'aws', ...body } } },
});

function provision(body: object): Provision {
  const read = parseProvision(wireProvision(7, body));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const state = (name: string, body: object = {}) => wireProvision(7, { state: name, ...body });
const octet = (digits: string) => ({
  OWNER_U: '1',
  OWNER_M: digits === '640' ? '1' : '0',
  OWNER_A: '0',
  GROUP_U: '1',
  GROUP_M: '0',
  GROUP_A: '0',
  OTHER_U: '0',
  OTHER_M: '0',
  OTHER_A: '0',
});
const meta = (changes: object) => {
  const whole = wireProvision(7) as { DOCUMENT: object };
  return {
    DOCUMENT: { ...whole.DOCUMENT, UID: '0', GID: '0', PERMISSIONS: octet('440'), ...changes },
  };
};
const elastic = (...ids: readonly number[]) => ({
  one_objects: {
    networks: [
      { template: { vn_mad: 'elastic', ar: ids.map((id) => ({ ar_id: id, ip: '198.51.100.1' })) } },
    ],
  },
});
const RUNNING = provision({
  state: 'RUNNING',
  ...elastic(0),
  one_objects: { ...elastic(0).one_objects, hosts: [{ id: 2, name: '10.0.0.2' }] },
});
const target = { kind: 'provisions', id: ID } as const;
const aws = (driverState: string) => ({ name: 'AWS', system_path: '/d/aws', state: driverState });
const NEW_PROVISION = {
  driver: driverId('aws'),
  deployment: deploymentId('ssh'),
  providerId: PROVIDER,
  name: 'new',
  values: {},
  secrets: [],
};
const made = (id: number, body: object = {}) => ({
  DOCUMENT: {
    ID: String(id),
    NAME: 'new',
    TEMPLATE: {
      PROVISION_BODY: {
        name: 'new',
        state: 'PENDING',
        deployment_file: 'ssh',
        provider_id: 3,
        ...body,
      },
    },
  },
});

interface Case {
  readonly what: string;
  readonly write: (api: Api) => Write<never, unknown>;
  readonly variables: unknown;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

const one = '/provisions/7';
// Each write with variables of its own: the table can't say that in types.
const of = <V, A>(write: (api: Api) => Write<V, A>) => write as unknown as Case['write'];

const CASES: readonly Case[] = [
  {
    what: 'undeploy',
    write: of(undeployProvision),
    variables: { id: ID, force: false },
    before: { [one]: state('RUNNING') },
    after: { [one]: state('DEPROVISIONING_ONE') },
  },
  {
    what: 'undeploy, over already',
    write: of(undeployProvision),
    variables: { id: ID, force: true },
    before: { [one]: state('APPLYING_FAILURE') },
    after: { [one]: state('DONE') },
  },
  {
    what: 'retry',
    write: of(retryProvision),
    variables: { id: ID },
    before: { [one]: state('APPLYING_FAILURE') },
    after: { [one]: state('APPLYING') },
  },
  {
    what: 'retry that failed again',
    write: of(retryProvision),
    variables: { id: ID },
    before: { [one]: state('APPLYING_FAILURE') },
    after: {
      [one]: state('APPLYING_FAILURE', {
        historic: [{ action: 'State changed', description: '', time: 1 }],
      }),
    },
  },
  {
    what: 'rename',
    write: of(changeProvision),
    variables: { id: ID, name: 'new' },
    before: { [one]: state('RUNNING') },
    after: { [one]: made(7) },
  },
  {
    what: 'delete',
    write: of(deleteProvision),
    variables: { id: ID, force: false },
    before: { [one]: state('DONE') },
    after: {},
  },
  {
    what: 'create',
    write: of(createProvision),
    variables: NEW_PROVISION,
    before: { '/provisions': [made(6)] },
    after: { '/provisions': [made(6), made(8)] },
  },
  {
    what: 'more hosts',
    write: of(addHosts),
    variables: { provision: RUNNING, hosts: { amount: 1 } },
    before: {},
    after: { [one]: state('INIT') },
  },
  {
    what: 'fewer hosts',
    write: of(removeHosts),
    variables: { provision: RUNNING, hostIds: [2] },
    before: {},
    after: { [one]: state('DEPROVISIONING_ONE') },
  },
  {
    what: 'more addresses',
    write: of(addAddresses),
    variables: { id: ID, amount: 1 },
    before: { [one]: state('RUNNING', elastic(0)) },
    after: { [one]: state('RUNNING', elastic(0, 1)) },
  },
  {
    what: 'fewer addresses',
    write: of(removeAddress),
    variables: { provision: RUNNING, arId: 0 },
    before: {},
    after: { [one]: state('RUNNING', elastic()) },
  },
  {
    what: 'permissions',
    write: of(changeMode),
    variables: { target, octet: '640' },
    before: {},
    after: { [one]: meta({ PERMISSIONS: octet('640') }) },
  },
  {
    what: 'owner',
    write: of(changeOwner),
    variables: { target, ownerId: 5 },
    before: {},
    after: { [one]: meta({ UID: '5' }) },
  },
  {
    what: 'group',
    write: of(changeGroup),
    variables: { target, groupId: 6 },
    before: {},
    after: { [one]: meta({ GID: '6' }) },
  },
  {
    what: 'rename of a provider',
    write: of(changeProvider),
    variables: { id: PROVIDER, name: 'new' },
    before: {},
    after: { '/providers/3': wireProvider({}, 'new') },
  },
  {
    what: 'new credentials beside a region',
    write: of(changeProvider),
    variables: {
      id: PROVIDER,
      connection: { values: { region: 'us', key: 'hunter2' }, secrets: ['hunter2'] },
    },
    before: {},
    after: { '/providers/3': wireProvider({ connection: { region: 'us', key: REDACTED } }) },
  },
  {
    what: 'delete of a provider',
    write: of(deleteProvider),
    variables: PROVIDER,
    before: {},
    after: {},
  },
  {
    what: 'create of a provider',
    write: of(createProvider),
    variables: { driver: driverId('aws'), name: 'p3', connection: {}, secrets: [] },
    before: { '/providers': [] },
    after: { '/providers': [wireProvider()] },
  },
  {
    what: 'enable',
    write: of(enableDriver),
    variables: driverId('aws'),
    before: {},
    after: { '/drivers': [aws('ENABLED')] },
  },
  {
    what: 'disable',
    write: of(disableDriver),
    variables: driverId('aws'),
    before: {},
    after: { '/drivers': [aws('DISABLED')] },
  },
];

/** What a page knows of the provision when it sends. */
async function remember(api: Api, before: Readonly<Record<string, unknown>>): Promise<void> {
  if (before[one] !== undefined) await api.client.query(provisionQuery(api, ID));
}

describe('a write whose answer was lost', () => {
  test.each(CASES)(
    '$what: done, where OneForm shows it, and sent once',
    async ({ write, variables, before, after }) => {
      const { api, run, told, writes } = setUp(before, after);
      await remember(api, before);
      expect(await run(write(api), variables as never)).toHaveProperty('answer');
      expect(told.map(({ kind }) => kind)).toEqual(['unreachable']);
      expect(writes()).toHaveLength(1);
    },
  );

  const unchanged = CASES.filter(({ what }) => what !== 'delete of a provider');
  test.each(unchanged)(
    '$what: not seen, where nothing has changed',
    async ({ write, variables, before }) => {
      const rest = {
        [one]: meta({}),
        '/providers/3': wireProvider({ connection: { region: 'eu', key: REDACTED } }),
        '/drivers': [aws('ERROR')],
      };
      const shown = { ...rest, [one]: state('RUNNING', elastic(0)), ...before };
      const { api, run, writes } = setUp(shown, shown);
      await remember(api, shown);
      expect(await run(write(api), variables as never)).toMatchObject({
        error: { truth: 'not_seen', kind: 'unreachable' },
      });
      expect(writes()).toHaveLength(1);
    },
  );

  test('a secret alone leaves no mark that could be read', async () => {
    const { api, run } = setUp(
      {},
      { '/providers/3': wireProvider({ connection: { key: REDACTED } }) },
    );
    const change = {
      id: PROVIDER,
      connection: { values: { key: 'hunter2' }, secrets: ['hunter2'] },
    };
    expect(await run(changeProvider(api), change)).toMatchObject({ error: { truth: 'untold' } });
  });

  test('nor does a reading of drivers', async () => {
    const { api, run } = setUp({}, {});
    expect(await run(syncDrivers(api), undefined)).toMatchObject({ error: { truth: 'untold' } });
  });

  test('two new things that both could be it are not told apart', async () => {
    const { api, run } = setUp({ '/provisions': [] }, { '/provisions': [made(8), made(9)] });
    expect(await run(createProvision(api), NEW_PROVISION)).toMatchObject({
      error: { truth: 'untold' },
    });
  });

  test('one of that name that was there before is not it', async () => {
    const { api, run } = setUp(
      { '/provisions': [made(6)] },
      { '/provisions': [made(6), made(8, { provider_id: 4 })] },
    );
    expect(await run(createProvision(api), NEW_PROVISION)).toMatchObject({
      error: { truth: 'not_seen' },
    });
  });

  test('a stage that goes on by itself is no undeploy', async () => {
    const { api, run } = setUp({ [one]: state('PLANNING') }, { [one]: state('APPLYING') });
    await remember(api, { [one]: true });
    const undeploy = { id: ID, force: true };
    expect(await run(undeployProvision(api), undeploy)).toMatchObject({
      error: { truth: 'not_seen' },
    });
  });
});

describe('settling', () => {
  test('waits for a OneForm that is out, as long as somebody wants to know', async () => {
    let looks = 0;
    const look = async () => {
      looks += 1;
      if (looks < 9) throw fakeError({ kind: 'network' });
      return Promise.resolve({ kind: 'done', answer: 'yes' } as const);
    };
    const write = {
      mutationKey: ['x'],
      mutationFn: async () => Promise.reject(LOST),
      look: () => look,
    };
    const outcome = carryOut(write, undefined, { onLost: () => undefined, isWanted: () => true });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(looks).toBeLessThan(7);
    await vi.advanceTimersByTimeAsync(120_000);
    await expect(outcome).resolves.toBe('yes');
  });

  test('stops when the caller does not', async () => {
    const { api, run } = setUp(
      { [one]: state('RUNNING') },
      { [one]: fakeError({ kind: 'network' }) },
    );
    const undeploy = { id: ID, force: true };
    const outcome = await run(undeployProvision(api), undeploy, () => false);
    expect(outcome).toMatchObject({ error: { truth: 'untold' } });
  });

  test('a refusal is one at once, and nothing is read', async () => {
    const refusal = fakeError({ kind: 'not_found' });
    const { api, run, told, transport } = setUp({}, {}, refusal);
    expect(await run(deleteProvider(api), PROVIDER)).toEqual({ error: refusal });
    expect(told).toEqual([]);
    expect(transport.sent).toEqual(['DELETE /providers/3']);
  });
});
