import { describe, expect, test } from 'vitest';

import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';
import type { OneHost } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';
import { missingAddresses, resourcesOf } from '@/domain/provision/resources';
import { BUILD_STATES } from '@/domain/provision/state';

const { objects } = makeProvision();
const NOTHING: Provision['objects'] = {
  cluster: { id: null, name: null },
  hosts: [],
  networks: objects.networks.map((network) => ({ ...network, id: null, addressRanges: [] })),
  datastores: objects.datastores.map((datastore) => ({ ...datastore, id: null })),
};
const machine = (name: string): OneHost => ({
  id: null,
  name,
  resourceId: `i-${name}`,
  children: {},
});
const MACHINES = [machine('203.0.113.10'), machine('203.0.113.11')];
const ON_PREMISES: Provision['display'] = {
  color: null,
  operations: { addHost: 'ips', removeHost: 'ids', addIp: null, removeIp: null },
  layout: [],
};
const UNTIL_APPLYING = ['PENDING', 'INIT', 'PLANNING', 'APPLYING'] as const;

test('a cluster that runs: counts are counts, and the id of the cluster is an id', () => {
  const running = makeProvision({ values: { oneform_hosts: 2, oneform_public_ips: 1 } });
  expect(resourcesOf(running)).toEqual({
    cluster: { id: 101, note: null },
    hosts: { present: 2, wanted: 2, note: null },
    networks: { present: 1, wanted: 1, note: null },
    datastores: { present: 1, wanted: 1, note: null },
    publicIps: { present: 1, wanted: 1, note: null },
  });
});

describe('hosts', () => {
  const hosts = (changes: Parameters<typeof makeProvision>[0]) =>
    resourcesOf(makeProvision({ values: { oneform_hosts: 2 }, objects: NOTHING, ...changes }))
      .hosts;

  test('still to come while it is built', () => {
    expect(hosts({ path: ['PENDING', 'INIT'] })).toEqual({
      present: 0,
      wanted: 2,
      note: { code: 'not_yet' },
    });
  });

  test('none were asked for', () => {
    expect(hosts({ path: ['PENDING', 'INIT'], values: { oneform_hosts: 0 } })).toEqual({
      present: 0,
      wanted: 0,
      note: null,
    });
  });

  test('a failed CONFIGURING_ONE leaves machines in the cloud that OpenNebula does not have', () => {
    expect(
      hosts({
        path: [...UNTIL_APPLYING, 'CONFIGURING_ONE', 'CONFIGURING_ONE_FAILURE'],
        objects: { ...NOTHING, hosts: MACHINES },
      }),
    ).toEqual({ present: 0, wanted: 2, note: { code: 'in_cloud_only', count: 2 } });
  });

  test('machines of one’s own are in no cloud', () => {
    expect(
      hosts({
        path: [...UNTIL_APPLYING, 'CONFIGURING_ONE', 'CONFIGURING_ONE_FAILURE'],
        objects: { ...NOTHING, hosts: MACHINES },
        values: { oneform_onprem_hosts: ['203.0.113.10', '203.0.113.11'] },
        display: ON_PREMISES,
      }).note,
    ).toEqual({ code: 'own_machines_waiting', count: 2 });
  });

  test('a failed APPLYING may have created some', () => {
    expect(hosts({ path: [...UNTIL_APPLYING, 'APPLYING_FAILURE'] }).note).toEqual({
      code: 'maybe_in_cloud',
    });
  });

  test('a failed planning has created none, and none come by themselves', () => {
    expect(hosts({ path: ['PENDING', 'INIT', 'PLANNING', 'PLANNING_FAILURE'] }).note).toBeNull();
  });

  test('a failed removal has a number of machines', () => {
    expect(
      hosts({
        path: [...BUILD_STATES, 'DEPROVISIONING_ONE', 'DEPROVISIONING', 'DEPROVISIONING_FAILURE'],
        objects: { ...NOTHING, hosts: MACHINES },
      }),
    ).toEqual({ present: 0, wanted: null, note: { code: 'still_in_cloud', count: 2 } });
  });

  test('what was there is removed, what never was is not', () => {
    const gone = [...BUILD_STATES, 'DEPROVISIONING_ONE', 'DEPROVISIONING', 'DONE'] as const;
    expect(hosts({ path: gone }).note).toEqual({ code: 'removed' });
    const never = ['PENDING', 'INIT', 'INIT_FAILURE', 'DEPROVISIONING_ONE', 'DONE'] as const;
    expect(hosts({ path: never }).note).toBeNull();
  });
});

describe('cluster, networks and datastores', () => {
  test('that never were are not called removed', () => {
    const never = resourcesOf(
      makeProvision({
        state: 'DEPROVISIONING_FAILURE',
        history: historyOf(['PENDING', 'INIT', 'INIT_FAILURE']),
        objects: NOTHING,
      }),
    );
    expect(never.cluster).toEqual({ id: null, note: 'never_made' });
    expect(never.networks).toEqual({ present: 0, wanted: null, note: null });
    expect(never.datastores).toEqual({ present: 0, wanted: null, note: null });
    expect(never.publicIps).toEqual({ present: 0, wanted: null, note: null });
  });

  test('one that runs has a cluster, though its document does not say which', () => {
    const running = makeProvision({ state: 'RUNNING', objects: NOTHING });
    expect(resourcesOf(running).cluster).toEqual({ id: null, note: null });
  });

  test('a failed build does not promise them', () => {
    const failed = resourcesOf(
      makeProvision({ path: ['PENDING', 'INIT', 'INIT_FAILURE'], objects: NOTHING }),
    );
    expect(failed.cluster.note).toBe('never_made');
    expect(failed.networks.note).toBeNull();
  });

  test('networks that were not asked for do not come later', () => {
    const without = resourcesOf(
      makeProvision({ path: ['PENDING', 'INIT'], objects: { ...NOTHING, networks: [] } }),
    );
    expect(without.networks).toEqual({ present: 0, wanted: 0, note: null });
    expect(without.publicIps).toBeNull();
  });
});

describe('public IPs that never came', () => {
  const asked = (changes: Parameters<typeof makeProvision>[0]) =>
    makeProvision({ values: { oneform_public_ips: 3 }, ...changes });

  test('are counted once it runs', () => {
    expect(missingAddresses(asked({}))).toBe(2);
    expect(resourcesOf(asked({})).publicIps).toEqual({
      present: 1,
      wanted: 3,
      note: { code: 'missing', count: 2 },
    });
  });

  test('may still come while it is built', () => {
    expect(missingAddresses(asked({ path: ['PENDING', 'INIT'] }))).toBe(0);
  });

  test('are missing too where there is no network for them', () => {
    const none = asked({ objects: { ...objects, networks: [] } });
    expect(resourcesOf(none).publicIps?.note).toEqual({ code: 'missing', count: 3 });
  });

  test('more than were asked for are not missing', () => {
    expect(missingAddresses(makeProvision({ values: { oneform_public_ips: 0 } }))).toBe(0);
    expect(missingAddresses(makeProvision({ values: { oneform_public_ips: 'two' } }))).toBe(0);
  });
});
