import type { Api } from '@/api/api';
import { seenIf } from '@/api/mutations/looks';
import { invalidate } from '@/api/query-keys';
import { read, readList } from '@/api/read';
import { operationPath, send } from '@/api/send';
import { parseDriver } from '@/api/wire/driver';
import { parseSync } from '@/api/wire/sync';
import { cannotTell, type Write } from '@/api/write';
import type { DriverSync } from '@/domain/driver';
import type { DriverId } from '@/domain/ids';

const switchDriver = (
  { transport, client }: Api,
  operation: 'enable' | 'disable',
): Write<DriverId, void> => ({
  mutationKey: ['drivers', operation],
  mutationFn: (id) => send(transport, 'POST', operationPath('drivers', id, operation)),
  look: (wanted) => async () => {
    const { items } = await readList(transport, { method: 'GET', path: '/drivers' }, parseDriver);
    const state = items.find(({ id }) => id === wanted)?.state;
    return seenIf(state === (operation === 'enable' ? 'ENABLED' : 'DISABLED'));
  },
  onSettled: () => invalidate(client, 'drivers'),
});

export const enableDriver = (api: Api) => switchDriver(api, 'enable');
export const disableDriver = (api: Api) => switchDriver(api, 'disable');

/** Reads the drivers' directories again: the only way out of ERROR for a driver (contract#driver-error). */
export const syncDrivers = ({ transport, client }: Api): Write<void, DriverSync> => ({
  mutationKey: ['drivers', 'sync'],
  mutationFn: () => read(transport, { method: 'POST', path: '/drivers/sync', body: {} }, parseSync),
  // The drivers are read afterwards anyway; whether they were read again before that, they do not tell.
  look: () => cannotTell,
  onSettled: () => invalidate(client, 'drivers'),
});
