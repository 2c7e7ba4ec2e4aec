import { assertNever } from '@/lib/assert-never';
import type { SeedName, World } from '../model';
import { demoSeed } from './demo';
import { driverRecord } from './driver-source';
import { ADDED_DRIVERS, INSTALLED_DRIVERS } from './drivers';
import { largeSeed } from './large';
import { addProvider, worldOf } from './world';

/** A server whose administrator has switched everything on and made nothing yet. */
function emptySeed(now: number): World {
  const drivers = [...INSTALLED_DRIVERS, ...ADDED_DRIVERS];
  const world = worldOf(
    now,
    drivers.map((source) => driverRecord(source, 'ENABLED')),
  );
  addProvider(world, { driver: 'onprem', registeredAt: now });
  return world;
}

/** Where the recordings begin: as installed, so with the dummy switched off. */
function recordedSeed(now: number): World {
  const world = worldOf(
    now,
    INSTALLED_DRIVERS.map((source) =>
      driverRecord(source, source.id === 'dummy' ? 'DISABLED' : 'ENABLED'),
    ),
  );
  addProvider(world, { driver: 'onprem', registeredAt: now });
  return world;
}

/** The world that a session of the mock server starts with; `now` is in milliseconds since the epoch. */
export function buildSeed(name: SeedName, now: number): World {
  switch (name) {
    case 'empty':
      return emptySeed(now);
    case 'recorded':
      return recordedSeed(now);
    case 'demo':
      return demoSeed(now);
    case 'large':
      return largeSeed(now);
    default:
      return assertNever(name);
  }
}
