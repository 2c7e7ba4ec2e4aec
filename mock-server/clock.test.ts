import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { MockClock } from './clock';

const START = 1_000_000;

describe('MockClock', () => {
  let real = 0;
  const clockAt = (speed: number) => new MockClock({ start: START, speed, real: () => real });

  beforeEach(() => {
    real = 0;
  });

  it('runs at a factor of real time', () => {
    const clock = clockAt(20);
    real = 100;
    expect(clock.now()).toBe(START + 2000);
  });

  it('goes on from where it is when the speed changes', () => {
    const clock = clockAt(20);
    real = 100;
    clock.setSpeed(1);
    real = 200;
    expect(clock.now()).toBe(START + 2100);
  });

  it('stands still while paused, and can be moved all the same', () => {
    const clock = clockAt(1);
    clock.setPaused(true);
    real = 5000;
    expect(clock.now()).toBe(START);
    clock.moveTo(START + 7);
    expect(clock.now()).toBe(START + 7);
  });

  it('never goes back, whatever is done to it', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('real' as const), by: fc.nat(10_000) }),
      fc.record({ kind: fc.constant('speed' as const), by: fc.integer({ min: 1, max: 100 }) }),
      fc.record({ kind: fc.constant('pause' as const), by: fc.nat(1) }),
      fc.record({ kind: fc.constant('move' as const), by: fc.integer({ min: -5000, max: 5000 }) }),
    );
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        real = 0;
        const clock = clockAt(1);
        let last = clock.now();
        for (const { kind, by } of actions) {
          if (kind === 'real') real += by;
          if (kind === 'speed') clock.setSpeed(by);
          if (kind === 'pause') clock.setPaused(by === 1);
          if (kind === 'move') clock.moveTo(clock.now() + by);
          expect(clock.now()).toBeGreaterThanOrEqual(last);
          last = clock.now();
        }
      }),
    );
  });
});

describe('waiting', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: START });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('wakes after the real time that the speed makes of it', async () => {
    const clock = new MockClock({ speed: 10 });
    const waiting = clock.waitUntil(START + 5000);
    await vi.advanceTimersByTimeAsync(499);
    expect(clock.nextWait()).toBe(START + 5000);
    await vi.advanceTimersByTimeAsync(1);
    await expect(waiting).resolves.toBeUndefined();
    expect(clock.nextWait()).toBeNull();
  });

  it('wakes when the clock is moved there by hand', async () => {
    const clock = new MockClock({});
    clock.setPaused(true);
    const waiting = clock.waitUntil(START + 5000);
    expect(clock.nextWait()).toBe(START + 5000);
    clock.moveTo(START + 5000);
    await expect(waiting).resolves.toBeUndefined();
    expect(clock.nextWait()).toBeNull();
  });

  it('lets everybody go when it stops', async () => {
    const clock = new MockClock({});
    const waiting = clock.waitUntil(START + 5000);
    clock.stop();
    await expect(waiting).resolves.toBeUndefined();
  });
});
