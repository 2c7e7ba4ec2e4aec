import { expect, test } from 'vitest';

import { nextLogPoll } from '@/domain/log/poll';

const CALM = { active: true, silentPolls: 0, failures: 0, visible: true };

test.each([
  ['while lines come', {}, 2_000],
  ['after 4 silent answers', { silentPolls: 4 }, 2_000],
  ['after 5 silent answers', { silentPolls: 5 }, 4_000],
  ['after 19 silent answers', { silentPolls: 19 }, 4_000],
  ['after 20 silent answers', { silentPolls: 20 }, 8_000],
  ['after one failure', { failures: 1 }, 4_000],
  ['after four failures', { failures: 4 }, 32_000],
  ['after many failures', { failures: 9 }, 60_000],
  ['in a hidden tab', { visible: false }, false],
  ['at rest, before the end was seen', { active: false }, 2_000],
  ['at rest, at the end', { active: false, silentPolls: 1 }, false],
  ['at rest, after a failure', { active: false, silentPolls: 1, failures: 1 }, 4_000],
  ['with 1 kB each time', { weight: 1_000 }, 5_010],
  ['with 1 MB each time', { weight: 1_000_000 }, 15_000],
  ['with 1 MB each time, after a failure', { weight: 1_000_000, failures: 1 }, 30_000],
  ['with 50 MB each time', { weight: 50_000_000 }, 60_000],
  ['with 1 kB each time, after long silence', { weight: 1_000, silentPolls: 20 }, 8_000],
])('%s', (_when, facts, delay) => {
  expect(nextLogPoll({ ...CALM, ...facts })).toBe(delay);
});
