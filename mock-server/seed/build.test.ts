import { describe, expect, it } from 'vitest';
import { parseDriver } from '@/api/wire/driver';
import { parseProvider } from '@/api/wire/provider';
import { parseProvision } from '@/api/wire/provision';
import { isJsonObject } from '@/lib/json';
import type { JsonObject } from '@/lib/json';
import { envelope } from '../http/documents';
import type { ProvisionRecord, SeedName, World } from '../model';
import { SEED_NAMES } from '../model';
import { validateInputs } from '../rules/inputs/validate';
import { buildSeed } from './build';

const NOW = Date.UTC(2026, 10, 21, 5);

/** One world of each kind; no test here changes them. */
const WORLDS: Readonly<Record<SeedName, World>> = {
  demo: buildSeed('demo', NOW),
  empty: buildSeed('empty', NOW),
  recorded: buildSeed('recorded', NOW),
  large: buildSeed('large', NOW),
};

const asJson = (value: object): JsonObject => {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  if (!isJsonObject(copy)) throw new Error('Not a map');
  return copy;
};

const logOf = (record: ProvisionRecord): string => Buffer.from(record.log.bytes()).toString('utf8');

const provisionsOf = (world: World): readonly ProvisionRecord[] => [...world.provisions.values()];

function named(world: World, name: string): ProvisionRecord {
  const found = provisionsOf(world).find((record) => record.name === name);
  if (found === undefined) throw new Error(`No provision ${name}`);
  return found;
}

function ids(records: readonly { readonly id: number | null }[]): readonly number[] {
  return records.flatMap(({ id }) => (id === null ? [] : [id]));
}

describe.each(SEED_NAMES)('the world %s', (name) => {
  const world = WORLDS[name];

  it('is read by the client without a loss', () => {
    for (const driver of world.drivers.values()) {
      const wire = { ...driver.body, state: driver.state, system_path: driver.systemPath };
      expect(parseDriver(asJson(wire))).toMatchObject({ ok: true, value: { id: driver.id } });
    }
    for (const record of world.providers.values()) {
      const wire = envelope(record, { PROVIDER_BODY: asJson(record.body) });
      expect(parseProvider(wire)).toMatchObject({ ok: true, value: { name: record.name } });
    }
    for (const record of provisionsOf(world)) {
      const parsed = parseProvision(envelope(record, { PROVISION_BODY: asJson(record.body) }));
      expect(parsed).toMatchObject({ ok: true, value: { state: record.body.state } });
    }
  });

  it('holds nothing that the server would have refused', () => {
    const verdicts = [
      ...[...world.providers.values()].map(({ body }) =>
        validateInputs(body.user_inputs, isJsonObject(body.connection) ? body.connection : {}),
      ),
      ...provisionsOf(world)
        .filter(({ name: one, body }) => one !== 'giant' && body.state !== 'DONE')
        .map(({ body }) => validateInputs(body.user_inputs, body.user_inputs_values)),
    ];
    for (const verdict of verdicts) {
      expect(verdict).toEqual({ errors: {}, duplicateKeys: null });
    }
  });

  it('gives each object one owner, and ids below the next free ones', () => {
    const objects = provisionsOf(world).map(({ body }) => body.one_objects);
    const kinds = [
      ['host', ids(objects.flatMap(({ hosts }) => hosts))],
      ['network', ids(objects.flatMap(({ networks }) => networks))],
      ['datastore', ids(objects.flatMap(({ datastores }) => datastores))],
      ['cluster', ids(objects.map(({ cluster }) => ({ id: cluster.id ?? null })))],
      ['document', [...world.providers.keys(), ...world.provisions.keys()]],
    ] as const;
    for (const [kind, taken] of kinds) {
      expect({ kind, distinct: new Set(taken).size }).toEqual({ kind, distinct: taken.length });
      const highest = Math.max(-1, ...taken);
      expect({ kind, isFree: highest < world.counters[kind] }).toEqual({ kind, isFree: true });
    }
  });

  it('lets providers know their provisions, the finished ones aside', () => {
    for (const [id, provider] of world.providers) {
      const own = provisionsOf(world).filter(({ body }) => body.provider_id === id);
      const alive = own.filter(({ body }) => body.state !== 'DONE').map((record) => record.id);
      expect(provider.body.provision_ids).toEqual(alive);
    }
  });

  it('is past: nothing happened after now, and younger provisions have higher ids', () => {
    const born = provisionsOf(world).map(({ body }) => body.registration_time);
    expect(born).toEqual([...born].sort((a, b) => a - b));
    for (const { body } of provisionsOf(world)) {
      for (const { time } of body.historic) expect(time * 1000).toBeLessThanOrEqual(NOW);
    }
    expect(world.now).toBe(NOW);
  });

  it('puts guests only on hosts and datastores that exist', () => {
    const hosts = ids(provisionsOf(world).flatMap(({ body }) => body.one_objects.hosts));
    const stores = ids(provisionsOf(world).flatMap(({ body }) => body.one_objects.datastores));
    for (const guest of world.guests) {
      const places = guest.kind === 'vm' ? hosts : stores;
      expect(places).toContain(guest.kind === 'vm' ? guest.hostId : guest.datastoreId);
    }
  });
});

