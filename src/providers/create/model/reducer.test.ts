import { expect, test } from 'vitest';

import type { ApiFailure } from '@/api/errors';
import { driverId } from '@/domain/ids';
import {
  reduceProviderWizard,
  type ProviderWizardEvent,
  type ProviderWizardState,
} from '@/providers/create/model/reducer';
import { connectionValues, EMPTY_PROVIDER_DRAFT } from '@/forms/drafts/provider-draft';
import { NO_OUTCOME, type Outcome } from '@/forms/wizard/outcome';

const START: ProviderWizardState = { draft: EMPTY_PROVIDER_DRAFT, outcome: NO_OUTCOME };
const aws = driverId('aws');
const vultr = driverId('vultr');

const after = (...events: readonly ProviderWizardEvent[]) =>
  events.reduce(reduceProviderWizard, START);

const INVALID: ApiFailure = {
  kind: 'invalid',
  status: 400,
  serverMessage: 'Error validating Provider',
  retryable: false,
  fieldErrors: {},
};
const REFUSED: Outcome = {
  failure: INVALID,
  texts: { name: ['must be filled'] },
  inputs: { region: ['no'], key: ['no'] },
  rest: ['connection: is missing'],
};

test('another driver keeps what was typed for the first, and forgets which steps were seen', () => {
  const first = after(
    { type: 'driver_chosen', driver: aws },
    { type: 'typed', input: 'region', value: 'eu' },
    { type: 'step_left', step: 'connection' },
  );
  const second = reduceProviderWizard(first, { type: 'driver_chosen', driver: vultr });
  expect(connectionValues(second.draft)).toEqual({});
  expect(second.draft.left).toEqual([]);
  const back = reduceProviderWizard(second, { type: 'driver_chosen', driver: aws });
  expect(connectionValues(back.draft)).toEqual({ region: 'eu' });
});

test('choosing the same driver again changes nothing', () => {
  const state = after({ type: 'driver_chosen', driver: aws });
  expect(reduceProviderWizard(state, { type: 'driver_chosen', driver: aws })).toBe(state);
});

test('a name of any kind is a value like any other', () => {
  const state = after(
    { type: 'driver_chosen', driver: aws },
    { type: 'typed', input: '__proto__', value: 'x' },
    { type: 'typed', input: 'a.b', value: ['y'] },
  );
  expect(Object.entries(connectionValues(state.draft))).toEqual([
    ['__proto__', 'x'],
    ['a.b', ['y']],
  ]);
});

test('an edit answers what was said of its field, and of none', () => {
  const state = after(
    { type: 'driver_chosen', driver: aws },
    { type: 'failed', outcome: REFUSED },
    { type: 'typed', input: 'region', value: 'us' },
  );
  expect(state.outcome).toEqual({ ...REFUSED, failure: null, inputs: { key: ['no'] }, rest: [] });
});

test('another driver answers everything; sending again clears the outcome', () => {
  const failed = after({ type: 'failed', outcome: REFUSED });
  expect(reduceProviderWizard(failed, { type: 'driver_chosen', driver: aws }).outcome).toEqual(
    NO_OUTCOME,
  );
  expect(reduceProviderWizard(failed, { type: 'sent' }).outcome).toBe(NO_OUTCOME);
});

test('that it may exist already stays true whatever is edited', () => {
  const timeout: ApiFailure = { ...INVALID, kind: 'timeout', status: null };
  const state = after(
    { type: 'failed', outcome: { ...NO_OUTCOME, failure: timeout } },
    { type: 'named', field: 'name', value: 'other' },
    { type: 'driver_chosen', driver: vultr },
  );
  expect(state.outcome.failure).toBe(timeout);
});

test('a secret that was typed again is no longer lost', () => {
  const state = reduceProviderWizard(
    {
      ...START,
      draft: { ...EMPTY_PROVIDER_DRAFT, driver: aws, lostSecrets: ['key', 'token'] },
    },
    { type: 'typed', input: 'key', value: 'k' },
  );
  expect(state.draft.lostSecrets).toEqual(['token']);
});
