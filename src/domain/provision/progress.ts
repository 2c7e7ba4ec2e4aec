import { parseStateChange, stateChanges, type StateChange } from '@/domain/provision/history';
import type { Provision } from '@/domain/provision/provision';
import {
  BUILD_STATES,
  isChanging,
  parseState,
  REMOVE_STATES,
  stateRow,
  type KnownState,
  type ProvisionState,
} from '@/domain/provision/state';

/**
 * Where a provision is heading: up to RUNNING (`scale`: once more, with more hosts), to RUNNING with fewer hosts
 * (`remove_hosts`), or down to DONE. `remove_unsure`: one of the last two, and nothing tells which yet.
 */
export type Direction = 'build' | 'scale' | 'remove_hosts' | 'remove_unsure' | 'remove';

export type StageStatus = 'waiting' | 'active' | 'failed' | 'done';

/** One stage of the way, with what the history tells of it. */
export interface Stage {
  readonly state: KnownState;
  readonly status: StageStatus;
  /** Unix seconds, of the last attempt; null where it has not begun, or where the history does not say (DEPROVISIONING_ONE never does). */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** How often it was begun in this run: more than once after a retry. */
  readonly attempts: number;
}

export interface Progress {
  readonly direction: Direction;
  /** 0 to 100, by whole stages: what is certain, not what the clock hopes for. */
  readonly percent: number;
  readonly stages: readonly Stage[];
  readonly failedStage: KnownState | null;
}

/** The usual share of each stage in the time of a run, in percent: ordering machines and configuring them take most. */
const BUILD_SHARES: Partial<Record<KnownState, number>> = {
  PENDING: 2,
  INIT: 6,
  PLANNING: 6,
  APPLYING: 36,
  CONFIGURING_ONE: 10,
  CONFIGURING_PROVISION: 40,
};
const REMOVE_SHARES: Partial<Record<KnownState, number>> = {
  DEPROVISIONING_ONE: 45,
  DEPROVISIONING: 55,
};

const STAGES: Readonly<Record<Direction, readonly KnownState[]>> = {
  build: BUILD_STATES,
  scale: BUILD_STATES.filter((state) => state !== 'PENDING'),
  remove_hosts: ['DEPROVISIONING_ONE', 'DEPROVISIONING', 'RUNNING'],
  remove_unsure: ['DEPROVISIONING_ONE', 'DEPROVISIONING'],
  remove: REMOVE_STATES,
};

/** The stage that a state is in: `APPLYING_FAILURE` is in APPLYING. Null for an unknown state. */
function stageOf(state: ProvisionState): ProvisionState | null {
  if (state === 'UNKNOWN') return null;
  const { retriesAt } = stateRow(state);
  return retriesAt === null ? state : parseState(retriesAt);
}

/** True while something is being removed, be it all or some hosts, and when that failed; see `removalOf`. */
export const isRemoval = (state: ProvisionState): boolean =>
  REMOVE_STATES.some((stage) => stage === stageOf(state));

/**
 * The history cut into runs: a way up or down each, retries included. A run ends at RUNNING. Where a
 * removal begins nothing is recorded; it shows as a change that does not follow from the one before.
 */
function runsOf(changes: readonly StateChange[]): readonly (readonly StateChange[])[] {
  const starts = changes.flatMap(({ from }, index) => {
    const before = changes[index - 1]?.to;
    const turnsDown = isRemoval(from) && (before === undefined || !isRemoval(before));
    return index === 0 || from === 'RUNNING' || turnsDown ? [index] : [];
  });
  return starts.map((start, run) => changes.slice(start, starts[run + 1]));
}

const goesDown = (run: readonly StateChange[]): boolean => isRemoval(run[0]?.from ?? 'PENDING');
const cameBack = (run: readonly StateChange[]): boolean => run.at(-1)?.to === 'RUNNING';

/** The run that a state belongs to; empty while it has not recorded anything yet. */
function currentRun(
  state: ProvisionState,
  changes: readonly StateChange[],
): readonly StateChange[] {
  const runs = runsOf(changes);
  const last = runs.at(-1) ?? [];
  if (isRemoval(state)) return goesDown(last) && !cameBack(last) ? last : [];
  // Hosts were removed, and the rest runs on.
  if (goesDown(last) && cameBack(last)) return last;
  return runs.findLast((run) => !goesDown(run)) ?? [];
}

