import { expect, test } from 'vitest';

import { deploymentId, driverId, providerId } from '@/domain/ids';
import { provisionWizard, type ProvisionChoice } from '@/provisions/create/model/provision-wizard';
import { startOf, wizardReducer, type WizardEvent } from '@/forms/wizard/wizard-state';
import type { ProvisionStep } from '@/lib/links';
import { keptProvision, type ProvisionDraft } from '@/forms/drafts/provision-draft';
import { valuesFor } from '@/forms/drafts/wizard-draft';
import { cloudDriver } from '@/forms/testing/cloud-driver';

const cloud = driverId('cloud');

type Event = WizardEvent<ProvisionStep, ProvisionChoice>;

const { choose, empty } = provisionWizard([], []);
const after = (...events: readonly Event[]) =>
  events.reduce(
    wizardReducer<ProvisionStep, ProvisionDraft, ProvisionChoice>(choose),
    startOf(empty),
  );

const FILLED: readonly Event[] = [
  { type: 'chosen', choice: { provider: providerId(1) } },
  { type: 'chosen', choice: { driver: cloud, deployment: deploymentId('small') } },
  { type: 'typed', driver: cloud, input: 'zone', value: 'a' },
  { type: 'typed', driver: cloud, input: 'token', value: 's3cret' },
  { type: 'step_left', step: 'provider' },
  { type: 'step_left', step: 'inputs' },
];

test('another provider of the same driver keeps what was typed', () => {
  const { draft } = after(...FILLED, { type: 'chosen', choice: { provider: providerId(2) } });
  expect(valuesFor(draft, cloud)).toEqual({ zone: 'a', token: 's3cret' });
  expect(draft.deployments).toEqual({ cloud: 'small' });
  expect(draft.left).toEqual([]);
});

test('another deployment keeps what was typed, and the steps before it', () => {
  const { draft } = after(...FILLED, {
    type: 'chosen',
    choice: { driver: cloud, deployment: deploymentId('large') },
  });
  expect(valuesFor(draft, cloud)).toEqual({ zone: 'a', token: 's3cret' });
  expect(draft.left).toEqual(['provider']);
});

test('a draft that is kept holds no secret, and remembers that there was one', () => {
  const driver = cloudDriver({ userInputs: [{ name: 'zone', type: 'string' }] });
  const small = {
    id: deploymentId('small'),
    name: 'Small',
    descriptionHtml: '',
    userInputs: [{ name: 'token', type: 'string', sensitive: true }],
    preview: { cluster: { id: null, name: null }, hosts: [], networks: [], datastores: [] },
  };
  const kept = keptProvision([{ ...driver, deployments: [small] }], after(...FILLED).draft, null);
  expect(valuesFor(kept, cloud)).toEqual({ zone: 'a' });
  expect(kept.lostSecrets).toEqual(['token']);
});

test('of a driver that is not known any more only what was kept before is kept: the rest may hold secrets', () => {
  const { draft } = after(...FILLED);
  expect(keptProvision([], draft, null).values).toEqual({});
  const stored = { ...draft, values: { [cloud]: { zone: 'a' } } };
  expect(keptProvision([], draft, stored).values).toEqual(stored.values);
  // So is it while a driver is in error, and does not say what it asks for.
  const broken = cloudDriver({ state: 'ERROR', userInputs: [], deployments: [] });
  expect(keptProvision([broken], draft, stored).values).toEqual(stored.values);
});
