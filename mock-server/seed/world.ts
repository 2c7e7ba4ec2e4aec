import { USERS } from '../users';
import type { DriverRecord, ProviderRecord, World } from '../model';
import type { Permissions, WireInput } from '../wire';
import type { JsonObject, JsonValue } from '@/lib/json';

/** What oned gives a new document of `oneadmin`: octet 600. */
const OWNER_ONLY: Permissions = {
  OWNER_U: '1',
  OWNER_M: '1',
  OWNER_A: '0',
  GROUP_U: '0',
  GROUP_M: '0',
  GROUP_A: '0',
  OTHER_U: '0',
  OTHER_M: '0',
  OTHER_A: '0',
};

/** The part of a record that says whose it is: `oneadmin`'s, as in nearly every installation. */
export function ownedByOneadmin(id: number, name: string) {
  return {
    id,
    name,
    ownerId: 0,
    ownerName: 'oneadmin',
    groupId: 0,
    groupName: 'oneadmin',
    permissions: OWNER_ONLY,
  };
}

/** A world of drivers alone. OpenNebula's own cluster and datastores take the ids below 100. */
export function worldOf(now: number, drivers: readonly DriverRecord[]): World {
  return {
    now,
    counters: {
      document: 0,
      cluster: 100,
      host: 0,
      network: 0,
      datastore: 100,
      vm: 0,
      image: 0,
      machine: 10,
      publicIp: 21,
    },
    users: USERS,
    drivers: new Map(drivers.map((driver) => [driver.id, driver])),
    providers: new Map(),
    provisions: new Map(),
    guests: [],
  };
}

/** The driver of that name, which a seed relies on. */
export function driverOf(world: World, id: string): DriverRecord {
  const driver = world.drivers.get(id);
  if (driver === undefined) throw new Error(`The seed has no driver ${id}`);
  return driver;
}

/** The values given, and for every other input that has one, its default. */
export function withDefaults(inputs: readonly WireInput[], given: JsonObject): JsonObject {
  const defaults = inputs.flatMap((input): (readonly [string, JsonValue])[] =>
    input.default === undefined || input.name in given ? [] : [[input.name, input.default]],
  );
  return { ...given, ...Object.fromEntries(defaults) };
}

interface ProviderPlan {
  readonly driver: string;
  /** The driver's own name and description unless given. */
  readonly name?: string;
  readonly description?: string;
  readonly connection?: JsonObject;
  /** Milliseconds since the epoch. */
  readonly registeredAt: number;
}

/** Adds a provider as `POST /providers` would have done. */
export function addProvider(world: World, plan: ProviderPlan): ProviderRecord {
  const { body } = driverOf(world, plan.driver);
  const id = world.counters.document++;
  const name = plan.name ?? body.name;
  const inputs = body.connection ?? [];
  const record: ProviderRecord = {
    ...ownedByOneadmin(id, name),
    body: {
      name,
      description: plan.description ?? body.description ?? '',
      driver: plan.driver,
      version: body.version ?? '',
      fireedge: body.fireedge ?? {},
      user_inputs: inputs,
      connection: withDefaults(inputs, plan.connection ?? {}),
      provision_ids: [],
      registration_time: Math.floor(plan.registeredAt / 1000),
    },
  };
  world.providers.set(id, record);
  return record;
}
