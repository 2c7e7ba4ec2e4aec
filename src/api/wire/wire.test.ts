import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDriver } from '@/api/wire/driver';
import { parseErrorBody } from '@/api/wire/error-body';
import { parseLogPage, parseLogPoll } from '@/api/wire/log';
import { parseList, type Parsed } from '@/api/wire/parsed';
import { parseProvider } from '@/api/wire/provider';
import { parseProvision } from '@/api/wire/provision';
import { parseSync } from '@/api/wire/sync';
import drivers from '@/api/wire/testdata/drivers.min.json';
import providers from '@/api/wire/testdata/providers.min.json';
import provisions from '@/api/wire/testdata/provisions.min.json';
import { parseUnmanaged } from '@/api/wire/unmanaged';

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
}

const listOf = <T>(raw: unknown, parse: (item: unknown) => Parsed<T>) =>
  valueOf(parseList(raw, parse));

const driverNamed = (id: string) => {
  const found = listOf(drivers, parseDriver).items.find((driver) => driver.id === id);
  if (found === undefined) throw new Error(`no driver ${id}`);
  return found;
};

const document = (body: unknown, outer: object = {}, key = 'PROVISION_BODY') => ({
  DOCUMENT: { ID: '7', NAME: 'outer', TEMPLATE: { [key]: body }, ...outer },
});

describe('drivers', () => {
  it('are all read, with their directories as identifiers', () => {
    const { items, unreadable } = listOf(drivers, parseDriver);
    expect(unreadable).toEqual([]);
    expect(items.map(({ id }) => id).toSorted()).toEqual([
      'aws',
      'badnet',
      'broken-files',
      'broken-yaml',
      'digitalocean',
      'dummy',
      'equinix',
      'google',
      'i3dnet',
      'oddtypes',
      'onprem',
      'scaleway',
      'showcase',
      'vultr',
    ]);
  });

  it('in ERROR show their reason and nothing else', () => {
    const driver = driverNamed('broken-yaml');
    expect(driver.errorMessage).toMatch(/mapping values are not allowed/);
    expect(driver).toMatchObject({
      name: 'broken-yaml',
      state: 'ERROR',
      version: null,
      connection: [],
      deployments: [],
    });
  });

  it('keep what the forms need', () => {
    const aws = driverNamed('aws');
    expect(aws.name).toBe('AWS');
    expect(aws.display.color).toBe('FD6F8E');
    expect(aws.display.layout.map(({ name }) => name)).toEqual(['provider', 'network']);
    expect(aws.connection.map(({ name }) => name)).toEqual(['access_key', 'secret_key', 'region']);
    const [deployment] = aws.deployments;
    expect(deployment?.id).toBe('ssh_cluster');
    expect(deployment?.userInputs[0]).toMatchObject({ name: 'oneform_public_ips', default: 0 });
    expect(deployment?.preview.networks[0]).toMatchObject({
      id: null,
      kind: 'vxlan',
      gateway: '172.17.2.1',
      addressRanges: [{ type: 'ip4', ip: '172.17.2.100', size: 100, ipam: null, arId: null }],
    });
  });

  it('offer only operations of a kind that is known', () => {
    expect(driverNamed('onprem').display.operations).toEqual({
      addHost: 'ips',
      removeHost: 'ids',
      addIp: null,
      removeIp: null,
    });
    const fireedge = { operations: { 'add-host': 'by magic', 'del-host': 'ids' }, color: 'red;}' };
    const { display } = valueOf(parseDriver({ name: 'x', system_path: '/a/x', fireedge }));
    expect(display).toMatchObject({
      color: null,
      operations: { addHost: null, removeHost: 'ids' },
    });
  });

  it('survive missing and odd fields', () => {
    const odd = parseDriver({
      system_path: '/drivers/odd/',
      state: 'SLEEPING',
      fireedge: 7,
      connection: [null, 'x', {}, { name: 'a' }, { name: 'a', type: 5 }],
      deployment_confs: [{ inventory: 'c' }, { name: 'no inventory' }, 3],
    });
    const driver = valueOf(odd);
    expect(driver).toMatchObject({ id: 'odd', name: 'odd', state: 'UNKNOWN', description: '' });
    expect(driver.connection).toEqual([{ name: 'a' }, { name: 'a', type: 5 }]);
    expect(driver.deployments.map(({ id, name }) => [id, name])).toEqual([['c', 'c']]);
  });

  it('without any identifier are unreadable', () => {
    expect(parseDriver({ description: 'nameless' })).toEqual({
      ok: false,
      reason: 'system_path: missing',
    });
  });
});

describe('providers', () => {
  it('are all read', () => {
    const { items, unreadable } = listOf(providers, parseProvider);
    expect(unreadable).toEqual([]);
    expect(items).toHaveLength(providers.length);
  });

  it('have numbers for ids, texts on the wire', () => {
    const provider = valueOf(
      parseProvider(
        document(
          { driver: 'aws', provision_ids: [16, '17', 'x'], registration_time: 5, connection: null },
          { UID: '2', UNAME: 'bob', PERMISSIONS: { OWNER_U: '1', OWNER_M: '1', OTHER_U: '1' } },
          'PROVIDER_BODY',
        ),
      ),
    );
    expect(provider).toMatchObject({
      id: 7,
      name: 'outer',
      driver: 'aws',
      provisionIds: [16, 17],
      connection: {},
      meta: { ownerId: 2, ownerName: 'bob', octet: '604' },
    });
  });
});