const PART_DELETED = /^(?:Cluster|Network|Datastore) \d+ deleted$/;

/**
 * What is being removed: all, or some hosts, which passes the same states. Only removing all touches the cluster, its
 * networks and its datastores, and it is done with them when DEPROVISIONING begins; until one of them goes, a provision
 * that was RUNNING does not tell. Null where nothing is being removed.
 */
export function removalOf({
  state,
  history,
  objects: { cluster, hosts },
}: Pick<Provision, 'state' | 'history' | 'objects'>): 'all' | 'hosts' | 'unsure' | null {
  if (!isRemoval(state)) return null;
  const stage = stageOf(state);
  // RUNNING without hosts is undeployed by OneForm itself (contract#trap-12).
  if (stage === 'DONE' || cluster.id === null || hosts.length === 0) return 'all';
  if (stage === 'DEPROVISIONING') return 'hosts';
  const before = history.findLastIndex(({ description }) => {
    const change = parseStateChange(description);
    return change !== null && !isRemoval(change.to);
  });
  const from = parseStateChange(history[before]?.description ?? '')?.to;
  if (from !== 'RUNNING' && from !== 'SCALING_FAILURE') return 'all';
  const touched = history.slice(before + 1).some((event) => PART_DELETED.test(event.description));
  return touched ? 'all' : 'unsure';
}

const DIRECTION_OF_REMOVAL = {
  all: 'remove',
  hosts: 'remove_hosts',
  unsure: 'remove_unsure',
} as const;

function directionOf(provision: Provision, run: readonly StateChange[]): Direction {
  const removal = removalOf(provision);
  if (removal !== null) return DIRECTION_OF_REMOVAL[removal];
  if (goesDown(run)) return 'remove_hosts';
  const { state } = provision;
  const scaled = run.some(({ from, to }) => from === 'SCALING' || to === 'SCALING');
  return scaled || state === 'SCALING' || state === 'SCALING_FAILURE' ? 'scale' : 'build';
}

function statusOf(
  state: ProvisionState,
  index: number,
  currentIndex: number,
  last: number,
): StageStatus {
  if (index < currentIndex) return 'done';
  if (index > currentIndex) return 'waiting';
  if (stateRow(state).tone === 'failed') return 'failed';
  return isChanging(state) || index < last ? 'active' : 'done';
}

/** How far a provision has come, as one list of stages with times, in the direction that it is going. */
export function progressOf(provision: Provision): Progress {
  const { state, registeredAt } = provision;
  const changes = stateChanges(provision.history);
  const run = currentRun(state, changes);
  const direction = directionOf(provision, run);
  const states = STAGES[direction];
  const stageNow = stageOf(state);
  // SCALING is over before anybody sees it, and INIT is what follows.
  const current = states.findIndex(
    (stage) => stage === (stageNow === 'SCALING' ? 'INIT' : stageNow),
  );
  const last = states.length - 1;
  const stages = states.map((stage, index): Stage => {
    const entered = run.filter(({ to }) => to === stage);
    const left = run.filter(({ from, to }) => from === stage && stageOf(to) !== stage);
    const status = statusOf(state, index, current, last);
    const begun = status !== 'waiting';
    return {
      state: stage,
      status,
      startedAt: begun
        ? (entered.at(-1)?.time ??
          (stage === 'PENDING' && direction === 'build' ? registeredAt : null))
        : null,
      // The state that it is in has not ended; that it was left before, to scale, is the beginning of this run.
      endedAt: status === 'done' && index !== current ? (left.at(-1)?.time ?? null) : null,
      attempts: Math.max(entered.length, begun ? 1 : 0),
    };
  });
  const shares = direction === 'build' || direction === 'scale' ? BUILD_SHARES : REMOVE_SHARES;
  const total = states.reduce((sum, stage) => sum + (shares[stage] ?? 0), 0);
  const done = stages.reduce(
    (sum, { state: stage, status }) => sum + (status === 'done' ? (shares[stage] ?? 0) : 0),
    0,
  );
  return {
    direction,
    percent: Math.round((done / total) * 100),
    stages,
    failedStage: stages.find(({ status }) => status === 'failed')?.state ?? null,
  };
}
