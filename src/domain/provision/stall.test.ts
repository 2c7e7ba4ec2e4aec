import { expect, test } from 'vitest';
import { liveness, type SignsOfLife } from '@/domain/provision/stall';

const NOW = 10_000_000_000;
const minutesAgo = (minutes: number): number => (NOW - minutes * 60_000) / 1_000;
const signs = (changes: Partial<SignsOfLife>): SignsOfLife => ({
  state: 'APPLYING',
  lastEventAt: minutesAgo(60),
  lastLineAt: minutesAgo(60),
  unchangedSince: NOW,
  now: NOW,
  ...changes,
});

test.each([
  ['its log goes on', signs({ lastLineAt: minutesAgo(1) }), 'alive'],
  ['its history goes on', signs({ lastEventAt: minutesAgo(1) }), 'alive'],
  ['silent for longer than usual', signs({ lastLineAt: minutesAgo(6) }), 'quiet'],
  ['silent for far too long', signs({ lastLineAt: minutesAgo(11) }), 'frozen'],
  ['silent as long, but the log was never read', signs({ lastLineAt: null }), 'quiet'],
  [
    'Ansible is given more time',
    signs({ state: 'CONFIGURING_PROVISION', lastLineAt: minutesAgo(11) }),
    'alive',
  ],
  ['at rest', signs({ state: 'RUNNING' }), 'alive'],
  ['failed', signs({ state: 'APPLYING_FAILURE' }), 'alive'],
  ['unknown', signs({ state: 'UNKNOWN' }), 'alive'],
  [
    'nothing known: seen unchanged here',
    signs({ lastEventAt: null, lastLineAt: null, unchangedSince: NOW - 360_000 }),
    'quiet',
  ],
] as const)('%s', (_, given, expected) => {
  expect(liveness(given)).toBe(expected);
});
