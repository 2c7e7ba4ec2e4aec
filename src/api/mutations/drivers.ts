import { mutationOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { invalidate } from '@/api/query-keys';
import { read } from '@/api/read';
import { operationPath, send } from '@/api/send';
import { parseSync } from '@/api/wire/sync';
import type { DriverId } from '@/domain/ids';

const switchDriver = ({ transport, client }: Api, operation: 'enable' | 'disable') =>
  mutationOptions({
    mutationKey: ['drivers', operation],
    mutationFn: (id: DriverId) => send(transport, 'POST', operationPath('drivers', id, operation)),
    onSettled: () => invalidate(client, 'drivers'),
  });

export const enableDriver = (api: Api) => switchDriver(api, 'enable');
export const disableDriver = (api: Api) => switchDriver(api, 'disable');

/** Reads the drivers' directories anew: the only way out of ERROR for a driver (CONTRACT "Drivers"). */
export const syncDrivers = ({ transport, client }: Api) =>
  mutationOptions({
    mutationKey: ['drivers', 'sync'],
    mutationFn: () =>
      read(transport, { method: 'POST', path: '/drivers/sync', body: {} }, parseSync),
    onSettled: () => invalidate(client, 'drivers'),
  });
