import { driverName } from '@/domain/names';
import type { Driver, DriverDisplay } from '@/domain/driver';
import type { DriverId, ProviderId } from '@/domain/ids';
import type { Provider } from '@/domain/provider';
import { publicRanges } from '@/domain/provision/addresses';
import type { Provision } from '@/domain/provision/provision';

/** What runs, in numbers. */
export interface Running {
  readonly clusters: number;
  readonly hosts: number;
  readonly publicIps: number;
}

/** What runs with one provider. */
export interface RunningOfProvider extends Running {
  /** Null for those whose provider is not known. */
  readonly provider: ProviderId | null;
  /** Its name; empty where it is not known. */
  readonly name: string;
  readonly driver: DriverId | null;
  readonly display: DriverDisplay;
}

/** What runs with all providers of one driver. */
export interface RunningOfDriver extends Running {
  readonly driver: DriverId;
  readonly name: string;
  readonly display: DriverDisplay;
}

const NOTHING: Running = { clusters: 0, hosts: 0, publicIps: 0 };

const plus = (sum: Running, one: Running): Running => ({
  clusters: sum.clusters + one.clusters,
  hosts: sum.hosts + one.hosts,
  publicIps: sum.publicIps + one.publicIps,
});

const countsOf = (provision: Provision): Running => ({
  clusters: 1,
  hosts: provision.objects.hosts.filter(({ id }) => id !== null).length,
  publicIps: publicRanges(provision).length,
});

/** All together. */
export const totalOf = (parts: readonly Running[]): Running => parts.reduce(plus, NOTHING);

/** What runs, by provider; most hosts first. `provisions` are those that run. */
export function runningByProvider(
  provisions: readonly Provision[],
  providers: readonly Provider[],
): readonly RunningOfProvider[] {
  const known = new Map(providers.map((provider) => [provider.id, provider]));
  const found = new Map<ProviderId | null, RunningOfProvider>();
  for (const provision of provisions) {
    const provider = provision.providerId === null ? undefined : known.get(provision.providerId);
    const key = provision.providerId;
    const before = found.get(key) ?? {
      ...NOTHING,
      provider: key,
      name: provider?.name ?? '',
      driver: provider?.driver ?? null,
      display: provider?.display ?? provision.display,
    };
    found.set(key, { ...before, ...plus(before, countsOf(provision)) });
  }
  return [...found.values()].toSorted((a, b) => b.hosts - a.hosts || b.clusters - a.clusters);
}

/** The same by driver; providers whose driver is not known are left out. */
export function runningByDriver(
  parts: readonly RunningOfProvider[],
  drivers: readonly Driver[],
): readonly RunningOfDriver[] {
  const found = new Map<DriverId, RunningOfDriver>();
  for (const part of parts) {
    const { driver, display } = part;
    if (driver === null) continue;
    const { name } = driverName(drivers, driver);
    const before = found.get(driver) ?? { ...NOTHING, driver, name, display };
    found.set(driver, { ...before, ...plus(before, part) });
  }
  return [...found.values()].toSorted((a, b) => b.hosts - a.hosts || b.clusters - a.clusters);
}
