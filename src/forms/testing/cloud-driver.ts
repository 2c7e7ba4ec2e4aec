import type { Driver } from '@/domain/driver';
import { driverId } from '@/domain/ids';

/** A driver with one secret, one input with a default, and one that depends on it. */
export function cloudDriver(changes: Partial<Driver> = {}): Driver {
  return {
    id: driverId('cloud'),
    name: 'Cloud',
    state: 'ENABLED',
    errorMessage: null,
    description: 'A cloud',
    version: '1.0.0',
    registry: 'default',
    display: {
      color: '00FF00',
      operations: { addHost: null, removeHost: null, addIp: null, removeIp: null },
      layout: [],
    },
    connection: [
      { name: 'secret_key', type: 'string', sensitive: true },
      {
        name: 'region',
        type: 'string',
        default: 'eu',
        match: { type: 'list', values: ['eu', 'us'] },
      },
    ],
    userInputs: [],
    deployments: [],
    ...changes,
  };
}
