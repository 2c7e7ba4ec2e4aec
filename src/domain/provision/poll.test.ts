import { describe, expect, it, test } from 'vitest';
import { nextListPoll, nextPoll, remaining } from '@/domain/provision/poll';
import { KNOWN_STATES, isChanging } from '@/domain/provision/state';

describe('one provision', () => {
  test.each([
    // state, since the last change, failures, visible, peers, expected
    ['APPLYING', 0, 0, true, 1, 2_000],
    ['APPLYING', 29_999, 0, true, 1, 2_000],
    ['APPLYING', 30_000, 0, true, 1, 3_000],
    ['APPLYING', 120_000, 0, true, 1, 5_000],
    ['APPLYING', 3_600_000, 0, true, 1, 10_000],
    ['APPLYING', 0, 0, false, 1, false],
    ['APPLYING', 0, 1, true, 1, 4_000],
    ['APPLYING', 0, 3, true, 1, 16_000],
    ['APPLYING', 0, 30, true, 1, 120_000],
    ['APPLYING', 0, 0, true, 2, 2_000],
    ['APPLYING', 0, 0, true, 20, 20_000],
    ['DEPROVISIONING_ONE', 0, 0, true, 1, 2_000],
    ['RUNNING', 0, 0, true, 1, 40_000],
    ['RUNNING', 3_600_000, 0, true, 1, 40_000],
    ['RUNNING', 0, 1, true, 1, 80_000],
    ['RUNNING', 0, 0, false, 1, false],
    ['APPLYING_FAILURE', 0, 0, true, 1, 40_000],
    ['DONE', 0, 5, true, 1, false],
    ['UNKNOWN', 0, 0, true, 1, 30_000],
  ] as const)(
    '%s, unchanged for %i ms, %i failures, visible: %s, peers: %i',
    (state, since, failures, visible, peers, expected) => {
      expect(nextPoll(state, since, failures, visible, peers)).toBe(expected);
    },
  );

  it('polls often what changes by itself, within a minute what somebody may change, never what is gone', () => {
    for (const state of KNOWN_STATES) {
      const delay = nextPoll(state, 0, 0, true);
      const expected = isChanging(state) ? 2_000 : 40_000;
      expect(delay).toBe(state === 'DONE' ? false : expected);
    }
  });
});

describe('the list', () => {
  test.each([
    [0, 0, true, 30_000],
    [600, 0, true, 30_000],
    [2_000, 0, true, 83_400],
    [10, 1, true, 60_000],
    [10, 20, true, 120_000],
    [10, 0, false, false],
  ] as const)('of %i, %i failures, visible: %s', (count, failures, visible, expected) => {
    expect(nextListPoll(count, failures, visible)).toBe(expected);
  });
});

test.each([
  [30_000, 0, 30_000],
  [30_000, 12_000, 18_000],
  [30_000, 29_900, 1_000],
  [30_000, 90_000, 1_000],
  // The browser's clock was put back.
  [30_000, -600_000, 30_000],
  [false, 12_000, false],
] as const)('of a delay of %s, %i ms after the fetch, there is left: %s', (delay, since, left) => {
  expect(remaining(delay, since)).toBe(left);
});
