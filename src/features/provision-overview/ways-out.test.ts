import { expect, test } from 'vitest';

import { NO_CONTEXT } from '@/domain/provision/actions';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { BUILD_STATES, type KnownState } from '@/domain/provision/state';
import { waysOut, type WayOut } from '@/features/provision-overview/ways-out';

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
    ['retry_removal', 'undeploy_again'],
  ],
  [
    [...BUILD_STATES, 'DEPROVISIONING_ONE', 'DEPROVISIONING', 'DEPROVISIONING_FAILURE'],
    ['retry_removal', 'force_undeploy_again'],
  ],
  // What never came to be can't be destroyed, however often that is tried.
  [['PENDING', 'INIT', 'INIT_FAILURE', 'DEPROVISIONING_ONE', 'DEPROVISIONING_FAILURE'], ['forget']],
])('%j', (path, expected) => {
  expect(waysOut(makeProvision({ path }), NO_CONTEXT)).toEqual(expected);
});
