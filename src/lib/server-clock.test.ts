import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { createServerClock, narrowed } from '@/lib/server-clock';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 21, 12);

/** A server and a browser whose clock is wrong by so much; `ask` sends a request that takes 300 ms. */
function setUp(wrongBy: number) {
  let elapsed = 0;
  let set = 0;
  const clock = createServerClock({
    ticks: () => elapsed,
    ownNow: () => START + elapsed + wrongBy + set,
  });
  return {
    clock,
    server: () => START + elapsed,
    pass: (ms: number) => {
      elapsed += ms;
    },
    setBrowser: (ms: number) => {
      set = ms;
    },
    ask: (serverSetBy = 0) => {
      const sentAt = elapsed;
      elapsed += 150;
      const date = Math.floor((START + serverSetBy + elapsed) / 1_000) * 1_000;
      elapsed += 150;
      clock.hear({ date, sentAt, receivedAt: elapsed });
    },
  };
}

test('before the first answer it is the browser’s own', () => {
  const { clock } = setUp(15 * MINUTE);
  expect([clock.isKnown(), clock.now()]).toEqual([false, START + 15 * MINUTE]);
});

describe.each([0, 15 * MINUTE, -15 * MINUTE, 26 * 60 * MINUTE])(
  'a browser %i ms off',
  (wrongBy) => {
    it('knows the server’s time within a second and a half after one answer', () => {
      const { clock, server, ask } = setUp(wrongBy);
      ask();
      expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(1_300);
    });

    it('is nearer with each answer', () => {
      const { clock, server, ask, pass } = setUp(wrongBy);
      for (let times = 0; times < 12; times += 1) {
        ask();
        pass(411);
      }
      expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(320);
    });

    it('does not follow a browser whose clock is set', () => {
      const { clock, server, ask, pass, setBrowser } = setUp(wrongBy);
      ask();
      pass(5_000);
      setBrowser(-7 * MINUTE);
      expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(1_300);
    });

    it('follows a server whose clock is set', () => {
      const { clock, server, ask, pass } = setUp(wrongBy);
      ask();
      pass(5_000);
      ask(10 * MINUTE);
      expect(Math.abs(clock.now() - server() - 10 * MINUTE)).toBeLessThanOrEqual(1_300);
    });
  },
);

it('tells of changes that are to be seen, and of no others', () => {
  const { clock, ask, pass } = setUp(15 * MINUTE);
  const listener = vi.fn<() => void>();
  const stop = clock.subscribe(listener);
  ask();
  expect([listener.mock.calls.length, clock.version()]).toEqual([1, 1]);
  pass(2_000);
  ask();
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
  ask(10 * MINUTE);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('bounds hold the truth, however long answers take', () => {
  const wait = fc.integer({ min: 0, max: 30_000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(wait, wait, wait), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: -1e9, max: 1e12 }),
      (answers, truth) => {
        let elapsed = 0;
        let known: ReturnType<typeof narrowed> | null = null;
        for (const [there, back, pause] of answers) {
          const sentAt = elapsed;
          const date = Math.floor((truth + elapsed + there) / 1_000) * 1_000;
          elapsed += there + back;
          known = narrowed(known, { date, sentAt, receivedAt: elapsed });
          elapsed += pause;
          expect(known.least).toBeLessThanOrEqual(truth);
          expect(known.most).toBeGreaterThanOrEqual(truth);
        }
      },
    ),
  );
});
