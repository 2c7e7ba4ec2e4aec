import { describe, expect, test } from 'vitest';

import { driverId } from '@/domain/ids';
import {
  cloudParts,
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
  expect(deploymentGuidance('vultr', 'virtual_cluster')?.workloads).toEqual(['containers']);
  expect(deploymentGuidance('dummy', 'dummy')).toBeNull();
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
  const virtual = deploymentGuidance('google', 'virtual_cluster');
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
