import { describe, expect, test } from 'vitest';

import type { Driver } from '@/domain/driver';
import { deploymentId, driverId, providerId } from '@/domain/ids';
import type { RawInput } from '@/domain/inputs/raw';
import type { FormValues } from '@/domain/inputs/values';
import type { Provider } from '@/domain/provider';
import { countObjects, inputWithoutHosts } from '@/provisions/create/model/counts';
import {
  providerBlock,
  provisionWizard,
  select,
  type Selection,
} from '@/provisions/create/model/provision-wizard';
import { checkSteps, refusedSteps, toRequest } from '@/forms/wizard/wizard-plan';
import { EMPTY_PROVISION_DRAFT, type ProvisionDraft } from '@/forms/drafts/provision-draft';
import { NO_OUTCOME } from '@/forms/wizard/outcome';
import { cloudDriver } from '@/forms/testing/cloud-driver';

const NO_OBJECTS = { cluster: { id: null, name: null }, hosts: [], networks: [], datastores: [] };

const deployment = (id: string, inputs: Driver['userInputs'] = []) => ({
  id: deploymentId(id),
  name: id,
  descriptionHtml: '',
  userInputs: inputs,
  preview: NO_OBJECTS,
});

const HOSTS = { name: 'oneform_hosts', type: 'number', default: 2 };
const TAGS = { name: 'oneform_tags', type: 'map(string)', default: {} };
const ZONE = { name: 'zone', type: 'string' };

const driver = cloudDriver({
  userInputs: [HOSTS, TAGS],
  deployments: [deployment('small', [ZONE]), deployment('large')],
});

const provider: Provider = {
  id: providerId(7),
  name: 'mine',
  description: '',
  driver: driver.id,
  version: null,
  display: driver.display,
  connectionInputs: [],
  connection: {},
  provisionIds: [],
  registeredAt: null,
  meta: { ownerId: 0, ownerName: '', groupId: 0, groupName: '', octet: '600' },
};

const draftOf = (typed: FormValues, changes: Partial<ProvisionDraft> = {}): ProvisionDraft => ({
  ...EMPTY_PROVISION_DRAFT,
  provider: provider.id,
  deployments: { [driver.id]: deploymentId('small') },
  values: { [driver.id]: typed },
  ...changes,
});

const selectOf = (draft: ProvisionDraft, drivers: readonly Driver[] = [driver]) =>
  select([provider], drivers, draft);

const requestOf = (selection: Selection, draft: ProvisionDraft) =>
  toRequest(provisionWizard([], []).request, selection, draft);

const stepsOf = (draft: ProvisionDraft, drivers?: readonly Driver[]) =>
  checkSteps(selectOf(draft, drivers), draft).map(({ id, problems }) =>
    [id, ...problems].join(' '),
  );

describe('what can be used', () => {
  test('a provider whose driver is enabled and can build something', () => {
    expect(providerBlock(driver)).toBeNull();
    expect(providerBlock(undefined)).toBe('driver_gone');
    expect(providerBlock(cloudDriver({ state: 'DISABLED' }))).toBe('driver_disabled');
    expect(providerBlock(cloudDriver({ state: 'ERROR' }))).toBe('driver_error');
    expect(providerBlock(cloudDriver({ state: 'UNKNOWN' }))).toBe('driver_unknown_state');
    expect(providerBlock(cloudDriver({ deployments: [] }))).toBe('no_deployments');
  });

  test('a provider that is gone, or whose driver was disabled, counts as not chosen', () => {
    const draft = draftOf({ zone: 'a' });
    expect(select([], [driver], draft).provider).toBeNull();
    expect(stepsOf(draft, [cloudDriver({ state: 'DISABLED' })])[0]).toBe('provider provider');
  });

  test('the only deployment needs no choice', () => {
    const single = { ...driver, deployments: [deployment('only')] };
    const draft = draftOf({}, { deployments: {} });
    expect(selectOf(draft, [single]).deployment?.id).toBe('only');
    expect(selectOf(draft).deployment).toBeNull();
  });
});

