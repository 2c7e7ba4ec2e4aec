import { expect, test } from 'vitest';

import { deploymentId, provisionId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { usualSeconds } from '@/domain/provision/usual';

const took = (id: number, seconds: number, to = 'CONFIGURING_ONE', deployment = 'ssh_cluster') =>
  makeProvision({
    id: provisionId(id),
    deployment: deploymentId(deployment),
    history: [
      { action: 'State changed', description: 'State changed from PLANNING to APPLYING', time: 50 },
      {
        action: 'State changed',
        description: `State changed from APPLYING to ${to}`,
        time: 50 + seconds,
      },
    ],
  });
const own = makeProvision({ id: provisionId(1) });

test.each([
  ['the middle one', [took(2, 10), took(3, 30), took(4, 500)], 30],
  ['between the two middle ones', [took(2, 10), took(3, 30)], 20],
  ['one alone says little', [took(2, 10)], null],
  ['its own time does not count', [took(1, 10), took(2, 30)], null],
  ['nor does a failure', [took(2, 10), took(3, 30, 'APPLYING_FAILURE')], null],
  ['nor another deployment', [took(2, 10), took(3, 30, 'CONFIGURING_ONE', 'nfs_cluster')], null],
])('%s', (_, others, expected) => {
  expect(usualSeconds(own, 'APPLYING', others)).toBe(expected);
});

test('times are put in order as numbers, and only whole stays in the stage count', () => {
  expect(usualSeconds(own, 'APPLYING', [took(2, 500), took(3, 9), took(4, 30)])).toBe(30);
  expect(usualSeconds(own, 'PLANNING', [took(2, 10), took(3, 30)])).toBeNull();
  expect(usualSeconds(own, 'CONFIGURING_ONE', [took(2, 10), took(3, 30)])).toBeNull();
});
