import { stateChanges } from '@/domain/provision/history';
import type { Progress } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { stateRow, type KnownState } from '@/domain/provision/state';

/** Of fewer, the middle one says little. */
const FEWEST = 2;

/** The middle one; null when there are too few to say anything. */
function median(times: readonly number[]): number | null {
  if (times.length < FEWEST) return null;
  const sorted = times.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * How long a stage usually takes: the median of the times that the histories of other provisions of the same
 * deployment hold, failures left out. In seconds; null when there are too few.
 *
 * @param others any provisions; those of another deployment are passed over
 */
export function usualSeconds(
  { id, deployment }: Pick<Provision, 'id' | 'deployment'>,
  stage: KnownState,
  others: readonly Provision[],
): number | null {
  return median(
    others
      .filter((other) => other.deployment === deployment && other.id !== id)
      .flatMap(({ history }) => timesOf(history, stage)),
  );
}

/**
 * How long it will usually take until the provision has come to the end of its way: the usual time of each stage ahead,
 * and what is left of the one that it is in. In seconds; null where one of the times is not known.
 *
 * @param now unix seconds of the server's clock
 */
export function usualRest(
  provision: Pick<Provision, 'id' | 'deployment'>,
  { stages }: Pick<Progress, 'stages'>,
  others: readonly Provision[],
  now: number,
): number | null {
  // The last one is where it arrives.
  const ahead = stages
    .slice(0, -1)
    .filter(({ status }) => status === 'active' || status === 'waiting');
  let rest = 0;
  for (const { state, status, startedAt } of ahead) {
    const usual = usualSeconds(provision, state, others);
    if (usual === null || (status === 'active' && startedAt === null)) return null;
    rest += Math.max(0, usual - (startedAt === null ? 0 : now - startedAt));
  }
  return ahead.length === 0 ? null : rest;
}

/** How long a stage took, and how often that is known. */
export interface StageTime {
  readonly stage: KnownState;
  /** The median, in seconds. */
  readonly seconds: number;
  readonly runs: number;
}

/**
 * How long each stage took over the given provisions, whatever their deployment: for a look at what takes the time.
 * Stages that were not seen often enough are left out.
 */
export function stageTimes(
  provisions: readonly Provision[],
  stages: readonly KnownState[],
): readonly StageTime[] {
  return stages.flatMap((stage) => {
    const times = provisions.flatMap(({ history }) => timesOf(history, stage));
    const seconds = median(times);
    return seconds === null ? [] : [{ stage, seconds, runs: times.length }];
  });
}

/** Histories are read at every look at a list; each is parsed once. */
const PARSED = new WeakMap<Provision['history'], ReadonlyMap<KnownState, readonly number[]>>();

/** How long each stage took that a history has whole, in seconds; failures left out. */
function durationsIn(history: Provision['history']): ReadonlyMap<KnownState, readonly number[]> {
  const known = PARSED.get(history);
  if (known !== undefined) return known;
  const times = new Map<KnownState, number[]>();
  const changes = stateChanges(history);
  for (const [index, { from, to, time }] of changes.entries()) {
    const before = changes[index - 1];
    if (from === 'UNKNOWN' || before?.to !== from || stateRow(to).tone === 'failed') continue;
    const found = times.get(from);
    if (found === undefined) times.set(from, [time - before.time]);
    else found.push(time - before.time);
  }
  PARSED.set(history, times);
  return times;
}

const NONE: readonly number[] = [];

const timesOf = (history: Provision['history'], stage: KnownState): readonly number[] =>
  durationsIn(history).get(stage) ?? NONE;
