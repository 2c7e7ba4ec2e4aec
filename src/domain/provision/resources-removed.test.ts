import { describe, expect, test } from 'vitest';

import { historyOf, makeProvision } from '@/domain/provision/make-provision.fixture';
import type { OneHost, OneNetwork } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';
import { resourcesOf, wantedHosts } from '@/domain/provision/resources';
import { BUILD_STATES, type KnownState } from '@/domain/provision/state';

const { objects } = makeProvision();
const host = (id: number | null, resourceId: string | null = 'i-1'): OneHost => ({
  id,
  name: '203.0.113.10',
  resourceId,
  children: {},
});
const DOWN = [...BUILD_STATES, 'DEPROVISIONING_ONE', 'DEPROVISIONING'] as const;
const OWN: Provision['display'] = {
  color: null,
  operations: { addHost: 'ips', removeHost: 'ids', addIp: null, removeIp: null },
  layout: [],
};

type Changes = Parameters<typeof makeProvision>[0];
const hostsOf = (hosts: readonly OneHost[], changes: Changes) =>
  resourcesOf(makeProvision({ objects: { ...objects, hosts }, ...changes })).hosts;

describe('hosts while all is removed', () => {
  const noteOf = (...hosts: readonly OneHost[]) => hostsOf(hosts, { path: DOWN }).note;

  test('machines out of OpenNebula may be billed until they are known to be gone', () => {
    expect(noteOf(host(null), host(null))).toEqual({ code: 'still_in_cloud', count: 2 });
  });

  test('a host that is still in OpenNebula is not counted among them', () => {
    expect(noteOf(host(2), host(null))).toEqual({ code: 'still_in_cloud', count: 1 });
    expect(noteOf(host(2), host(3))).toBeNull();
  });

  test('a record without a machine is in no cloud', () => {
    expect(noteOf(host(null, null))).toEqual({ code: 'removed' });
    expect(noteOf(host(2), host(null, null))).toBeNull();
    expect(noteOf(host(null), host(null, null))).toEqual({ code: 'still_in_cloud', count: 1 });
  });

  test('without hosts they were removed, where OpenNebula has had any', () => {
    expect(noteOf()).toEqual({ code: 'removed' });
    const never = { cluster: { id: null, name: null }, hosts: [], networks: [], datastores: [] };
    const changes = { path: ['PENDING', 'INIT', 'INIT_FAILURE', 'DEPROVISIONING'] as const };
    expect(resourcesOf(makeProvision({ ...changes, objects: never })).hosts.note).toBeNull();
  });

  test('machines of one’s own are never in a cloud', () => {
    expect(hostsOf([host(null)], { path: DOWN, display: OWN }).note).toEqual({ code: 'removed' });
    expect(hostsOf([host(2), host(null)], { path: DOWN, display: OWN }).note).toBeNull();
  });

  test('a DONE one has none, whatever it lists', () => {
    expect(hostsOf([host(null)], { path: [...DOWN, 'DONE'] }).note).toEqual({ code: 'removed' });
    expect(hostsOf([host(2)], { path: [...DOWN, 'DONE'] }).note).toEqual({ code: 'removed' });
  });
});

describe('hosts that are not all there', () => {
  const failedApply = ['PENDING', 'INIT', 'PLANNING', 'APPLYING', 'APPLYING_FAILURE'] as const;

  test('some in OpenNebula, some not: no note of the cloud', () => {
    expect(hostsOf([host(2), host(null)], { path: [...BUILD_STATES, 'SCALING'] }).note).toBeNull();
  });

  test('a failed apply says how many may be there only while none are known', () => {
    expect(hostsOf([], { path: failedApply }).note).toEqual({ code: 'maybe_in_cloud' });
    expect(hostsOf([], { path: failedApply, display: OWN }).note).toBeNull();
    expect(hostsOf([host(2)], { path: failedApply }).note).toBeNull();
    // Not failed: they are still to come.
    expect(hostsOf([], { path: failedApply.slice(0, -1) }).note).toEqual({ code: 'not_yet' });
    // Applied once: an undeploy destroys them.
    const again = [...BUILD_STATES, 'SCALING', 'INIT', 'INIT_FAILURE'] as const;
    expect(hostsOf([], { path: again }).note).toBeNull();
  });

  test('none are to come where none were asked for, or where some are there', () => {
    expect(
      hostsOf([], { path: ['PENDING', 'INIT'], values: { oneform_hosts: 0 } }).note,
    ).toBeNull();
    expect(hostsOf([host(2)], { path: [...BUILD_STATES, 'SCALING', 'INIT'] }).note).toBeNull();
  });

  test('how many were asked for: a number, or the addresses', () => {
    expect(wantedHosts({ values: { oneform_hosts: 3, oneform_onprem_hosts: ['a'] } })).toBe(3);
    expect(wantedHosts({ values: { oneform_onprem_hosts: ['a', 'b'] } })).toBe(2);
    expect(wantedHosts({ values: { oneform_hosts: '3', oneform_onprem_hosts: 'a' } })).toBeNull();
  });
});

