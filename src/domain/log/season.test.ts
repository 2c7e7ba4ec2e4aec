import { describe, expect, test } from 'vitest';

import { mayHaveTurned } from '@/domain/log/season';

const at = (text: string): number => Date.parse(text) / 1_000;
const HOUR = 3_600;

describe('whether the clock of a server may have been put forward or back', () => {
  test('in the night in which Europe leaves summer time', () => {
    const [before, after] = [at('2026-10-24T20:00:00Z'), at('2026-10-25T09:00:00Z')];
    expect(mayHaveTurned(2 * HOUR, before, after)).toBe(true);
    // London, and Berlin in winter: those who were an hour ahead go back as well.
    expect(mayHaveTurned(HOUR, before, after)).toBe(true);
    expect(mayHaveTurned(-5 * HOUR, before, after)).toBe(false);
  });

  test('in the night in which North America does', () => {
    const [before, after] = [at('2026-10-31T20:00:00Z'), at('2026-11-01T12:00:00Z')];
    expect(mayHaveTurned(-5 * HOUR, before, after)).toBe(true);
    expect(mayHaveTurned(2 * HOUR, before, after)).toBe(false);
    expect(mayHaveTurned(0, before, after)).toBe(false);
  });

  test('where it is summer in winter, and where half hours count', () => {
    const [before, after] = [at('2026-04-04T08:00:00Z'), at('2026-04-04T22:00:00Z')];
    expect(mayHaveTurned(11 * HOUR, before, after)).toBe(true);
    expect(mayHaveTurned(5.5 * HOUR, before, after)).toBe(false);
  });

  test('not on an ordinary day', () => {
    const [before, after] = [at('2026-07-06T08:00:00Z'), at('2026-07-06T16:00:00Z')];
    for (let offset = -12; offset <= 14; offset += 1) {
      expect(mayHaveTurned(offset * HOUR, before, after)).toBe(false);
    }
  });

  test('over months it is never ruled out', () => {
    expect(mayHaveTurned(5.5 * HOUR, at('2026-01-01T00:00:00Z'), at('2026-12-01T00:00:00Z'))).toBe(
      true,
    );
  });
});