describe('the steps follow from the data', () => {
  test('inputs of driver and deployment, and a step for tags', () => {
    expect(stepsOf(draftOf({}))).toEqual([
      'provider',
      'deployment',
      'name',
      'inputs zone',
      'tags',
      'review',
    ]);
  });

  test('without tags, or without inputs, the step is left out', () => {
    const untagged = { ...driver, userInputs: [HOSTS] };
    expect(stepsOf(draftOf({ zone: 'a' }), [untagged])).not.toContain('tags');
    const bare = { ...driver, userInputs: [TAGS] };
    const large = { deployments: { [driver.id]: deploymentId('large') } };
    expect(stepsOf(draftOf({}, large), [bare])).not.toContain('inputs');
  });

  test('an input called like the tags that is no map is an input like any other', () => {
    const odd = { ...driver, userInputs: [{ name: 'oneform_tags', type: 'string' }] };
    expect(stepsOf(draftOf({ zone: 'a' }), [odd])).toContain('inputs oneform_tags');
  });

  test('a wrong tag is told in its own step', () => {
    const tags = [{ key: '', value: 'x' }];
    expect(stepsOf(draftOf({ zone: 'a', oneform_tags: tags }))).toContain('tags oneform_tags');
  });

  test('what OneForm refused is found again', () => {
    const outcome = { ...NO_OUTCOME, inputs: { oneform_tags: ['no'], zone: ['no'] } };
    expect(refusedSteps(selectOf(draftOf({})), outcome)).toEqual(['inputs', 'tags']);
  });
});

test('the request holds defaults and tags, and no empty texts', () => {
  const draft = draftOf({ zone: 'a', oneform_tags: [{ key: 'team', value: 'blue' }] });
  expect(requestOf(selectOf(draft), draft)).toEqual({
    driver: 'cloud',
    deployment: 'small',
    providerId: 7,
    values: { zone: 'a', oneform_hosts: 2, oneform_tags: { team: 'blue' } },
    secrets: [],
  });
  expect(requestOf(selectOf(draftOf({})), draftOf({}))).toBeNull();
  const unknown = draftOf(
    { zone: 'a' },
    { deployments: { [driverId('cloud')]: deploymentId('x') } },
  );
  expect(requestOf(selectOf(unknown), unknown)).toBeNull();
});

test('the review counts what will be made', () => {
  const selection = selectOf(draftOf({}));
  const typed = { zone: 'a', oneform_hosts: '5', oneform_tags: [{ key: 'team', value: 'blue' }] };
  expect(countObjects(selection, typed)).toEqual({ hosts: 5, publicIps: null });
  expect(countObjects(selection, { zone: 'a' })).toEqual({ hosts: 2, publicIps: null });
});

describe('no host at all', () => {
  const hostless = (typed: FormValues, userInputs: readonly RawInput[]) =>
    inputWithoutHosts(selectOf(draftOf(typed), [{ ...driver, userInputs }]), typed)?.name ?? null;
  const OWN: RawInput = { name: 'oneform_onprem_hosts', type: 'list(string)', default: [] };

  test('is what a 0 asks for', () => {
    expect(hostless({ oneform_hosts: '0' }, [HOSTS])).toBe('oneform_hosts');
    expect(hostless({ oneform_hosts: '0' }, [HOSTS, OWN])).toBe('oneform_hosts');
  });

  test('is not, with a host of either kind, or where no input tells', () => {
    expect(hostless({}, [HOSTS])).toBeNull();
    expect(hostless({ oneform_onprem_hosts: ['10.0.0.1'] }, [OWN])).toBeNull();
    expect(
      hostless({ oneform_hosts: '0', oneform_onprem_hosts: ['10.0.0.1'] }, [HOSTS, OWN]),
    ).toBeNull();
    expect(hostless({}, [TAGS])).toBeNull();
    // Advice of its own.
    expect(hostless({}, [OWN])).toBeNull();
  });
});
