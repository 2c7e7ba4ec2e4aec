import { expect, it, test } from 'vitest';
import { mayAskGuests, QUIET_AFTER_WRITE } from '@/domain/provision/guest-check';
import { isChanging, KNOWN_STATES } from '@/domain/provision/state';

it('is asked in exactly the states at rest that still have objects', () => {
  for (const state of KNOWN_STATES) {
    expect(mayAskGuests(state, null)).toBe(!isChanging(state) && state !== 'DONE');
  }
  expect(mayAskGuests('UNKNOWN', null)).toBe(false);
});

test.each([
  [0, false],
  [QUIET_AFTER_WRITE - 1, false],
  [QUIET_AFTER_WRITE, true],
])('%i ms after a write: %s', (since, expected) => {
  expect(mayAskGuests('RUNNING', since)).toBe(expected);
  expect(mayAskGuests('APPLYING', since)).toBe(false);
});
