import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileHeader, formatLine } from './format';
import { timeOfLine } from './pace';

const times = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) });
const levels = fc.constantFrom('I', 'D', 'E', 'W');

describe('formatLine', () => {
  it('writes the day, the time and the level as the server does', () => {
    const time = Date.UTC(2026, 10, 21, 3, 25, 57, 999);
    expect(formatLine(time, 'I', "Provision 'aws prod' allocated")).toBe(
      "Sat Nov 21 03:25:57 2026 [I] Provision 'aws prod' allocated\n",
    );
    expect(formatLine(Date.UTC(2026, 2, 5), 'D', 'x')).toBe('Thu Mar 05 00:00:00 2026 [D] x\n');
  });

  it('writes one line whose parts can be told apart, whenever and whatever', () => {
    fc.assert(
      fc.property(times, levels, fc.string(), (time, level, text) => {
        fc.pre(!text.includes('\n'));
        const line = formatLine(time, level, text);
        expect(line.slice(0, 25)).toMatch(
          /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \d{4} $/,
        );
        expect(line.slice(25)).toBe(`[${level}] ${text}\n`);
        expect(new Date(`${line.slice(4, 24)} UTC`).getTime()).toBe(time - (time % 1000));
      }),
    );
  });
});

describe('fileHeader', () => {
  it('is the comment that the logger begins each file with', () => {
    expect(fileHeader(Date.UTC(2026, 10, 21, 2, 31, 1))).toBe(
      '# Logfile created on 2026-11-21 02:31:01 +0000 by logger.rb/v1.5.0\n',
    );
  });
});

describe('timeOfLine', () => {
  it('keeps lines in order and between the ends of the stage', () => {
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 0, max: 600_000 }),
        fc.integer({ min: 1, max: 400 }),
        (startedAt, length, count) => {
          const all = Array.from({ length: count }, (_none, index) =>
            timeOfLine(index, count, startedAt, startedAt + length),
          );
          expect(all).toEqual([...all].sort((a, b) => a - b));
          expect(all[0]).toBeGreaterThanOrEqual(startedAt);
          expect(all.at(-1)).toBeLessThanOrEqual(startedAt + length);
        },
      ),
    );
  });
});
