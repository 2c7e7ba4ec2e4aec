import type { JsonObject } from '@/lib/json';
import { ApiError } from '../http/api-error';
import { BLANK, flag, json } from '../http/context';
import type { ApiContext, Handler, Reply } from '../http/context';
import { rubyReceiver } from '../http/ruby';
import type { DriverRecord } from '../model';

/** A driver as sent; in ERROR it is only its name, its folder and what is wrong. */
function driverBody(driver: DriverRecord): JsonObject {
  if (driver.state === 'ERROR') return errorBody(driver);
  const { name, description, registry, version, ...rest } = driver.body;
  return {
    name,
    ...(description !== undefined && { description }),
    state: driver.state,
    ...(registry !== undefined && { registry }),
    ...(version !== undefined && { version }),
    system_path: driver.systemPath,
    ...rest,
  };
}

function errorBody(driver: DriverRecord): JsonObject {
  return {
    name: driver.id,
    state: driver.state,
    system_path: driver.systemPath,
    ...(driver.defect && { error_msg: driver.defect.message }),
  };
}

export function driverOf(world: ApiContext['world'], id: string): DriverRecord {
  const driver = world.drivers.get(id);
  if (!driver) throw new ApiError(404, `Error getting ${id} OneForm driver`);
  return driver;
}

/** What Ruby says when it asks a driver in ERROR, which is a plain Hash there, or an unsynced one, which is nil. */
export function notADriver(driver: DriverRecord, excerpt: string): string {
  const receiver =
    driver.state === 'ERROR' ? rubyReceiver(errorBody(driver), 'symbol') : 'nil:NilClass';
  return `undefined method \`enabled?' for ${receiver}\n\n${excerpt}`;
}

const list: Handler = ({ world, query }) => {
  const onlyEnabled = flag(query, 'enabled');
  const drivers = [...world.drivers.values()].filter(({ state }) => state !== 'UNKNOWN');
  const broken = drivers.find(({ state }) => state === 'ERROR');
  if (onlyEnabled && broken) {
    throw new ApiError(
      500,
      notADriver(
        broken,
        '                        !only_enabled || driver.enabled?\n' +
          '                                               ^^^^^^^^^',
      ),
    );
  }
  return json(
    drivers
      .filter(({ state }) => !onlyEnabled || state === 'ENABLED')
      .map((one) => driverBody(one)),
  );
};

const show: Handler = ({ world, params }): Reply => {
  const driver = driverOf(world, params['name'] ?? '');
  if (driver.state === 'UNKNOWN') {
    throw new ApiError(
      500,
      'Error processing response: wrong number of arguments (given 1, expected 0)',
    );
  }
  return {
    kind: 'json',
    status: 200,
    body: driverBody(driver),
    ...(driver.state !== 'ERROR' && { inspected: '#<OneForm::Driver:0x00007fcb73b06cd8>' }),
  };
};

const switchTo =
  (state: 'ENABLED' | 'DISABLED'): Handler =>
  ({ world, params }) => {
    const driver = driverOf(world, params['name'] ?? '');
    if (driver.state === state) {
      throw new ApiError(500, `Driver ${driver.id} is already ${state.toLowerCase()}`);
    }
    if (driver.state === 'ERROR' || driver.state === 'UNKNOWN') {
      throw new ApiError(
        500,
        `Drivers in ${driver.state} state cannot be changed. Please sync OneForm drivers before changing the state of the ${driver.id} driver`,
      );
    }
    driver.state = state;
    return BLANK;
  };

/** Reads the folders again: the only way out of ERROR. Happens at each start of the server too. */
export function syncDrivers(world: ApiContext['world']): void {
  for (const driver of world.drivers.values()) {
    if (driver.defect) driver.state = 'ERROR';
    else if (driver.state !== 'DISABLED') driver.state = 'ENABLED';
  }
}

/** Broken YAML is no failure to it. */
const sync: Handler = ({ world }) => {
  syncDrivers(world);
  const drivers = [...world.drivers.values()];
  const failed = drivers.flatMap(({ id, defect }) =>
    defect?.failsSync ? [{ name: id, error: defect.message }] : [],
  );
  return json({
    success: drivers.filter(({ defect }) => !defect?.failsSync).map(({ id }) => id),
    failed,
  });
};

export const driverHandlers = {
  list,
  show,
  sync,
  enable: switchTo('ENABLED'),
  disable: switchTo('DISABLED'),
} as const;
