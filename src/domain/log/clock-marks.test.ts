import { describe, expect, test } from 'vitest';

import type { LogLine } from '@/domain/log/line';
import {
  NO_MARKS,
  timeOf,
  withMarks,
  zonesOf,
  type ClockMarks,
  type Zones,
} from '@/domain/log/zones';

const HOUR = 3_600;
const line = (number: number, wall: number | null, text = 'x'): LogLine => ({
  number,
  wall,
  clock: null,
  level: 'debug',
  text,
  spans: null,
});
const marked = (before: ClockMarks, ...lines: readonly LogLine[]): ClockMarks =>
  withMarks(
    before,
    lines,
    lines.map(() => ''),
  );
const after = (wall: number, number = 4): ClockMarks => ({
  ...NO_MARKS,
  last: { line: number, wall },
});
const CHANGE = 'State changed from INIT to PLANNING';

describe('what lines say of the clock', () => {
  test.each([
    [10_000, 9_880, []],
    [10_000, 9_879, [{ line: 5, wall: 9_879, by: -121 }]],
    [10_000, 13_599, []],
    [10_000, 13_600, [{ line: 5, wall: 13_600, by: 3_600 }]],
  ])('after %i a line of %i is a jump: %j', (before, wall, jumps) => {
    const marks = marked(after(before), line(5, wall));
    expect(marks.jumps).toEqual(jumps);
    expect(marks.last).toEqual({ line: 5, wall });
  });

  test('the first line is no jump, nor is one that is read once more', () => {
    expect(marked(NO_MARKS, line(1, 10_000)).jumps).toEqual([]);
    expect(marked(after(10_000, 5), line(5, 0)).jumps).toEqual([]);
    expect(marked(after(10_000, 5), line(6, 0)).jumps).toHaveLength(1);
  });

  test('lines without a time say nothing, and the next one is compared with the last that has one', () => {
    const marks = marked(after(10_000), line(5, null, CHANGE), line(6, 0));
    expect(marks).toEqual({
      headers: [],
      changes: [],
      jumps: [{ line: 6, wall: 0, by: -10_000 }],
      last: { line: 6, wall: 0 },
    });
  });

  test('state changes are remembered by their text', () => {
    const marks = marked(NO_MARKS, line(1, 50, `${CHANGE} `), line(2, 51, 'something else'));
    expect(marks.changes).toEqual([{ line: 1, wall: 50, text: CHANGE }]);
  });

  test('the first line of a file is a header, in its own time', () => {
    const created = '# Logfile created on 1970-01-01 02:00:00 +0130 by logger.rb';
    const lines = [line(5, 10_000, created), line(6, 7_201)];
    expect(withMarks(after(10_000), lines, [created, ''])).toEqual({
      headers: [{ line: 5, wall: 7_200, offset: 5_400 }],
      changes: [],
      jumps: [],
      last: { line: 6, wall: 7_201 },
    });
  });

  test('where they say nothing, the lists stay the ones that they were', () => {
    const before: ClockMarks = {
      headers: [{ line: 1, wall: 0, offset: 0 }],
      changes: [{ line: 2, wall: 1, text: CHANGE }],
      jumps: [{ line: 3, wall: 9_000, by: 8_999 }],
      last: { line: 3, wall: 9_000 },
    };
    expect(withMarks(before, [], [])).toBe(before);
    const next = marked(before, line(4, 9_001));
    expect([
      next.headers === before.headers,
      next.changes === before.changes,
      next.jumps === before.jumps,
    ]).toEqual([true, true, true]);
    expect(next.last).toEqual({ line: 4, wall: 9_001 });
  });

  test('of a line that is read once more only the last reading counts', () => {
    const before: ClockMarks = {
      headers: [{ line: 1, wall: 0, offset: 0 }],
      changes: [
        { line: 3, wall: 1, text: CHANGE },
        { line: 4, wall: 1, text: CHANGE },
        { line: 5, wall: 1, text: CHANGE },
      ],
      jumps: [{ line: 4, wall: 9_000, by: 8_999 }],
      last: { line: 3, wall: 1 },
    };
    const next = marked(before, line(4, 2));
    expect(next.headers).toEqual(before.headers);
    expect(next.changes).toEqual(before.changes.slice(0, 1));
    expect(next.jumps).toEqual([]);
  });
});

