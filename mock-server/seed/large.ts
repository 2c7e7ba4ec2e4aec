import type { JsonObject, JsonValue } from '@/lib/json';
import type { FailureCause, ProviderRecord, Stage, World } from '../model';
import type { WireInput } from '../wire';
import { driverRecord } from './driver-source';
import { ADDED_DRIVERS, INSTALLED_DRIVERS } from './drivers';
import { Life } from './life';
import { addInOrder, pastOfMoving } from './provision';
import type { Past, ProvisionPlan } from './provision';
import { Random } from './random';
import { addProvider, driverOf, worldOf } from './world';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What the largest installation that was ever heard of has, and some more. */
const PROVISIONS = 2_000;
const PROVIDERS = 40;
const HOSTS_OF_THE_GIANT = 500;

const CITIES = [
  'amsterdam',
  'athens',
  'berlin',
  'dublin',
  'frankfurt',
  'geneva',
  'helsinki',
  'lisbon',
  'london',
  'madrid',
  'milan',
  'oslo',
  'paris',
  'porto',
  'prague',
  'riga',
  'seville',
  'turin',
  'vienna',
  'warsaw',
] as const;
const USES = [
  'edge',
  'cdn',
  'render',
  'ci',
  'batch',
  'backup',
  'game',
  'db',
  'web',
  'lab',
] as const;
const TEAMS = ['platform', 'media', 'data', 'storage', 'delivery', 'research'] as const;
const STAGES_OF_LIFE = ['production', 'staging', 'test', 'trial'] as const;

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] =>
  Array.isArray(value);

/** A value that the input allows; secrets are plainly no secrets. */
function connectionValue(input: WireInput, random: Random): JsonValue {
  const choices = input.match?.['values'];
  if (isList(choices)) return random.pick<JsonValue>([choices[0] ?? '', ...choices]);
  return input.name === 'project' ? 'demo-project-1' : 'demo';
}

function addProviders(world: World, random: Random): readonly ProviderRecord[] {
  const providers = [addProvider(world, { driver: 'onprem', registeredAt: world.now - 400 * DAY })];
  const clouds = [...world.drivers.keys()].filter((id) => id !== 'onprem');
  while (providers.length < PROVIDERS) {
    const index = providers.length;
    const driver = clouds[index % clouds.length] ?? 'aws';
    const { body } = driverOf(world, driver);
    // What has a default keeps it: a zone fits the region of the same default.
    const asked = (body.connection ?? []).filter((input) => input.default === undefined);
    providers.push(
      addProvider(world, {
        driver,
        name: `${body.name} ${titled(CITIES[index % CITIES.length] ?? '')} ${Math.ceil(index / CITIES.length)}`,
        connection: Object.fromEntries(
          asked.map((input) => [input.name, connectionValue(input, random)]),
        ),
        registeredAt: world.now - (400 - index) * DAY,
      }),
    );
  }
  return providers;
}

/** The n-th rack of the on-premises provider has addresses of its own. */
function sizeOf(driver: string, hosts: number, index: number): JsonObject {
  return driver === 'onprem'
    ? { oneform_onprem_hosts: Life.rack(index % 250, hosts) }
    : { oneform_hosts: hosts };
}

function planOf(
  world: World,
  provider: ProviderRecord,
  index: number,
  random: Random,
): ProvisionPlan {
  const { driver } = provider.body;
  const deployments = driverOf(world, driver).body.deployment_confs ?? [];
  const deployment = deployments[index % Math.max(1, deployments.length)];
  const city = random.pick(CITIES);
  const use = random.pick(USES);
  return {
    provider,
    deployment: deployment?.inventory ?? 'ssh_cluster',
    name: `${city}-${use}-${String(index).padStart(4, '0')}`,
    description: `${titled(use)} hosts in ${titled(city)}`,
    values: {
      ...sizeOf(driver, random.whole(1, 4), index),
      oneform_tags: { team: random.pick(TEAMS), env: random.pick(STAGES_OF_LIFE) },
    },
    createdAt: world.now - Math.round((0.5 + random.fraction() * 390) * DAY),
  };
}

type Live = (life: Life) => void;

const fails =
  (stage: Stage, cause: FailureCause): Live =>
  (life) =>
    life.willFail(stage, cause).settle();

const FAILURES = [
  fails('INIT', 'registry-unreachable'),
  fails('PLANNING', 'bad-credentials'),
  fails('APPLYING', 'quota'),
  fails('APPLYING', 'no-capacity'),
  fails('CONFIGURING_ONE', 'timeout'),
  fails('CONFIGURING_PROVISION', 'host-unreachable'),
  fails('CONFIGURING_PROVISION', 'package-failure'),
] as const satisfies readonly Live[];

const MOVING = ['INIT', 'APPLYING', 'CONFIGURING_PROVISION'] as const;

/** Mostly well, some finished, some failed, a handful frozen by a restart. */
function lifeOf(random: Random): Live {
  const chance = random.fraction();
  if (chance < 0.12)
    return (life) =>
      life
        .settle()
        .wait(2 * HOUR)
        .undeploy()
        .settle();
  if (chance < 0.2) return random.pick(FAILURES);
  if (chance < 0.205) return (life) => life.until('APPLYING').freeze();
  if (chance < 0.4) return (life) => life.settle().host({ vms: 3, images: 1 });
  return (life) => life.settle();
}

function pastOf(world: World, plan: ProvisionPlan, index: number, random: Random): Past {
  if (index === 1) {
    const values = { ...plan.values, oneform_hosts: HOSTS_OF_THE_GIANT };
    return {
      plan: { ...plan, name: 'giant', description: 'Five hundred hosts', values },
      live: (life) => life.settle(),
    };
  }
  if (index % 100 === 50) {
    return pastOfMoving(world, plan, {
      state: random.pick(MOVING),
      ago: random.whole(1, 8) * 1000,
    });
  }
  return { plan, live: lifeOf(random) };
}

/** Two thousand provisions, the same for the same `now`. */
export function largeSeed(now: number): World {
  const world = worldOf(
    now,
    [...INSTALLED_DRIVERS, ...ADDED_DRIVERS].map((source) => driverRecord(source, 'ENABLED')),
  );
  const random = new Random(2_000);
  const providers = addProviders(world, random);
  const pasts = Array.from({ length: PROVISIONS }, (_none, index): Past | null => {
    const provider = providers[index % providers.length];
    if (provider === undefined) return null;
    return pastOf(world, planOf(world, provider, index, random), index, random);
  });
  addInOrder(
    world,
    pasts.filter((past) => past !== null),
  );
  return world;
}
