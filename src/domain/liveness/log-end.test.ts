import { describe, expect, test } from 'vitest';

import { latest, pulseAtEnd, pulseWithoutLog } from '@/domain/liveness/log-end';
import type { HistoryEvent } from '@/domain/provision/provision';
import { readEnd } from '@/domain/liveness/read-log-end';
import type { ProvisionState } from '@/domain/provision/state';

const MINUTE = 60;
/** Unix seconds; the server's clock is two hours ahead of UTC. */
const NOW = Date.parse('2026-07-06T12:00:00Z') / 1_000;
const ago = (minutes: number): number => NOW - minutes * MINUTE;
const HEADER = '# Logfile created on 2026-07-06 13:10:00 +0200 by logger.rb/v1.5.0';

function entry(minutesAgo: number, text: string): string {
  const clock = new Date((ago(minutesAgo) + 2 * 3_600) * 1_000).toISOString().slice(11, 19);
  return `Mon Jul  6 ${clock} 2026 [D] ${text}`;
}

const changed = (minutesAgo: number, from: string, to: string): HistoryEvent => ({
  action: 'State changed',
  description: `State changed from ${from} to ${to}`,
  time: ago(minutesAgo),
});

const silentFor = (minutes: number, state: ProvisionState = 'APPLYING') => ({
  state,
  history: [changed(minutes, 'PLANNING', 'APPLYING')],
  registeredAt: ago(minutes + 5),
});

const read = (lines: readonly string[], before: Parameters<typeof readEnd>[2] = null) =>
  readEnd(lines, lines.length, before, NOW);

describe('how life stands of a row, by the end of its log', () => {
  const row = silentFor(45);

  test('a log that goes on is life, however long the history is silent', () => {
    const end = read([HEADER, entry(45, 'x'), entry(1, 'Still creating...')]);
    expect(pulseAtEnd(row, end, NOW, NOW)).toEqual({ liveness: 'alive', lastSignAt: ago(1) });
  });

  test('a log that is as silent makes it quiet, then frozen', () => {
    const quiet = read([HEADER, entry(7, 'Still creating...')]);
    expect(pulseAtEnd(row, quiet, NOW, NOW)).toEqual({ liveness: 'quiet', lastSignAt: ago(7) });
    const frozen = read([HEADER, entry(12, 'Still creating...')]);
    expect(pulseAtEnd(row, frozen, NOW, NOW)).toEqual({ liveness: 'frozen', lastSignAt: ago(12) });
  });

  test('what was read long ago freezes nothing', () => {
    const end = { ...read([HEADER, entry(12, 'x')]), readAt: ago(5) };
    expect(pulseAtEnd(row, end, NOW, NOW).liveness).toBe('quiet');
  });

  test('a log that has gone on to another state tells of a lost write', () => {
    const end = read([
      HEADER,
      entry(9, 'State changed from APPLYING to CONFIGURING_ONE'),
      entry(8, 'State changed from CONFIGURING_ONE to RUNNING'),
    ]);
    const behind = { ...row, state: 'CONFIGURING_ONE' as const };
    expect(pulseAtEnd(behind, end, NOW, NOW).liveness).toBe('lost_write');
  });
});

describe('the end of a long log, of which the middle is not read', () => {
  const early = '# Logfile created on 2026-07-06 08:00:00 +0200 by logger.rb/v1.5.0';
  const row = { ...silentFor(45, 'CONFIGURING_PROVISION'), history: [], registeredAt: ago(360) };

  test('is judged as the whole log is: the hours between are no silence', () => {
    const end = readEnd([early, entry(42, 'x'), entry(41, 'y')], 5_000, null, NOW);
    expect(pulseAtEnd(row, end, NOW, NOW)).toEqual({ liveness: 'frozen', lastSignAt: ago(41) });
  });

  test('lasts an hour longer where the season may have changed unseen', () => {
    const now = Date.parse('2026-10-25T06:00:00Z') / 1_000;
    const lines = [
      '# Logfile created on 2026-10-24 22:00:00 +0200 by logger.rb/v1.5.0',
      'Sun Oct 25 06:15:00 2026 [D] x',
    ];
    // Berlin has gone back to +0100: written 45 minutes ago, not an hour and 45 minutes.
    const end = readEnd(lines, 5_000, null, now);
    const began = { ...row, registeredAt: now - 10 * 3_600 };
    expect(pulseAtEnd(began, end, now, now).lastSignAt).toBe(now - 45 * MINUTE);
  });
});

describe('a log read once more', () => {
  const first = { ...read([HEADER, entry(12, 'x')]), readAt: ago(1) };

  test('has been heard of when it grew, whatever its stamps say', () => {
    const again = read([HEADER, entry(12, 'x'), entry(12, 'y')], first);
    expect(again.heardAt).toBe(NOW);
    expect(pulseAtEnd(silentFor(45), again, NOW, ago(1)).liveness).toBe('alive');
  });

  test('keeps when it was heard of while it stands still', () => {
    const heard = { ...first, heardAt: ago(1) };
    expect(read([HEADER, entry(12, 'x')], heard).heardAt).toBe(ago(1));
  });

  test('says nothing of the time between, after a long pause', () => {
    const before = { ...first, readAt: ago(30) };
    expect(read([HEADER, entry(12, 'x'), entry(12, 'y')], before).heardAt).toBeNull();
  });
});

test('without its log, a row is never frozen, and quiet after an hour', () => {
  expect(pulseWithoutLog(silentFor(59), NOW).liveness).toBe('alive');
  expect(pulseWithoutLog(silentFor(600), NOW)).toEqual({ liveness: 'quiet', lastSignAt: ago(600) });
  expect(pulseWithoutLog(silentFor(600, 'RUNNING'), NOW).liveness).toBe('alive');
});

test('logs are read of those that are late, the longest silent first', () => {
  const rows = [
    silentFor(6),
    silentFor(4),
    silentFor(90, 'RUNNING'),
    silentFor(60),
    silentFor(19, 'CONFIGURING_PROVISION'),
    { ...silentFor(0), history: [], registeredAt: ago(30) },
  ];
  expect(latest(rows, NOW)).toEqual([rows[3], rows[5], rows[0]]);
});
