import { describe, expect, test } from 'vitest';

import type { DriverState } from '@/domain/driver';
import { driverId } from '@/domain/ids';
import {
  driverBlock,
  planProvider,
  providerWizard,
} from '@/providers/create/model/provider-wizard';
import { checkSteps, refusedSteps, toRequest } from '@/forms/wizard/wizard-plan';
import { EMPTY_PROVIDER_DRAFT, type ProviderDraft } from '@/forms/drafts/provider-draft';
import { valuesFor } from '@/forms/drafts/wizard-draft';
import { NO_OUTCOME } from '@/forms/wizard/outcome';
import { cloudDriver } from '@/forms/testing/cloud-driver';

const driver = cloudDriver();

function draftOf(changes: Partial<ProviderDraft> = {}): ProviderDraft {
  return {
    ...EMPTY_PROVIDER_DRAFT,
    driver: driver.id,
    values: { [driver.id]: { secret_key: 's3cret' } },
    ...changes,
  };
}

describe('which drivers can be used', () => {
  test.each<[DriverState, string | null]>([
    ['ENABLED', null],
    ['DISABLED', 'disabled'],
    ['ERROR', 'error'],
    ['UNKNOWN', 'unknown_state'],
  ])('%s', (state, block) => {
    expect(driverBlock(cloudDriver({ state }))).toBe(block);
  });

  test('the provider of one’s own machines is there from the start', () => {
    expect(driverBlock(cloudDriver({ id: driverId('onprem') }))).toBe('built_in');
  });

  test('a driver that was disabled meanwhile counts as not chosen', () => {
    expect(planProvider([driver], draftOf()).driver).toBe(driver);
    expect(planProvider([cloudDriver({ state: 'DISABLED' })], draftOf()).driver).toBeNull();
    expect(planProvider([], draftOf()).driver).toBeNull();
  });
});

describe('the steps', () => {
  const problems = (draft: ProviderDraft) =>
    Object.fromEntries(
      checkSteps(planProvider([driver], draft), draft).map((step) => [step.id, step.problems]),
    );

  test('are complete with a driver and its secret; name and description may be empty', () => {
    expect(problems(draftOf())).toEqual({ driver: [], name: [], connection: [], review: [] });
  });

  test('need a name where OpenNebula would refuse the one that OneForm gives', () => {
    const named = cloudDriver({ name: 'Bits & Bytes' });
    const wrong = (draft: ProviderDraft) =>
      checkSteps(planProvider([named], draft), draft).find(({ id }) => id === 'name')?.problems;
    expect(wrong(draftOf())).toEqual(['name']);
    expect(wrong(draftOf({ name: 'Bits and Bytes' }))).toEqual([]);
  });

  test('tell which field is wrong', () => {
    const draft = draftOf({
      name: 'R&D',
      description: 'a]]>b',
      values: { [driver.id]: { region: 'mars' } },
    });
    expect(problems(draft)).toEqual({
      driver: [],
      name: ['name', 'description'],
      connection: ['secret_key', 'region'],
      review: [],
    });
  });

  test('what OneForm refused is found again', () => {
    const plan = planProvider([driver], draftOf());
    expect(refusedSteps(plan, NO_OUTCOME)).toEqual([]);
    expect(
      refusedSteps(plan, { ...NO_OUTCOME, inputs: { region: ['no'] }, texts: { name: ['no'] } }),
    ).toEqual(['name', 'connection']);
  });
});

describe('the request', () => {
  const requestOf = (draft: ProviderDraft) =>
    toRequest(providerWizard([driver]).request, planProvider([driver], draft), draft);

  test('holds defaults, and no empty name or description', () => {
    expect(requestOf(draftOf())).toEqual({
      driver: 'cloud',
      connection: { secret_key: 's3cret', region: 'eu' },
      secrets: ['s3cret'],
    });
    expect(requestOf(draftOf({ name: 'one', description: 'two' }))).toMatchObject({
      name: 'one',
      description: 'two',
    });
  });

  test('is none while something is wrong', () => {
    expect(requestOf(draftOf({ name: '<b>' }))).toBeNull();
    expect(requestOf(draftOf({ values: {} }))).toBeNull();
    expect(requestOf(draftOf({ driver: null }))).toBeNull();
  });
});

describe('the choice', () => {
  const { choose, empty } = providerWizard([]);
  const aws = driverId('aws');
  const vultr = driverId('vultr');

  test('another driver keeps what was typed for the first, and forgets which steps were seen', () => {
    const first = {
      ...choose(empty, aws),
      values: { [aws]: { region: 'eu' } },
      left: ['connection'],
    } as const;
    const second = choose(first, vultr);
    expect(valuesFor(second, second.driver)).toEqual({});
    expect(second.left).toEqual([]);
    const back = choose(second, aws);
    expect(valuesFor(back, back.driver)).toEqual({ region: 'eu' });
  });

  test('choosing the same driver again changes nothing', () => {
    const draft = choose(empty, aws);
    expect(choose(draft, aws)).toBe(draft);
  });
});
