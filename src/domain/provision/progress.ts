import { stateChanges, type StateChange } from '@/domain/provision/history';
import type { Provision } from '@/domain/provision/provision';
import {
  BUILD_STATES,
  parseState,
  REMOVE_STATES,
  stateRow,
  type KnownState,
  type ProvisionState,
} from '@/domain/provision/state';

/** Where a provision is heading: up to RUNNING (`scale`: once more, with other hosts) or down to DONE. */
export type Direction = 'build' | 'scale' | 'remove';

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

const SCALE_STATES = BUILD_STATES.filter((state) => state !== 'PENDING');

/** The stage that a state is in: `APPLYING_FAILURE` is in APPLYING. Null for a state that nobody here knows. */
function stageOf(state: ProvisionState): ProvisionState | null {
  if (state === 'UNKNOWN') return null;
  const { retriesAt } = stateRow(state);
  return retriesAt === null ? state : parseState(retriesAt);
}

/** True from the moment that an undeploy begins, failures of it included. */
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

/** The run that a state belongs to; empty while it has not recorded anything yet. */
function currentRun(
  state: ProvisionState,
  changes: readonly StateChange[],
): readonly StateChange[] {
  const runs = runsOf(changes);
  const goesDown = (run: readonly StateChange[]): boolean => isRemoval(run[0]?.from ?? 'PENDING');
  if (!isRemoval(state)) return runs.findLast((run) => !goesDown(run)) ?? [];
  const last = runs.at(-1) ?? [];
  return goesDown(last) ? last : [];
}

function directionOf(state: ProvisionState, run: readonly StateChange[]): Direction {
  if (isRemoval(state)) return 'remove';
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
  return index === last ? 'done' : 'active';
}

/** How far a provision has come, as one list of stages with times, in the direction that it is going. */
export function progressOf(provision: Provision): Progress {
  const { state, registeredAt } = provision;
  const changes = stateChanges(provision.history);
  const run = currentRun(state, changes);
  const direction = directionOf(state, run);
  const states: readonly KnownState[] =
    direction === 'remove' ? REMOVE_STATES : direction === 'scale' ? SCALE_STATES : BUILD_STATES;
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
  const shares = direction === 'remove' ? REMOVE_SHARES : BUILD_SHARES;
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
