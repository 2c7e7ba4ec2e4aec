import { deploymentGuidance } from '@/domain/guidance/guidance';
import type { Provision } from '@/domain/provision/provision';
import { ownMachines } from '@/domain/provision/resources';

/**
 * True when the provision's machines are whole rented servers: they take long to get back, and may be gone from the
 * cloud's stock. Machines of the user's own are none of these, since an undeploy leaves them running.
 *
 * @param driver the id of the provider's driver; null when it is not known
 */
export function isRentedMetal(
  provision: Pick<Provision, 'deployment' | 'userInputs' | 'values' | 'display'>,
  driver: string | null,
): boolean {
  if (driver === null || ownMachines(provision)) return false;
  const guidance = deploymentGuidance(
    { id: driver, userInputs: provision.userInputs },
    { id: provision.deployment },
    provision.values,
  );
  return guidance !== null && guidance.types.length === 1 && guidance.types[0] === 'metal';
}
