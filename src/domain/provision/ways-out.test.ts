import { expect, test } from 'vitest';

import { NO_CONTEXT } from '@/domain/provision/actions';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { BUILD_STATES, type KnownState } from '@/domain/provision/state';
import { waysOut, type WayOut } from '@/domain/provision/ways-out';

const UNTIL_APPLYING = ['PENDING', 'INIT', 'PLANNING', 'APPLYING'] as const;

test.each<[readonly KnownState[], readonly WayOut[]]>([
  [
    ['PENDING', 'INIT', 'INIT_FAILURE'],
    ['retry', 'forget'],
  ],
  [
    ['PENDING', 'INIT', 'PLANNING', 'PLANNING_FAILURE'],
    ['retry', 'forget'],
  ],
  // An undeploy would leave machines running: it is not offered beside what says so.
  [
    [...UNTIL_APPLYING, 'APPLYING_FAILURE'],
    ['retry', 'keep'],
  ],
  [
    [...UNTIL_APPLYING, 'CONFIGURING_ONE', 'CONFIGURING_ONE_FAILURE'],
    ['retry', 'force_undeploy'],
  ],
  [
    [...BUILD_STATES, 'DEPROVISIONING_ONE', 'DEPROVISIONING_ONE_FAILURE'],
    ['retry_removal', 'undeploy_rest'],
  ],
  // The cluster is still there, so hosts were being removed.
  [
    [...BUILD_STATES, 'DEPROVISIONING_ONE', 'DEPROVISIONING', 'DEPROVISIONING_FAILURE'],
    ['retry_removal', 'force_undeploy_rest'],
  ],
  // What never came to be can't be destroyed, however often that is tried.
  [['PENDING', 'INIT', 'INIT_FAILURE', 'DEPROVISIONING_ONE', 'DEPROVISIONING_FAILURE'], ['forget']],
])('%j', (path, expected) => {
  expect(waysOut(makeProvision({ path }), NO_CONTEXT)).toEqual(expected);
});

test('an undeploy that failed begins once more', () => {
  const { objects } = makeProvision();
  const path = [
    ...BUILD_STATES,
    'DEPROVISIONING_ONE',
    'DEPROVISIONING',
    'DEPROVISIONING_FAILURE',
  ] as const;
  const gone = makeProvision({
    path,
    objects: { ...objects, cluster: { ...objects.cluster, id: null } },
  });
  expect(waysOut(gone, NO_CONTEXT)).toEqual(['retry_removal', 'force_undeploy_again']);
});
