import { describe, expect, test } from 'vitest';

import type { Driver } from '@/domain/driver';
import { deploymentId, driverId, providerId } from '@/domain/ids';
import { REDACTED, type Provider } from '@/domain/provider';
import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { draftOfProvider, draftOfProvision } from '@/forms/drafts/model/again';
import { isWorthKeeping } from '@/forms/drafts/model/worth';
import { EMPTY_PROVISION_DRAFT } from '@/forms/drafts/provision-draft';
import { cloudDriver } from '@/forms/testing/cloud-driver';

const USER_INPUTS = [
  { name: 'oneform_hosts', type: 'number', default: 1 },
  { name: 'join_token', type: 'string', sensitive: true },
  { name: 'oneform_tags', type: 'map(string)', default: {} },
];

const preview = makeProvision().objects;

const DRIVER: Driver = cloudDriver({
  userInputs: USER_INPUTS,
  deployments: [
    {
      id: deploymentId('ssh_cluster'),
      name: 'SSH',
      descriptionHtml: '',
      userInputs: [{ name: 'zone', type: 'string' }],
      preview,
    },
  ],
});

const PROVIDER: Provider = {
  id: providerId(2),
  name: 'mine',
  description: 'd',
  driver: driverId('cloud'),
  version: null,
  display: DRIVER.display,
  connectionInputs: DRIVER.connection,
  connection: { secret_key: REDACTED, region: 'us', forgotten: 'x' },
  provisionIds: [],
  registeredAt: null,
  meta: makeProvision().meta,
};

const ALL = { providers: [PROVIDER], drivers: [DRIVER] };

const made = makeProvision({
  name: 'edge',
  description: 'first',
  userInputs: [...USER_INPUTS, { name: 'zone', type: 'string' }],
  values: {
    oneform_hosts: 3,
    join_token: REDACTED,
    zone: 'a',
    oneform_tags: { team: 'edge' },
    unknown: 'x',
  },
});

describe('a provision', () => {
  test('gives its choices and values; its secrets are to be typed', () => {
    expect(draftOfProvision(made, ALL)).toEqual({
      provider: 2,
      deployments: { cloud: 'ssh_cluster' },
      name: 'edge',
      description: 'first',
      values: {
        cloud: {
          oneform_hosts: '3',
          zone: 'a',
          oneform_tags: [{ key: 'team', value: 'edge' }],
        },
      },
      left: [],
      lostSecrets: ['join_token'],
      shown: [],
    });
  });

  test('that is DONE counts no hosts: the driver’s default stands in', () => {
    const chosen = { ...made.values, oneform_hosts: 0, spare_disks: 0 };
    const inputs = [...made.userInputs, { name: 'spare_disks', type: 'number', default: 4 }];
    const done = { ...made, state: 'DONE' as const, userInputs: inputs, values: chosen };
    const asking = { ...DRIVER, userInputs: [...DRIVER.userInputs, ...inputs.slice(-1)] };
    const values = draftOfProvision(done, { ...ALL, drivers: [asking] })?.values;
    expect(values?.[DRIVER.id]).not.toHaveProperty('oneform_hosts');
    expect(values?.[DRIVER.id]).toHaveProperty('zone', 'a');
    // A 0 that somebody chose is a value like any other.
    expect(values?.[DRIVER.id]).toHaveProperty('spare_disks', '0');
  });

  test('whose provider is gone finds its driver by what it asks for', () => {
    const other = cloudDriver({ id: driverId('other'), deployments: DRIVER.deployments });
    const draft = draftOfProvision(made, { providers: [], drivers: [other, DRIVER] });
    expect(draft?.provider).toBeNull();
    expect(draft?.deployments).toEqual({ cloud: 'ssh_cluster' });
  });

  test('whose deployment is not known any more gives none', () => {
    expect(draftOfProvision(made, { providers: [PROVIDER], drivers: [] })).toBeNull();
    const bare = cloudDriver({ userInputs: USER_INPUTS });
    expect(draftOfProvision(made, { providers: [PROVIDER], drivers: [bare] })).toBeNull();
  });
});

test('a provider gives its connection, without secrets and what is not asked for', () => {
  const expected = {
    driver: 'cloud',
    name: 'Copy of mine',
    description: 'd',
    values: { cloud: { region: 'us' } },
    left: [],
    lostSecrets: ['secret_key'],
    shown: [],
  };
  expect(draftOfProvider(PROVIDER, [DRIVER], 'Copy of mine')).toEqual(expected);
  // A driver that is not installed any more still shows what it asked for.
  expect(draftOfProvider(PROVIDER, [], 'Copy of mine')).toEqual(expected);
});

test('nothing but one choice is nothing to keep', () => {
  const draft = { ...EMPTY_PROVISION_DRAFT, provider: providerId(2) };
  expect(isWorthKeeping({ kind: 'provision', draft })).toBe(false);
  expect(isWorthKeeping({ kind: 'provision', draft: { ...draft, name: 'a' } })).toBe(true);
});
