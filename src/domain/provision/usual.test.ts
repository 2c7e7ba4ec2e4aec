import { expect, test } from 'vitest';

import { deploymentId, provisionId } from '@/domain/ids';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { progressOf } from '@/domain/provision/progress';
import { BUILD_STATES } from '@/domain/provision/state';
import { stageTimes, usualRest, usualSeconds } from '@/domain/provision/usual';

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

/** One that went through all stages, each taking so many seconds. */
const built = (id: number, seconds: number) =>
  makeProvision({
    id: provisionId(id),
    path: [...BUILD_STATES],
    history: BUILD_STATES.slice(1).map((to, index) => ({
      action: 'State changed',
      description: `State changed from ${BUILD_STATES[index] ?? ''} to ${to}`,
      time: index * seconds,
    })),
  });
const PAST = [built(2, 100), built(3, 100)];

test.each([
  ['the rest of the stage, and those that follow', 1_060, 40 + 200],
  ['a stage that is late counts no more', 1_500, 200],
])('%s', (_, now, rest) => {
  const provision = makeProvision({
    id: provisionId(1),
    state: 'APPLYING',
    history: [{ action: '', description: 'State changed from PLANNING to APPLYING', time: 1_000 }],
  });
  expect(usualRest(provision, progressOf(provision), PAST, now)).toBe(rest);
  expect(usualRest(provision, progressOf(provision), PAST.slice(1), now)).toBeNull();
});

test('what has arrived has nothing left', () => {
  const provision = makeProvision({ state: 'RUNNING', path: [...BUILD_STATES] });
  expect(usualRest(provision, progressOf(provision), PAST, 0)).toBeNull();
});

test('each stage that was seen often enough has its median', () => {
  const times = stageTimes([built(1, 10), built(2, 30), took(3, 500)], BUILD_STATES.slice(0, -1));
  // Of PENDING no beginning is recorded.
  expect(times).toEqual([
    { stage: 'INIT', seconds: 20, runs: 2 },
    { stage: 'PLANNING', seconds: 20, runs: 2 },
    { stage: 'APPLYING', seconds: 30, runs: 3 },
    { stage: 'CONFIGURING_ONE', seconds: 20, runs: 2 },
    { stage: 'CONFIGURING_PROVISION', seconds: 20, runs: 2 },
  ]);
});
