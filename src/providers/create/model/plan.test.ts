import { describe, expect, test } from 'vitest';

import type { DriverState } from '@/domain/driver';
import { driverId } from '@/domain/ids';
import {
  checkSteps,
  chosenDriver,
  connectionSpecs,
  driverBlock,
  refusedSteps,
  toRequest,
} from '@/providers/create/model/plan';
import { EMPTY_PROVIDER_DRAFT, type ProviderDraft } from '@/forms/drafts/provider-draft';
import { NO_OUTCOME } from '@/forms/wizard/outcome';
import { cloudDriver } from '@/forms/testing/cloud-driver';

const driver = cloudDriver();
const specs = connectionSpecs(driver);

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
    expect(chosenDriver([driver], draftOf().driver)).toBe(driver);
    expect(chosenDriver([cloudDriver({ state: 'DISABLED' })], draftOf().driver)).toBeNull();
    expect(chosenDriver([], draftOf().driver)).toBeNull();
  });
});

describe('the steps', () => {
  const problems = (draft: ProviderDraft) =>
    Object.fromEntries(checkSteps(driver, specs, draft).map((step) => [step.id, step.problems]));

  test('are complete with a driver and its secret; name and description may be empty', () => {
    expect(problems(draftOf())).toEqual({ driver: [], name: [], connection: [], review: [] });
  });

  test('need a name where OpenNebula would refuse the one that OneForm gives', () => {
    const named = cloudDriver({ name: 'Bits & Bytes' });
    const wrong = (draft: ProviderDraft) =>
      checkSteps(named, specs, draft).find(({ id }) => id === 'name')?.problems;
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
    expect(refusedSteps(NO_OUTCOME)).toEqual([]);
    expect(
      refusedSteps({ ...NO_OUTCOME, inputs: { region: ['no'] }, texts: { name: ['no'] } }),
    ).toEqual(['name', 'connection']);
  });
});

describe('the request', () => {
  test('holds defaults, and no empty name or description', () => {
    expect(toRequest(driver, specs, draftOf())).toEqual({
      driver: 'cloud',
      connection: { secret_key: 's3cret', region: 'eu' },
      secrets: ['s3cret'],
    });
    expect(toRequest(driver, specs, draftOf({ name: 'one', description: 'two' }))).toMatchObject({
      name: 'one',
      description: 'two',
    });
  });

  test('is none while something is wrong', () => {
    expect(toRequest(driver, specs, draftOf({ name: '<b>' }))).toBeNull();
    expect(toRequest(driver, specs, draftOf({ values: {} }))).toBeNull();
    expect(toRequest(null, [], draftOf())).toBeNull();
  });
});
