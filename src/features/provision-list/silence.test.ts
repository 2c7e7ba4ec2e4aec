import { expect, test } from 'vitest';

import type { ProvisionState } from '@/domain/provision/state';
import { silentFor } from '@/features/provision-list/silence';

const HOUR = 3600;
const event = (time: number) => ({ action: 'State changed', description: '', time });
const at = (state: ProvisionState, ...times: readonly number[]) => ({
  state,
  history: times.map(event),
  registeredAt: 10,
});

test.each([
  ['a stage that began five hours ago', at('APPLYING', 20, 100), 5 * HOUR],
  ['one that never began', at('PENDING'), 5 * HOUR + 90],
])('%s is told', (_, provision, seconds) => {
  expect(silentFor(provision, 100 + 5 * HOUR)).toBe(seconds);
});

test.each([
  ['a stage at work for half an hour', at('APPLYING', 100 + 4.5 * HOUR)],
  ['one at rest', at('RUNNING', 100)],
  ['one that failed', at('APPLYING_FAILURE', 100)],
  ['one in a state nobody knows', at('UNKNOWN', 100)],
  ['one without any time', { ...at('INIT'), registeredAt: null }],
])('%s is not', (_, provision) => {
  expect(silentFor(provision, 100 + 5 * HOUR)).toBeNull();
});
