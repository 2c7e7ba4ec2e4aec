import type { z } from 'zod';

import type { DriverRecord } from '../model';
import { unsyncedTestDrivers } from '../seed/drivers';
import type { Session } from '../session';
import type { driverRequest } from './requests';

/** Changes what lies in the drivers' folders; false when there is no driver of that name. */
export function changeDriver(session: Session, request: z.infer<typeof driverRequest>): boolean {
  const { drivers } = session.world;
  if ('testDrivers' in request) {
    for (const driver of unsyncedTestDrivers()) drivers.set(driver.id, driver);
    return true;
  }
  const current = drivers.get(request.id);
  if ('body' in request) {
    const { id } = request;
    const systemPath = `/var/lib/one/oneform/drivers/extra-drivers/${id}`;
    const added: DriverRecord = {
      id,
      systemPath,
      state: 'ENABLED',
      defect: null,
      body: { registry: 'extra-drivers', ...request.body },
      blueprints: {},
    };
    drivers.set(id, added);
    return true;
  }
  if (!current) return false;
  if ('remove' in request) drivers.delete(request.id);
  else if ('state' in request)
    drivers.set(request.id, { ...current, defect: null, state: request.state });
  else {
    const defect = { message: request.error, failsSync: request.failsSync };
    drivers.set(request.id, { ...current, defect, state: 'ERROR' });
  }
  return true;
}
