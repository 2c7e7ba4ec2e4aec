import type { Driver } from '@/domain/driver';

/** What a thing is called on the screen, and what OneForm's API calls it. */
export interface DisplayName {
  /** As the driver's author writes it; the id where that is not known. */
  readonly name: string;
  readonly id: string;
}

/** A driver's display name; its id where it is not among the drivers, or in ERROR without a name. */
export function driverName(drivers: readonly Driver[], id: string): DisplayName {
  const name = drivers.find((driver) => driver.id === id)?.name.trim() ?? '';
  return { name: name === '' ? id : name, id };
}

/**
 * A deployment's display name.
 *
 * @param driver the id of its driver; null when it is not known (the provider was deleted): then a name that all
 *   drivers with such a deployment agree on
 */
export function deploymentName(
  drivers: readonly Driver[],
  driver: string | null,
  id: string,
): DisplayName {
  const names = drivers
    .filter((each) => driver === null || each.id === driver)
    .flatMap(({ deployments }) => deployments.filter((deployment) => deployment.id === id))
    .map(({ name }) => name.trim());
  const [name = '', ...others] = [...new Set(names)];
  return { name: name === '' || others.length > 0 ? id : name, id };
}
