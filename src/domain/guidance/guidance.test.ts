import { describe, expect, test } from 'vitest';

import { driverId } from '@/domain/ids';
import type { RawInput } from '@/domain/inputs/raw';
import {
  cloudParts,
  decidingInput,
  deploymentGuidance,
  driverGuidance,
  fitsWorkload,
  parseWorkload,
} from '@/domain/guidance/guidance';

/** One line of what is known of a driver: types, hypervisors, workloads. */
function lineOf(id: string, deployments: readonly string[]): string {
  const guidance = driverGuidance({
    id: driverId(id),
    deployments: deployments.map((deployment) => ({ id: deployment })),
  });
  if (guidance === null) return 'nothing';
  const { types, hypervisors, workloads } = guidance;
  return [types, hypervisors, workloads].map((words) => words.join(' ')).join(' | ');
}

const METAL = 'metal | kvm lxc | containers servers kubernetes';
const VIRTUAL = 'virtual | qemu lxc | containers';

test.each([
  ['aws', ['ssh_cluster'], METAL],
  ['scaleway', ['ssh_cluster'], METAL],
  ['equinix', ['ssh_cluster'], METAL],
  ['i3dnet', ['ssh_cluster'], METAL],
  ['onprem', ['nfs_cluster', 'ssh_cluster'], METAL],
  ['google', ['virtual_cluster'], VIRTUAL],
  ['digitalocean', ['virtual_cluster'], VIRTUAL],
  ['vultr', ['metal_cluster'], METAL],
  ['vultr', ['virtual_cluster'], VIRTUAL],
  [
    'vultr',
    ['virtual_cluster', 'metal_cluster'],
    'virtual metal | qemu lxc kvm | containers servers kubernetes',
  ],
  ['vultr', ['something_new'], 'nothing'],
  ['dummy', ['dummy'], 'nothing'],
  ['__proto__', ['constructor'], 'nothing'],
])('%s %j', (id, deployments, line) => {
  expect(lineOf(id, deployments)).toBe(line);
});

test('one deployment of several speaks for itself', () => {
  expect(deploymentGuidance({ id: 'vultr' }, { id: 'virtual_cluster' })?.workloads).toEqual([
    'containers',
  ]);
  expect(deploymentGuidance({ id: 'dummy' }, { id: 'dummy' })).toBeNull();
});

describe('what is created in the cloud', () => {
  const words = (driver: string) => cloudParts(driver)?.map(({ kind }) => kind) ?? null;

  test.each([
    ['aws', ['instance', 'vpc', 'subnet', 'internet_gateway', 'security_group']],
    ['scaleway', ['elastic_metal', 'vpc', 'subnet', 'public_gateway']],
    ['vultr', ['instance']],
    ['google', ['instance']],
    ['digitalocean', ['instance']],
    ['equinix', ['instance']],
    ['onprem', []],
    ['i3dnet', null],
    ['dummy', null],
  ])('%s', (driver, expected) => {
    expect(words(driver)).toEqual(expected);
  });
});

test('what nothing is known of is shown with all, and with no workload', () => {
  expect(fitsWorkload(null, null)).toBe(true);
  expect(fitsWorkload(null, 'containers')).toBe(false);
  const virtual = deploymentGuidance({ id: 'google' }, { id: 'virtual_cluster' });
  expect(fitsWorkload(virtual, 'containers')).toBe(true);
  expect(fitsWorkload(virtual, 'kubernetes')).toBe(false);
});

test('an address says anything', () => {
  expect(['kubernetes', 'all', '', null].map(parseWorkload)).toEqual([
    'kubernetes',
    null,
    null,
    null,
  ]);
});

describe('an instance type that decides', () => {
  const input = (extra: object) => ({ name: 'instance_type', type: 'string', ...extra });
  const listed = (...values: string[]) =>
    input({ default: values[0] ?? null, match: { type: 'list', values } });
  const told = (asked: RawInput, typed?: string) => {
    const driver = { id: 'aws', userInputs: [asked] };
    const values = typed === undefined ? {} : { instance_type: typed };
    const guidance = deploymentGuidance(driver, { id: 'ssh_cluster' }, values);
    return guidance === null
      ? null
      : [guidance.types, guidance.hypervisors, guidance.workloads].map((each) => each.join(' '));
  };
  const metal = METAL.split(' | ');
  const virtual = VIRTUAL.split(' | ');

  test.each([
    ['c5.metal', metal],
    ['m7i.metal-24xl', metal],
    ['u-6tb1.metal', metal],
    ['m5.large', virtual],
    ['metal', virtual],
    ['c5.metallic', virtual],
  ])('%s, as typed', (typed, expected) => {
    expect(told(listed('c5.metal', 'm5.large'), typed)).toEqual(expected);
    expect(told(input({}), typed)).toEqual(expected);
  });

  test('as far as the choice goes while nothing is chosen, the default first', () => {
    expect(told(listed('c5.metal', 'm5.metal'))).toEqual(metal);
    expect(told(listed('m5.large', 't3.micro'))).toEqual(virtual);
    expect(told(listed('m5.large', 'c5.metal'))).toEqual([
      'virtual metal',
      'qemu lxc kvm',
      'containers servers kubernetes',
    ]);
    expect(told(input({ default: 'c5.metal' }))?.[0]).toBe('metal virtual');
    expect(told(input({}))?.[0]).toBe('metal virtual');
    expect(told(input({}), '')?.[0]).toBe('metal virtual');
  });

  test('by the deployment’s own list before that of the driver', () => {
    const driver = { id: 'aws', userInputs: [listed('c5.metal')] };
    const own = { id: 'virtual', userInputs: [listed('m5.large')] };
    expect(deploymentGuidance(driver, own)?.types).toEqual(['virtual']);
    expect(driverGuidance({ ...driver, deployments: [{ id: 'ssh' }, own] })?.types).toEqual([
      'metal',
      'virtual',
    ]);
  });

  test('is named, where the driver asks for it', () => {
    const cluster = { id: 'ssh_cluster' };
    expect(decidingInput({ id: 'aws', userInputs: [listed('c5.metal')] }, cluster)).toBe(
      'instance_type',
    );
    expect(decidingInput({ id: 'aws', userInputs: [] }, cluster)).toBeNull();
    // The same name says nothing at another driver: what its values mean is not known.
    expect(decidingInput({ id: 'equinix', userInputs: [input({})] }, cluster)).toBeNull();
    expect(decidingInput({ id: 'dummy', userInputs: [input({})] }, cluster)).toBeNull();
  });
});
