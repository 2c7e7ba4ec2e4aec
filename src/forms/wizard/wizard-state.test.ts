import { expect, test } from 'vitest';

import type { ApiFailure } from '@/api/errors';
import { driverId, type DriverId } from '@/domain/ids';
import { EMPTY_DRAFT, valuesFor, type WizardDraft } from '@/forms/drafts/wizard-draft';
import { NO_OUTCOME, type Outcome } from '@/forms/wizard/outcome';
import { startOf, wizardReducer, type WizardEvent } from '@/forms/wizard/wizard-state';

type Step = 'driver' | 'inputs';
interface Draft extends WizardDraft<Step> {
  readonly driver: DriverId | null;
}

const reduce = wizardReducer<Step, Draft, DriverId>((draft, driver) =>
  driver === draft.driver ? draft : { ...draft, driver, left: [] },
);
const EMPTY: Draft = { ...EMPTY_DRAFT, driver: null };
const aws = driverId('aws');
const vultr = driverId('vultr');

const after = (...events: readonly WizardEvent<Step, DriverId>[]) =>
  events.reduce(reduce, startOf(EMPTY));

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

test('a choice that changes nothing leaves all as it is', () => {
  const state = after({ type: 'chosen', choice: aws });
  expect(reduce(state, { type: 'chosen', choice: aws })).toBe(state);
});

test('what is typed leaves the choices as they are, so that no step is worked out again', () => {
  const chosen = after({ type: 'chosen', choice: aws });
  const typed = [
    { type: 'typed', driver: aws, input: 'region', value: 'eu' },
    { type: 'named', field: 'name', value: 'one' },
    { type: 'step_left', step: 'inputs' },
  ] as const;
  expect(typed.reduce(reduce, chosen).choices).toBe(chosen.choices);
  const shown = reduce(chosen, { type: 'shown', input: 'key', shown: true });
  expect(shown.choices).toMatchObject({ driver: aws, shown: ['key'] });
});

test('a name of any kind is a value like any other', () => {
  const { draft } = after(
    { type: 'typed', driver: aws, input: '__proto__', value: 'x' },
    { type: 'typed', driver: aws, input: 'a.b', value: ['y'] },
  );
  expect(Object.entries(valuesFor(draft, aws))).toEqual([
    ['__proto__', 'x'],
    ['a.b', ['y']],
  ]);
  expect(valuesFor(draft, vultr)).toEqual({});
});

test('an edit answers what was said of its field, and of none', () => {
  const state = after(
    { type: 'failed', outcome: REFUSED },
    { type: 'typed', driver: aws, input: 'region', value: 'us' },
  );
  expect(state.outcome).toEqual({ ...REFUSED, failure: null, inputs: { key: ['no'] }, rest: [] });
});

test('another choice answers everything; sending again clears the outcome', () => {
  const failed = after({ type: 'failed', outcome: REFUSED });
  expect(reduce(failed, { type: 'chosen', choice: aws }).outcome).toEqual(NO_OUTCOME);
  expect(reduce(failed, { type: 'sent' }).outcome).toBe(NO_OUTCOME);
});

test('that it may exist already stays true whatever is edited', () => {
  const timeout: ApiFailure = { ...INVALID, kind: 'timeout', status: null };
  const state = after(
    { type: 'failed', outcome: { ...NO_OUTCOME, failure: timeout } },
    { type: 'named', field: 'name', value: 'other' },
    { type: 'chosen', choice: vultr },
  );
  expect(state.outcome.failure).toBe(timeout);
});

test('a secret that was typed again is no longer lost', () => {
  const state = reduce(startOf({ ...EMPTY, driver: aws, lostSecrets: ['key', 'token'] }), {
    type: 'typed',
    driver: aws,
    input: 'key',
    value: 'k',
  });
  expect(state.draft.lostSecrets).toEqual(['token']);
});

test('it counts as sent from the request to its refusal', () => {
  expect(after({ type: 'sent' }).sent).toBe(true);
  expect(after({ type: 'sent' }, { type: 'failed', outcome: REFUSED }).sent).toBe(false);
});