describe('the logs of the demo', () => {
  it.each(provisionsOf(WORLDS.demo).map((record) => [record.name, record] as const))(
    'tell of %s what its state says',
    (_name, record) => {
      const lines = logOf(record).split('\n');
      expect(lines[0]).toMatch(/^# Logfile created on /);
      expect(lines.at(-1)).toBe('');
      const changes = lines.flatMap(
        (line) => /State changed from \w+ to (\w+)$/.exec(line)?.[1] ?? [],
      );
      const told = record.body.historic.flatMap(
        ({ description }) => /State changed from \w+ to (\w+)$/.exec(description)?.[1] ?? [],
      );
      expect(changes).toEqual(told);
      expect(changes.at(-1)).toBe(record.body.state);
      const times = lines
        .slice(1, -1)
        .map((line) => new Date(`${line.slice(4, 24)} UTC`).getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(NOW);
    },
  );

  it('show in Ansible’s own clock the time of the line', () => {
    const lines = logOf(named(WORLDS.demo, 'rack-b12')).split('\n');
    const clocks = lines.filter((line) => line.includes(' +0000 ('));
    expect(clocks).not.toHaveLength(0);
    for (const line of clocks) expect(line.slice(25)).toContain(`  ${line.slice(11, 19)} +0000 (`);
  });

  it('name the machines that the provision has', () => {
    const record = named(WORLDS.demo, 'dublin-edge-prod');
    const log = logOf(record);
    expect(record.body.one_objects.hosts).toHaveLength(3);
    for (const host of record.body.one_objects.hosts) {
      expect(log).toContain(`[id=${host.resource_id}]`);
      expect(log).toContain(`Host '${host.name}' created with ID '${host.id}'`);
    }
  });

  it('say why', () => {
    expect(logOf(named(WORLDS.demo, 'dublin-gpu-trial'))).toContain('VcpuLimitExceeded');
    expect(logOf(named(WORLDS.demo, 'paris-backup'))).toContain('fatal: [n1]: UNREACHABLE!');
    expect(logOf(named(WORLDS.demo, 'belgium-batch'))).toContain('401 Unauthorized');
  });
});

describe('demo', () => {
  const world = WORLDS.demo;

  it('shows every state that a screen has to show', () => {
    const states = new Set(provisionsOf(world).map(({ body }) => body.state));
    expect([...states].sort()).toEqual([
      'APPLYING',
      'APPLYING_FAILURE',
      'CONFIGURING_ONE_FAILURE',
      'CONFIGURING_PROVISION',
      'CONFIGURING_PROVISION_FAILURE',
      'DEPROVISIONING',
      'DEPROVISIONING_FAILURE',
      'DEPROVISIONING_ONE_FAILURE',
      'DONE',
      'INIT_FAILURE',
      'PLANNING_FAILURE',
      'RUNNING',
    ]);
  });

  it('has three at work and one that a restart froze', () => {
    const atWork = provisionsOf(world).filter(({ work }) => work !== null);
    expect(new Set(atWork.map(({ work }) => work?.stage))).toEqual(
      new Set(['APPLYING', 'CONFIGURING_PROVISION', 'DEPROVISIONING']),
    );
    expect(atWork).toHaveLength(3);
    for (const { work } of atWork) expect(work?.startedAt).toBeGreaterThan(NOW - 60_000);
    const frozen = named(world, 'amsterdam-staging');
    expect(frozen).toMatchObject({ work: null, body: { state: 'APPLYING' } });
    expect(logOf(frozen)).toMatch(/\[D\] [^\n]*\n$/);
  });

  it('has one driver in ERROR beside those that work', () => {
    const states = [...world.drivers.values()].map(({ state }) => state);
    expect(states.filter((state) => state === 'ERROR')).toHaveLength(1);
    expect(states.filter((state) => state === 'ENABLED')).toHaveLength(9);
  });
});

describe('recorded', () => {
  it('is as installed: six drivers, the dummy off, the on-premises provider', () => {
    const { drivers, providers, counters } = WORLDS.recorded;
    expect([...drivers.values()].map(({ id, state }) => `${id} ${state}`)).toEqual([
      'onprem ENABLED',
      'dummy DISABLED',
      'i3dnet ENABLED',
      'aws ENABLED',
      'scaleway ENABLED',
      'equinix ENABLED',
    ]);
    expect([...providers.values()].map(({ id, name }) => [id, name])).toEqual([[0, 'OnPrem']]);
    expect(counters).toMatchObject({ document: 1, cluster: 100, datastore: 100, host: 0 });
  });
});

describe('large', () => {
  it('has two thousand provisions, one of five hundred hosts, of forty providers', () => {
    expect(WORLDS.large.provisions.size).toBe(2_000);
    expect(WORLDS.large.providers.size).toBe(40);
    expect(named(WORLDS.large, 'giant').body.one_objects.hosts).toHaveLength(500);
  });

  it('is the same each time', () => {
    const again = buildSeed('large', NOW);
    const bodies = (world: World) => provisionsOf(world).map(({ body }) => body);
    expect(JSON.stringify(bodies(again))).toBe(JSON.stringify(bodies(WORLDS.large)));
    expect(logOf(named(again, 'giant'))).toBe(logOf(named(WORLDS.large, 'giant')));
  });
});
