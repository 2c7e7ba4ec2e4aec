import { expect, test } from 'vitest';

import type { Driver } from '@/domain/driver';
import { deploymentId, driverId } from '@/domain/ids';
import { deploymentName, driverName } from '@/domain/names';

const driver = (id: string, name: string, deployments: readonly (readonly [string, string])[]) =>
  ({
    id: driverId(id),
    name,
    deployments: deployments.map(([each, called]) => ({ id: deploymentId(each), name: called })),
  }) as unknown as Driver;

const DRIVERS = [
  driver('aws', 'AWS', [['ssh_cluster', 'Edge cluster']]),
  driver('onprem', 'On-Premises', [
    ['ssh_cluster', 'SSH cluster'],
    ['nfs', 'NFS cluster'],
  ]),
  driver('broken', '', []),
];

test.each([
  ['aws', 'AWS'],
  ['broken', 'broken'],
  ['gone', 'gone'],
])('driver %s', (id, name) => {
  expect(driverName(DRIVERS, id)).toEqual({ name, id });
});

test.each([
  ['aws', 'ssh_cluster', 'Edge cluster'],
  ['onprem', 'ssh_cluster', 'SSH cluster'],
  // The driver does not have it any more.
  ['aws', 'nfs', 'nfs'],
  // The provider is gone, and with it the driver: two drivers disagree, one alone tells.
  [null, 'ssh_cluster', 'ssh_cluster'],
  [null, 'nfs', 'NFS cluster'],
])('deployment %s %s', (of, id, name) => {
  expect(deploymentName(DRIVERS, of, id)).toEqual({ name, id });
});
