import { expect, test } from 'vitest';

import { destroyList } from '@/domain/provision/destroy-list';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { hasGuests, partOf, unmanagedOn } from '@/domain/provision/part';

const provision = makeProvision();
const NONE = { hosts: [], networks: [], datastores: [] };
const guests = {
  hosts: { '2': { vm: ['12'] }, '3': { vm: [] } },
  networks: { '4': { vm: ['12'] } },
  datastores: { '102': { image: ['7'] } },
};

test('a part has what is named by id, and never the cluster', () => {
  const { objects } = partOf(provision, { ...NONE, hosts: [3, 99] });
  expect(objects).toEqual({
    cluster: { id: null, name: null },
    hosts: provision.objects.hosts.slice(1),
    networks: [],
    datastores: [],
  });
});

test('what goes with a part: its machine, its addresses, its guests', () => {
  const ids = { ...NONE, hosts: [2], networks: [4] };
  const list = destroyList(partOf(provision, ids), unmanagedOn(guests, ids));
  expect(list.map(({ kind }) => kind)).toEqual(['vm', 'host', 'machine', 'network', 'address']);
});

test('guests are those of the part', () => {
  expect(hasGuests(guests)).toBe(true);
  expect(hasGuests(unmanagedOn(guests, { ...NONE, hosts: [2] }))).toBe(true);
  expect(hasGuests(unmanagedOn(guests, { ...NONE, hosts: [3] }))).toBe(false);
  expect(hasGuests(unmanagedOn(guests, { ...NONE, datastores: [102] }))).toBe(true);
  expect(hasGuests(unmanagedOn(guests, NONE))).toBe(false);
});

test('a host without an id is in no part', () => {
  const { objects } = provision;
  const hosts = objects.hosts.map((host) => ({ ...host, id: null }));
  const half = makeProvision({ objects: { ...objects, hosts } });
  expect(partOf(half, { ...NONE, hosts: [2] }).objects.hosts).toEqual([]);
});
