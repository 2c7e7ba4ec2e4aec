import { expect, test } from 'vitest';

import { countGroups, groupOf, shownGroups } from '@/domain/provision/groups';
import { makeProvision } from '@/domain/provision/make-provision.fixture';

test.each([
  ['what runs', makeProvision({ state: 'RUNNING' }), 'alive', 'running'],
  ['what is built', makeProvision({ state: 'APPLYING' }), 'quiet', 'changing'],
  ['what is frozen', makeProvision({ state: 'APPLYING' }), 'frozen', 'stuck'],
  ['what lost its last write', makeProvision({ state: 'APPLYING' }), 'lost_write', 'stuck'],
  ['some hosts on their way out', makeProvision({ state: 'DEPROVISIONING' }), 'alive', 'changing'],
  [
    'all of it on its way out',
    makeProvision({
      state: 'DEPROVISIONING',
      objects: { cluster: { id: null, name: null }, hosts: [], networks: [], datastores: [] },
    }),
    'alive',
    'removing',
  ],
] as const)('%s', (_, provision, liveness, group) => {
  expect(groupOf(provision, liveness)).toBe(group);
});

test('empty groups are left out, but for those that everybody looks for', () => {
  const counts = countGroups(['running', 'stuck', 'running']);
  expect(counts).toMatchObject({ running: 2, stuck: 1, failed: 0, removing: 0 });
  expect(shownGroups(counts)).toEqual(['running', 'changing', 'failed', 'stuck']);
});
