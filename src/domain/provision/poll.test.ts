import { describe, expect, it, test } from 'vitest';
import { nextListPoll, nextPoll } from '@/domain/provision/poll';
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
    ['RUNNING', 0, 0, true, 1, false],
    ['APPLYING_FAILURE', 0, 0, true, 1, false],
    ['DONE', 0, 5, true, 1, false],
    ['UNKNOWN', 0, 0, true, 1, 30_000],
  ] as const)(
    '%s, unchanged for %i ms, %i failures, visible: %s, peers: %i',
    (state, since, failures, visible, peers, expected) => {
      expect(nextPoll(state, since, failures, visible, peers)).toBe(expected);
    },
  );

  it('polls exactly the states that change by themselves', () => {
    for (const state of KNOWN_STATES) {
      expect(nextPoll(state, 0, 0, true) !== false).toBe(isChanging(state));
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
