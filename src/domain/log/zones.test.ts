import { describe, expect, it, test } from 'vitest';
import { lineAt } from '@/domain/log/line-blocks';
import { EMPTY_TAIL, tailReducer } from '@/domain/log/tail';
import { timeOf, zonesOf } from '@/domain/log/zones';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');
const unix = (iso: string): number => Date.parse(iso) / 1_000;

/** A line as a server writes it whose clock is `offset` hours ahead of UTC. */
function entry(iso: string, offset: number, text: string): string {
  const local = new Date(Date.parse(iso) + offset * 3_600_000);
  const day = String(local.getUTCDate()).padStart(2, ' ');
  const clock = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two);
  return `${DAYS[local.getUTCDay()] ?? ''} ${MONTHS[local.getUTCMonth()] ?? ''} ${day} ${clock.join(':')} ${String(local.getUTCFullYear())} [D] ${text}`;
}

const change = (from: string, to: string): string => `State changed from ${from} to ${to}`;
const event = (iso: string, description: string) => ({
  action: 'State changed',
  description,
  time: unix(iso),
});

function zonesIn(
  lines: readonly string[],
  history: Parameters<typeof zonesOf>[1] = [],
  chunks: 'together' | 'one by one' = 'together',
) {
  const wire = lines.map((text) => ({ level: 'debug' as const, text }));
  const parts = chunks === 'together' ? [wire] : wire.map((line) => [line]);
  const tail = parts.reduce((before, part) => {
    const size = part.reduce((sum, { text }) => sum + text.length + 1, 0);
    const chunk = { pos: before.pos + size, lines: part };
    return tailReducer(before, { type: 'chunk', asked: before.pos, chunk });
  }, EMPTY_TAIL);
  const zones = zonesOf(tail.marks, history);
  return lines.map((_, index) => {
    const line = lineAt(tail.lines, index);
    return line === undefined ? null : timeOf(zones, line);
  });
}

const SUMMER = '# Logfile created on 2026-10-25 00:00:00 +0200 by logger.rb/v1.5.0';