const network = (id: number | null, kind = 'bridge'): OneNetwork | null => {
  const [first] = objects.networks;
  return first === undefined ? null : { ...first, id, kind, addressRanges: [] };
};
const networksOf = (path: readonly KnownState[], ...ids: readonly (number | null)[]) =>
  resourcesOf(
    makeProvision({
      path,
      objects: {
        ...objects,
        networks: ids.map((id) => network(id)).filter((one) => one !== null),
      },
    }),
  ).networks;

describe('networks', () => {
  test('that go are removed once one is gone', () => {
    expect(networksOf(DOWN, 4, 5)).toEqual({ present: 2, wanted: null, note: null });
    expect(networksOf(DOWN, 4, null)).toEqual({
      present: 1,
      wanted: null,
      note: { code: 'removed' },
    });
  });

  test('that come are still to come while it is built, and only then', () => {
    expect(networksOf(['PENDING', 'INIT'], null, 5)).toEqual({
      present: 1,
      wanted: 2,
      note: { code: 'not_yet' },
    });
    expect(networksOf(['PENDING', 'INIT'], 4, 5).note).toBeNull();
    expect(networksOf(['PENDING', 'INIT', 'INIT_FAILURE'], null).note).toBeNull();
  });
});

describe('the cluster', () => {
  const noteOf = (path: readonly KnownState[], changes: Changes = {}) =>
    resourcesOf(
      makeProvision({
        path,
        objects: { ...objects, cluster: { id: null, name: null } },
        ...changes,
      }),
    ).cluster.note;

  test('is to come, was removed, or never was', () => {
    expect(noteOf(['PENDING', 'INIT'])).toBe('not_yet');
    expect(noteOf(['PENDING', 'INIT', 'INIT_FAILURE'])).toBe('never_made');
    expect(noteOf(DOWN)).toBe('removed');
    expect(noteOf(['PENDING', 'INIT', 'INIT_FAILURE', 'DEPROVISIONING'])).toBe('never_made');
  });

  test('was there where the history says that OpenNebula had an object, among other events', () => {
    const history = [
      ...historyOf(['PENDING', 'INIT']),
      { action: 'OpenNebula object created', description: 'Cluster 101 created', time: 1 },
    ];
    expect(noteOf([], { state: 'DEPROVISIONING', history })).toBe('removed');
    const [first] = historyOf(['PENDING', 'INIT']);
    const others = first === undefined ? [] : [first];
    expect(noteOf([], { state: 'DEPROVISIONING', history: others })).toBe('never_made');
  });
});

describe('public addresses', () => {
  const addresses = (path: readonly KnownState[], wanted: unknown, ranges: number) => {
    const [elastic] = objects.networks;
    if (elastic === undefined) throw new Error('The fixture has no network');
    const [range] = elastic.addressRanges;
    const networks = [
      {
        ...elastic,
        addressRanges: Array.from({ length: ranges }, () => range).filter(
          (one) => one !== undefined,
        ),
      },
    ];
    return resourcesOf(
      makeProvision({
        path,
        objects: { ...objects, networks },
        values: typeof wanted === 'number' ? { oneform_public_ips: wanted } : {},
      }),
    ).publicIps;
  };

  test('are to come while it is built, as many as were asked for', () => {
    expect(addresses(['PENDING', 'INIT'], 2, 1)).toEqual({
      present: 1,
      wanted: 2,
      note: { code: 'not_yet' },
    });
    expect(addresses(['PENDING', 'INIT'], 2, 2)?.note).toBeNull();
    expect(addresses(['PENDING', 'INIT'], null, 0)).toEqual({
      present: 0,
      wanted: null,
      note: null,
    });
    expect(addresses(['PENDING', 'INIT', 'INIT_FAILURE'], 2, 1)?.note).toBeNull();
  });

  test('are removed once it is DONE, where any were asked for', () => {
    expect(addresses([...DOWN, 'DONE'], 2, 2)).toEqual({
      present: 0,
      wanted: null,
      note: { code: 'removed' },
    });
    expect(addresses([...DOWN, 'DONE'], 0, 2)?.note).toBeNull();
    expect(addresses(DOWN, 2, 0)?.note).toBeNull();
    expect(addresses(DOWN, 2, 2)).toEqual({ present: 2, wanted: null, note: null });
  });

  test('a network of another kind, and none asked for: they are no subject', () => {
    const bridges = [network(4)].filter((one) => one !== null);
    const at = (values: Provision['values']) =>
      resourcesOf(makeProvision({ objects: { ...objects, networks: bridges }, values })).publicIps;
    expect(at({})).toBeNull();
    expect(at({ oneform_public_ips: 0 })).toBeNull();
    expect(at({ oneform_public_ips: 'two' })).toBeNull();
    expect(at({ oneform_public_ips: 1 })?.wanted).toBe(1);
  });
});