describe('provisions', () => {
  const all = listOf(provisions, parseProvision);

  it('are all read, at every stage of their life', () => {
    expect(all.unreadable).toEqual([]);
    expect(all.items).toHaveLength(provisions.length);
    expect(new Set(all.items.map(({ state }) => state))).not.toContain('UNKNOWN');
  });

  it('with objects half made', () => {
    const pending = all.items.find(({ state }) => state === 'PENDING');
    expect(pending?.objects).toMatchObject({ cluster: { id: null, name: null }, hosts: [] });
    expect(pending?.objects.networks.every(({ id }) => id === null)).toBe(true);
    const building = all.items.find(({ state }) => state === 'CONFIGURING_ONE');
    expect(building?.objects.hosts[0]).toMatchObject({ id: null });
    expect(building?.objects.hosts[0]?.resourceId).not.toBeNull();
  });

  it('with what lives on them', () => {
    const guests = all.items.find(
      ({ name, state }) => name === 'with guests' && state === 'RUNNING',
    );
    expect(guests?.objects.hosts[0]?.children).toEqual({ vm: ['0'] });
    expect(guests?.objects.datastores[1]?.children).toEqual({ image: ['0'] });
  });

  it('whose address range is one object, or a list', () => {
    const network = (ar: unknown) =>
      valueOf(parseProvision(document({ one_objects: { networks: [{ template: { ar } }] } })))
        .objects.networks[0]?.addressRanges;
    const range = { type: 'IP4', ip: '10.0.0.1', size: 5, ipam: null, arId: null };
    expect(network({ type: 'IP4', ip: '10.0.0.1', size: '5' })).toEqual([range]);
    expect(network([{ type: 'IP4', ip: '10.0.0.1', size: 5 }])).toEqual([range]);
    expect(network([{ ipam: 'aws', ar_id: 3, ip: null }])).toMatchObject([{ arId: 3, ip: null }]);
    expect(network(undefined)).toEqual([]);
    expect(network('none')).toEqual([]);
  });

  it('in an unknown state', () => {
    const provision = valueOf(parseProvision(document({ state: 'HIBERNATING' })));
    expect(provision).toMatchObject({ state: 'UNKNOWN', rawState: 'HIBERNATING' });
  });

  it('whose history holds odd entries', () => {
    const historic = [{ action: 'a', description: 'b', time: 5 }, { time: 'x' }, null];
    const { history } = valueOf(parseProvision(document({ historic })));
    expect(history).toEqual([{ action: 'a', description: 'b', time: 5 }]);
  });

  it('without a body become a row that tells who they are', () => {
    const list = listOf(
      [document('ciphertext'), document({}), 'x', { DOCUMENT: { ID: '' } }],
      parseProvision,
    );
    expect(list.items).toHaveLength(1);
    expect(list.unreadable).toEqual([
      { index: 0, id: '7', name: 'outer', reason: 'DOCUMENT.TEMPLATE.PROVISION_BODY: not a map' },
      { index: 2, reason: 'answer: invalid_type' },
      { index: 3, reason: 'DOCUMENT.ID: invalid_type' },
    ]);
  });
});

describe('the rest', () => {
  it('what is unmanaged, by object', () => {
    expect(valueOf(parseUnmanaged({ hosts: { '22': { vm: ['0', 1] } } }))).toEqual({
      hosts: { '22': { vm: ['0', '1'] } },
      networks: {},
      datastores: {},
    });
    expect(valueOf(parseUnmanaged({}))).toEqual({ hosts: {}, networks: {}, datastores: {} });
  });

  it('a poll and a page of a log', () => {
    const lines = [{ level: 'debug', text: 'a' }, { level: 'odd' }, null];
    expect(valueOf(parseLogPoll({ pos: 5, lines }))).toEqual({
      pos: 5,
      lines: [
        { level: 'debug', text: 'a' },
        { level: 'debug', text: '' },
      ],
    });
    expect(parseLogPoll({ lines: [] })).toMatchObject({ ok: false });
    expect(valueOf(parseLogPage({ meta: { mode: 'all', total_lines: 9 }, lines: [] }))).toEqual({
      page: null,
      totalPages: null,
      totalLines: 9,
      lines: [],
    });
  });

  it('what a sync gave', () => {
    expect(valueOf(parseSync({ success: ['aws'], failed: [{ name: 'x', error: 'e' }] }))).toEqual({
      synced: ['aws'],
      failed: [{ driver: 'x', error: 'e' }],
    });
  });
});

test('nothing that can be JSON makes a parser throw', () => {
  const parsers = [
    parseDriver,
    parseProvider,
    parseProvision,
    parseUnmanaged,
    parseLogPage,
    parseLogPoll,
    parseSync,
    parseErrorBody,
    (raw: unknown) => parseList(raw, parseProvision),
  ];
  const names =
    'name system_path fireedge operations layout connection historic hosts one_objects networks template ar childs state __proto__ context lines';
  const field = fc.constantFrom(...names.split(' '));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'medium' }, fc.jsonValue(), tie('list'), tie('map')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    map: fc.dictionary(field, tie('value'), { maxKeys: 5 }),
  }));
  fc.assert(
    fc.property(value, (raw) => {
      const inputs = [raw, document(raw), document(raw, {}, 'PROVIDER_BODY'), [raw]];
      for (const parse of parsers) {
        for (const input of inputs) expect(() => parse(input)).not.toThrow();
      }
    }),
    { numRuns: 300 },
  );
});