describe('the time of a line', () => {
  it('is not known while nothing tells the zone', () => {
    expect(zonesIn([entry('2026-10-24T22:00:00Z', 2, 'x')])).toEqual([null]);
  });

  test.each([
    ['14:00:00 +0200', 2],
    ['08:30:00 -0330', -3.5],
    ['17:45:00 +0545', 5.75],
  ])('follows the first line: %s', (created, hours) => {
    const [, time] = zonesIn([
      `# Logfile created on 2026-06-01 ${created} by logger.rb/v1.5.0`,
      entry('2026-06-01T12:00:07Z', hours, 'x'),
    ]);
    expect(time).toEqual({ at: unix('2026-06-01T12:00:07Z'), slack: 0 });
  });

  it('follows the history where the first line is wrong, which no line after it repeats', () => {
    const times = zonesIn(
      [
        SUMMER,
        entry('2026-10-25T05:00:00Z', 1, change('RUNNING', 'SCALING')),
        entry('2026-10-25T05:00:10Z', 1, 'x'),
      ],
      [event('2026-10-25T05:00:00Z', change('RUNNING', 'SCALING'))],
    );
    expect(times[2]).toEqual({ at: unix('2026-10-25T05:00:10Z'), slack: 0 });
  });

  it('follows the history where the file has lost its first line', () => {
    const times = zonesIn(
      [
        entry('2026-07-01T08:00:03Z', 9, change('INIT', 'PLANNING')),
        entry('2026-07-01T08:01:00Z', 9, 'x'),
      ],
      [event('2026-07-01T08:00:01Z', change('INIT', 'PLANNING'))],
    );
    expect(times.map((time) => time?.at)).toEqual([
      unix('2026-07-01T08:00:03Z'),
      unix('2026-07-01T08:01:00Z'),
    ]);
  });

  it('changes within a stage where the local time goes back', () => {
    const moments = [
      '2026-10-25T00:50:00Z',
      '2026-10-25T00:59:50Z',
      '2026-10-25T01:00:05Z',
      '2026-10-25T01:10:00Z',
    ];
    const late = SUMMER.replace('00:00:00', '02:45:00');
    const lines = [late, ...moments.map((iso, index) => entry(iso, index < 2 ? 2 : 1, 'x'))];
    for (const chunks of ['together', 'one by one'] as const) {
      expect(zonesIn(lines, [], chunks).slice(1)).toEqual(
        moments.map((iso) => ({ at: unix(iso), slack: 0 })),
      );
    }
  });

  it('is right on both sides of a change that two states enclose', () => {
    const history = [
      event('2026-03-29T00:10:00Z', change('PLANNING', 'APPLYING')),
      event('2026-03-29T02:00:00Z', change('APPLYING', 'CONFIGURING_ONE')),
    ];
    const moments = [
      '2026-03-29T00:30:00Z',
      '2026-03-29T00:59:50Z',
      '2026-03-29T01:00:10Z',
      '2026-03-29T01:30:00Z',
    ];
    const times = zonesIn(
      [
        entry('2026-03-29T00:10:00Z', 1, change('PLANNING', 'APPLYING')),
        ...moments.map((iso, index) => entry(iso, index < 2 ? 1 : 2, 'x')),
        entry('2026-03-29T02:00:00Z', 2, change('APPLYING', 'CONFIGURING_ONE')),
      ],
      history,
    );
    expect(times.slice(1, 5)).toEqual(moments.map((iso) => ({ at: unix(iso), slack: 0 })));
  });

  it('says that it may be an hour later after a silence in which the season may have changed', () => {
    // The beginning of an undeploy is in no history (contract#deprovisioning-one-unrecorded).
    const running = change('CONFIGURING_PROVISION', 'RUNNING');
    const times = zonesIn(
      [
        SUMMER,
        entry('2026-10-24T22:00:00Z', 2, running),
        entry('2026-12-01T12:00:00Z', 1, 'Deleting host 1'),
      ],
      [event('2026-10-24T22:00:00Z', running)],
    );
    expect(times[2]).toEqual({ at: unix('2026-12-01T11:00:00Z'), slack: 3_600 });
  });

  it('takes the nearer of two changes that read the same, a retry an hour later', () => {
    const failed = change('APPLYING', 'APPLYING_FAILURE');
    const retried = change('APPLYING_FAILURE', 'APPLYING');
    const times = zonesIn(
      [SUMMER, entry('2026-10-24T22:00:00Z', 2, failed)],
      [
        event('2026-10-24T22:00:00Z', failed),
        event('2026-10-24T22:59:00Z', retried),
        event('2026-10-24T23:00:00Z', failed),
      ],
    );
    expect(times[1]?.at).toBe(unix('2026-10-24T22:00:00Z'));
  });

  it('is not misled by a history that has other changes, or other times', () => {
    const times = zonesIn(
      [SUMMER, entry('2026-10-24T22:00:00Z', 2, change('INIT', 'PLANNING'))],
      [
        event('2026-10-24T22:00:00Z', change('PLANNING', 'APPLYING')),
        event('2026-10-24T22:07:00Z', change('INIT', 'PLANNING')),
        event('2026-10-20T22:00:00Z', change('INIT', 'PLANNING')),
      ],
    );
    expect(times[1]?.at).toBe(unix('2026-10-24T22:00:00Z'));
  });

  it('of a line without one is that of the line before', () => {
    const times = zonesIn([SUMMER, entry('2026-10-24T22:00:00Z', 2, 'fatal: {'), '  "msg": "x"']);
    expect(times[2]).toEqual(times[1]);
  });

  it('starts again with a file that does', () => {
    const winter = '# Logfile created on 2026-12-01 10:00:00 +0100 by logger.rb/v1.5.0';
    const times = zonesIn([
      SUMMER,
      entry('2026-10-24T22:00:00Z', 2, 'x'),
      winter,
      entry('2026-12-01T09:00:01Z', 1, 'y'),
    ]);
    expect(times[1]?.at).toBe(unix('2026-10-24T22:00:00Z'));
    expect(times[3]).toEqual({ at: unix('2026-12-01T09:00:01Z'), slack: 0 });
  });
});