describe('what is known of the zone', () => {
  const event = (time: number, description = CHANGE) => ({ action: 'x', description, time });
  const changed = (...walls: readonly number[]): ClockMarks['changes'] =>
    walls.map((wall, at) => ({ line: at + 2, wall, text: CHANGE }));
  const T = 1_000_000;
  const found = (changes: ClockMarks['changes'], ...history: Parameters<typeof zonesOf>[1]) =>
    zonesOf({ ...NO_MARKS, changes }, history).anchors.map(({ offset }) => offset / HOUR);

  test.each([
    [5, [1]],
    [-5, [1]],
    [6, []],
    [-6, []],
  ])('a change of state %i s apart from the history anchors: %j', (apart, offsets) => {
    expect(found(changed(T + HOUR + apart), event(T))).toEqual(offsets);
  });

  test.each([
    [14, [14]],
    [14.25, []],
    [-12, [-12]],
    [-12.25, []],
    [5.75, [5.75]],
    [0.1, []],
  ])('no clock is %d h ahead of UTC unless some zone is: %j', (hours, offsets) => {
    expect(found(changed(T + hours * HOUR), event(T))).toEqual(offsets);
  });

  test('the text must be the same, spaces at its ends aside', () => {
    expect(found(changed(T), event(T, 'State changed from PENDING to INIT'))).toEqual([]);
    expect(found(changed(T), event(T, ` ${CHANGE} `))).toEqual([0]);
    expect(found(changed(T))).toEqual([]);
  });

  test.each([
    [1, 1],
    [2, 2],
    [1.5, 1],
    [null, 1],
  ])('of two moments that fit, the one nearest to %d h counts: %d h', (header, offset) => {
    const marks: ClockMarks = {
      ...NO_MARKS,
      headers: header === null ? [] : [{ line: 1, wall: 0, offset: header * HOUR }],
      changes: changed(T),
    };
    const { anchors } = zonesOf(marks, [event(T - 2 * HOUR), event(T - HOUR)]);
    expect(anchors.at(-1)).toEqual({ line: 2, offset: offset * HOUR });
  });

  test('each event is the moment of one change, the later of the later', () => {
    expect(found(changed(T, T + HOUR), event(T - HOUR), event(T))).toEqual([1, 1]);
    expect(found(changed(T, T + HOUR), event(T))).toEqual([1]);
    expect(found(changed(T, T + 10), event(T), event(T + 10))).toEqual([0, 0]);
  });

  test('what was found for the later change is nearest for the earlier', () => {
    const changes = changed(T, T + 50_000);
    const history = [event(T - 3 * HOUR), event(T - HOUR), event(T + 50_000 - 3 * HOUR)];
    expect(found(changes, ...history)).toEqual([3, 3]);
  });

  test('anchors stand in the order of the file', () => {
    const marks: ClockMarks = {
      ...NO_MARKS,
      headers: [
        { line: 1, wall: 0, offset: HOUR },
        { line: 9, wall: 0, offset: 2 * HOUR },
      ],
      changes: changed(T, T + 10),
      jumps: [{ line: 7, wall: 0, by: -9_000 }],
    };
    const zones = zonesOf(marks, [event(T), event(T + 10)]);
    expect(zones.anchors.map((anchor) => anchor.line)).toEqual([1, 2, 3, 9]);
    expect(zones.jumps).toBe(marks.jumps);
  });
});

describe('when a line was written', () => {
  const W = 500_000;
  const jump = (at: number, by: number) => ({ line: at, wall: 0, by });
  const zones = (anchors: Zones['anchors'], ...jumps: Zones['jumps']): Zones => ({
    anchors,
    jumps,
  });
  const hoursAt = (of: Zones, number: number) => {
    const time = timeOf(of, { number, wall: W });
    return time === null ? null : (W - time.at) / HOUR;
  };
  const summer = { line: 10, offset: 2 * HOUR };
  const winter = { line: 20, offset: HOUR };

  test('is not known without a time or a zone', () => {
    expect(timeOf(zones([summer]), { number: 11, wall: null })).toBeNull();
    expect(timeOf(zones([]), { number: 11, wall: W })).toBeNull();
  });

  test('follows what is known after it, where nothing is before', () => {
    expect(timeOf(zones([summer]), { number: 3, wall: W })).toEqual({ at: W - 2 * HOUR, slack: 0 });
    expect(hoursAt(zones([summer]), 10)).toBe(2);
  });

  test.each<[string, readonly ReturnType<typeof jump>[], number]>([
    ['where the clock went back', [jump(15, -3_600)], 15],
    ['where it went back first', [jump(13, -3_600), jump(15, -3_600)], 13],
    ['where it went back, not in a silence', [jump(12, 9_000), jump(15, -3_600)], 15],
    ['in the longest silence', [jump(12, 4_000), jump(15, 9_000), jump(17, 5_000)], 15],
    ['in the first of two that are as long', [jump(12, 4_000), jump(15, 4_000)], 12],
    ['at the line that says so', [], 20],
    ['at the line that says so, which jumps', [jump(20, -3_600)], 20],
    ['not where another part of the log jumps', [jump(10, -3_600), jump(22, -3_600)], 20],
  ])('turns from summer to winter %s', (_what, jumps, turn) => {
    const of = zones([summer, winter], ...jumps);
    expect(Array.from({ length: 13 }, (_none, at) => hoursAt(of, at + 9))).toEqual(
      Array.from({ length: 13 }, (_none, at) => (at + 9 < turn ? 2 : 1)),
    );
  });

  test('turns forward in a silence, though the clock goes back a little elsewhere', () => {
    const of = zones(
      [
        { ...summer, offset: HOUR },
        { ...winter, offset: 2 * HOUR },
      ],
      jump(12, -200),
      jump(15, 9_000),
    );
    expect([hoursAt(of, 14), hoursAt(of, 15)]).toEqual([1, 2]);
  });

  test('does not turn between two lines that say the same', () => {
    const of = zones([summer, { line: 20, offset: 2 * HOUR }], jump(15, -3_600));
    expect([hoursAt(of, 14), hoursAt(of, 16)]).toEqual([2, 2]);
    expect(timeOf(of, { number: 16, wall: W })?.slack).toBe(0);
  });

  test.each<[string, readonly ReturnType<typeof jump>[], number, number]>([
    ['nothing jumps', [], 2, 0],
    ['the clock went back', [jump(15, -3_600)], 1, 0],
    ['it went back twice', [jump(12, -3_600), jump(15, -3_600)], 0, 0],
    ['it went back at this line', [jump(16, -3_600)], 1, 0],
    ['it went back later', [jump(17, -3_600)], 2, 0],
    ['it went back at the line that is known', [jump(10, -3_600)], 2, 0],
    ['there was a long silence', [jump(15, 9_000)], 2, HOUR],
    ['there was one later', [jump(17, 9_000)], 2, 0],
  ])('after the last that is known, where %s', (_what, jumps, hours, slack) => {
    const of = zones([summer], ...jumps);
    expect(hoursAt(of, 16)).toBe(hours);
    expect(timeOf(of, { number: 16, wall: W })?.slack).toBe(slack);
  });
});
