import { describe, expect, it, test } from 'vitest';
import { isStuck } from '@/domain/provision/liveness';
import { isLate, pulseOf, stateAhead, type SignsOfLife } from '@/domain/liveness/stall';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const NOW = 1_800_000_000;
const ago = (minutes: number): number => NOW - minutes * MINUTE;
const line = (minutes: number, slack = 0) => ({ at: ago(minutes), slack });

/** A page that was just opened, of a stage that has said nothing for an hour. */
const signs = (changes: Partial<SignsOfLife>): SignsOfLife => ({
  state: 'APPLYING',
  now: NOW,
  isServerTime: true,
  lastEventAt: ago(60),
  logRead: true,
  lastLine: line(60),
  heardAt: null,
  watchedSince: NOW,
  ahead: null,
  ...changes,
});

test.each([
  ['its log goes on', signs({ lastLine: line(1) }), 'alive'],
  ['its history goes on', signs({ lastEventAt: ago(1) }), 'alive'],
  ['silent for longer than usual', signs({ lastLine: line(6) }), 'quiet'],
  ['silent for far too long', signs({ lastLine: line(11) }), 'frozen'],
  ['silent as long, but the log can’t be read', signs({ logRead: false }), 'quiet'],
  [
    'Ansible is given more time',
    signs({ state: 'CONFIGURING_PROVISION', lastLine: line(11) }),
    'alive',
  ],
  ['at rest', signs({ state: 'RUNNING' }), 'alive'],
  ['failed', signs({ state: 'APPLYING_FAILURE' }), 'alive'],
  ['unknown', signs({ state: 'UNKNOWN' }), 'alive'],
] as const)('%s', (_, given, expected) => {
  expect(pulseOf(given).liveness).toBe(expected);
});

describe('what this page saw arrive', () => {
  it('counts, whatever the stamps say', () => {
    expect(pulseOf(signs({ heardAt: ago(1) }))).toEqual({ liveness: 'alive', lastSignAt: ago(1) });
  });

  it('is forgotten no sooner than stamps would be', () => {
    expect(pulseOf(signs({ heardAt: ago(11) })).liveness).toBe('frozen');
    expect(pulseOf(signs({ heardAt: ago(11), lastLine: line(2) })).lastSignAt).toBe(ago(2));
  });
});

describe('without the server’s time', () => {
  const blind = { isServerTime: false } as const;

  it('stamps of an hour ago say nothing: the watching has only begun', () => {
    expect(pulseOf(signs(blind))).toEqual({ liveness: 'alive', lastSignAt: NOW });
  });

  it('the watching tells', () => {
    expect(pulseOf(signs({ ...blind, watchedSince: ago(6) })).liveness).toBe('quiet');
    expect(pulseOf(signs({ ...blind, watchedSince: ago(11) })).liveness).toBe('frozen');
    expect(pulseOf(signs({ ...blind, watchedSince: ago(11), heardAt: ago(1) })).liveness).toBe(
      'alive',
    );
  });
});

describe('a line whose hour is not certain', () => {
  it('may be an hour younger, and counts as that', () => {
    expect(pulseOf(signs({ lastLine: line(60, HOUR) })).liveness).toBe('alive');
    expect(pulseOf(signs({ lastLine: line(71, HOUR) })).liveness).toBe('frozen');
  });

  it('can’t be from the future: it was an hour earlier', () => {
    expect(pulseOf(signs({ lastLine: line(-59) }))).toEqual({
      liveness: 'alive',
      lastSignAt: ago(1),
    });
    expect(pulseOf(signs({ lastLine: line(-48) })).liveness).toBe('frozen');
  });

  it('may be a little ahead, as clocks are', () => {
    expect(pulseOf(signs({ lastLine: line(-1) })).lastSignAt).toBe(NOW);
  });

  it('and one without any time leaves only the watching', () => {
    expect(pulseOf(signs({ lastLine: null })).liveness).toBe('alive');
    expect(pulseOf(signs({ lastLine: null, watchedSince: ago(11) })).liveness).toBe('frozen');
  });
});

describe('a log that is ahead of the document', () => {
  test.each([
    ['CONFIGURING_PROVISION', 'CONFIGURING_PROVISION to RUNNING', 'RUNNING'],
    ['APPLYING', 'APPLYING to APPLYING_FAILURE', 'APPLYING_FAILURE'],
    ['PLANNING', 'PLANNING to APPLYING', 'APPLYING'],
    ['DEPROVISIONING_ONE', 'DEPROVISIONING_ONE to DEPROVISIONING', 'DEPROVISIONING'],
    ['DEPROVISIONING', 'DEPROVISIONING to DONE', 'DONE'],
    // Both agree.
    ['APPLYING', 'PLANNING to APPLYING', null],
    ['APPLYING', 'APPLYING_FAILURE to APPLYING', null],
    // Its beginning is in no log: what the log says last is about the time before.
    ['DEPROVISIONING_ONE', 'CONFIGURING_PROVISION to RUNNING', null],
    ['DEPROVISIONING_ONE', 'DEPROVISIONING_ONE to DEPROVISIONING_ONE_FAILURE', null],
    ['APPLYING', 'a text', null],
  ] as const)('%s, and last “%s”: %s', (state, change, expected) => {
    expect(stateAhead(state, `State changed from ${change}`)).toBe(expected);
  });

  it('says nothing without a log', () => {
    expect(stateAhead('APPLYING', null)).toBeNull();
  });

  it('is a lost write when the document does not follow', () => {
    const ran = { state: 'CONFIGURING_PROVISION', ahead: 'RUNNING' } as const;
    expect(pulseOf(signs({ ...ran, lastLine: line(0.5) })).liveness).toBe('alive');
    expect(pulseOf(signs({ ...ran, lastLine: line(1) })).liveness).toBe('lost_write');
    expect(pulseOf(signs({ ...ran, lastLine: line(1), logRead: false })).liveness).toBe('alive');
  });

  it('goes by the stage that the log tells of while that is at work', () => {
    const goesOn = { state: 'PLANNING', ahead: 'CONFIGURING_PROVISION' } as const;
    expect(pulseOf(signs({ ...goesOn, lastLine: line(15) })).liveness).toBe('alive');
    expect(pulseOf(signs({ ...goesOn, lastLine: line(41) })).liveness).toBe('lost_write');
  });
});

describe('the moment that the longest silence is reached', () => {
  test.each([
    [4.99, 'alive'],
    [5, 'quiet'],
    [9.99, 'quiet'],
    [10, 'frozen'],
  ] as const)('%d minutes of APPLYING: %s', (minutes, expected) => {
    expect(pulseOf(signs({ lastLine: line(minutes) })).liveness).toBe(expected);
    expect(isLate('APPLYING', ago(minutes), NOW)).toBe(minutes >= 5);
  });

  it('is never reached at rest, in a state that is not known, or without an event', () => {
    expect(isLate('RUNNING', ago(10_000), NOW)).toBe(false);
    expect(isLate('UNKNOWN', ago(10_000), NOW)).toBe(false);
    expect(isLate('APPLYING', null, NOW)).toBe(false);
  });

  it('is not told of a log that goes on to a state that is not known', () => {
    expect(pulseOf(signs({ ahead: 'UNKNOWN' })).liveness).toBe('alive');
  });
});

test('what is frozen or has lost its write is stuck, what is quiet may go on', () => {
  expect((['alive', 'quiet', 'frozen', 'lost_write'] as const).map(isStuck)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
