import { expect, test } from 'vitest';
import { destroyList } from '@/domain/provision/destroy-list';
import { makeProvision } from '@/domain/provision/make-provision.fixture';

test('lists guests first and once, then all that the provision is made of', () => {
  const affected = destroyList(makeProvision(), {
    hosts: { '2': { vm: ['12'] } },
    networks: { '4': { vm: ['12'] } },
    datastores: { '102': { image: ['4'], snapshot: ['9'] } },
  });
  expect(affected.map(({ kind, id, name }) => `${kind} ${id ?? ''} ${name ?? ''}`.trim())).toEqual([
    'vm 12',
    'image 4',
    'other_guest 9 snapshot',
    'host 2 203.0.113.10',
    'host 3 203.0.113.11',
    'machine i-1 203.0.113.10',
    'machine i-2 203.0.113.11',
    'network 4 public',
    'address 0 198.51.100.7',
    'datastore 102 system',
    'cluster 101 edge (provision_17)',
  ]);
  expect(affected[0]?.on).toEqual({ kind: 'host', id: '2' });
});

test('leaves out what does not exist yet', () => {
  const planned = makeProvision({
    objects: {
      cluster: { id: null, name: null },
      hosts: [{ id: null, name: '203.0.113.10', resourceId: 'i-1', children: {} }],
      networks: [],
      datastores: [],
    },
  });
  expect(destroyList(planned, null)).toEqual([
    { kind: 'machine', id: 'i-1', name: '203.0.113.10', on: null },
  ]);
});
