import { expect, test } from 'vitest';

import { AttemptLimit } from './attempt-limit';

function limit(max: number, keys = 1_000) {
  let now = 1_700_000_000_000;
  const attempts = new AttemptLimit({ max, windowMs: 60_000, keys, now: () => now });
  return { attempts, pass: (ms: number) => (now += ms) };
}

test('so many attempts in a window, then the seconds to wait', () => {
  const { attempts, pass } = limit(2);
  expect([attempts.take('a'), attempts.take('a')]).toEqual([null, null]);
  pass(20_500);
  expect(attempts.take('a')).toBe(40);
  expect(attempts.take('b')).toBeNull();
  pass(39_500);
  expect(attempts.take('a')).toBeNull();
});

test('an attempt that is given back does not count', () => {
  const { attempts } = limit(1);
  for (let n = 0; n < 5; n += 1) {
    expect(attempts.take('a')).toBeNull();
    attempts.giveBack('a');
  }
  attempts.giveBack('a');
  expect(attempts.take('a')).toBeNull();
  expect(attempts.take('a')).toBe(60);
});

test('100,000 other keys do not wipe a count out', () => {
  const { attempts } = limit(2, 5_000);
  attempts.take('a');
  attempts.take('a');
  let refused = 0;
  for (let n = 0; n < 100_000; n += 1) if (attempts.take(`other ${n}`) !== null) refused += 1;
  expect(attempts.take('a')).toBe(60);
  // Those that have no count of their own share one.
  expect(refused).toBe(100_000 - 4_999 - 2);
});
