import { isJsonObject } from '@/lib/json';
import type { JsonObject } from '@/lib/json';
import { fileHeader, formatLine } from '../log/format';
import { allocationLines } from '../log/opennebula';
import { stageLog } from '../log/stage-log';
import type { LogWriter } from '../life/lines';
import type { ServerState } from '../life/states';
import { createLogFile } from '../log-file';
import type { ProviderRecord, ProvisionRecord, World } from '../model';
import { objectsOf } from '../rules/blueprint';
import { Life } from './life';
import { driverOf, ownedByOneadmin, withDefaults } from './world';

export interface ProvisionPlan {
  readonly provider: ProviderRecord;
  /** The deployment's `inventory`. */
  readonly deployment: string;
  readonly name: string;
  readonly description: string;
  /** What the user filled in; the defaults are added. */
  readonly values: JsonObject;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

const FULL_LOG: LogWriter = { stageLog, formatLine, fileHeader };
/** Writing thousands of logs that are not opened would take seconds and most of the memory. */
const NO_LOG: LogWriter = { stageLog: () => [], formatLine: () => '', fileHeader: () => '' };

function newRecord(world: World, plan: ProvisionPlan, writer: LogWriter): ProvisionRecord {
  const { provider } = plan;
  const driver = driverOf(world, provider.body.driver);
  const deployment = driver.body.deployment_confs?.find(
    ({ inventory }) => inventory === plan.deployment,
  );
  if (deployment === undefined) throw new Error(`${driver.id} has no ${plan.deployment}`);
  const inputs = [...(driver.body.user_inputs ?? []), ...(deployment.user_inputs ?? [])];
  const values = withDefaults(inputs, plan.values);
  const tags = values['oneform_tags'];
  const id = world.counters.document++;
  return {
    ...ownedByOneadmin(id, plan.name),
    driverId: driver.id,
    work: null,
    failures: [],
    terraform: 'never',
    log: createLogFile(
      [
        writer.fileHeader(plan.createdAt),
        ...allocationLines(plan.name, provider.body.name).map(({ level, text }) =>
          writer.formatLine(plan.createdAt, level, text),
        ),
      ].join(''),
    ),
    body: {
      name: plan.name,
      description: plan.description,
      deployment_file: deployment.inventory,
      fireedge: driver.body.fireedge ?? {},
      user_inputs: inputs,
      user_inputs_values: values,
      provider_id: provider.id,
      state: 'PENDING',
      one_objects: objectsOf(driver.blueprints[deployment.inventory], values),
      registration_time: Math.floor(plan.createdAt / 1000),
      historic: [],
      tags: isJsonObject(tags) ? tags : {},
    },
  };
}

/** Plays a life in a world in which no other operation is running. */
function play(
  world: World,
  plan: ProvisionPlan,
  live: (life: Life) => void,
  writer: LogWriter,
): ProvisionRecord {
  const record = newRecord(world, plan, writer);
  const scene = { ...world, now: plan.createdAt, provisions: new Map([[record.id, record]]) };
  const { provider } = plan;
  const ids = [...provider.body.provision_ids, record.id];
  provider.body = { ...provider.body, provision_ids: ids };
  live(new Life(scene, record, writer, plan.createdAt).begin());
  return record;
}

/** A copy of what a life changes, so that it can be lived again without a trace. */
function rehearsal(world: World, plan: ProvisionPlan): readonly [World, ProvisionPlan] {
  const provider = { ...plan.provider };
  const stage: World = {
    ...world,
    counters: { ...world.counters },
    providers: new Map([[provider.id, provider]]),
    guests: [],
  };
  return [stage, { ...plan, provider }];
}

/**
 * Adds a provision with a past. Its log is written when somebody opens it, by living that past again.
 */
function addProvision(world: World, plan: ProvisionPlan, live: (life: Life) => void): void {
  const [past, pastPlan] = rehearsal(world, plan);
  const record = play(world, plan, live, NO_LOG);
  record.log = createLogFile(() => {
    const written = play(past, pastPlan, live, FULL_LOG);
    return Buffer.from(written.log.bytes()).toString('utf8');
  });
  world.provisions.set(record.id, record);
}

/** A provision to be, with its past. */
export interface Past {
  readonly plan: ProvisionPlan;
  readonly live: (life: Life) => void;
}

/**
 * The past of a provision that is at work on `state` since `ago` milliseconds: the server that gets
 * the world goes on with it. Only the engine knows how long the stages before it take, so the life is
 * lived once to learn it.
 */
export function pastOfMoving(
  world: World,
  plan: Omit<ProvisionPlan, 'createdAt'>,
  moving: {
    readonly state: ServerState;
    readonly ago: number;
    readonly live?: (life: Life) => void;
  },
): Past {
  const live = (life: Life): void => {
    moving.live?.(life);
    life.until(moving.state);
  };
  let length = 0;
  const [stage, trial] = rehearsal(world, { ...plan, createdAt: 0 });
  play(
    stage,
    trial,
    (life) => {
      live(life);
      length = life.time;
    },
    NO_LOG,
  );
  return { plan: { ...plan, createdAt: world.now - moving.ago - length }, live };
}

/** Adds provisions in the order in which they were made, so that ids tell the age. */
export function addInOrder(world: World, pasts: readonly Past[]): void {
  for (const { plan, live } of [...pasts].sort((a, b) => a.plan.createdAt - b.plan.createdAt)) {
    addProvision(world, plan, live);
  }
}
