import { isStuck, type Liveness } from '@/domain/provision/liveness';
import { removalOf } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import {
  isChanging,
  stateRow,
  type ProvisionState,
  type StateTone,
} from '@/domain/provision/state';

/** States that belong together for somebody who looks at many provisions. */
export const STATE_GROUPS = [
  'running',
  'changing',
  'failed',
  // Should be changing, and nothing will move it any more. Not among the failed: no stage failed, a retry is refused.
  'stuck',
  'removing',
  'unknown',
  'done',
] as const;
export type StateGroup = (typeof STATE_GROUPS)[number];

/** The groups that are always told, however many there are of them. */
const ALWAYS_SHOWN: ReadonlySet<StateGroup> = new Set(['running', 'changing', 'failed']);

const GROUP_OF_TONE: Record<StateTone, StateGroup> = {
  waiting: 'changing',
  moving: 'changing',
  running: 'running',
  failed: 'failed',
  going: 'removing',
  gone: 'done',
  unknown: 'unknown',
};

/** The group of a state by itself; see `groupOf` for that of a provision. */
export const groupOfState = (state: ProvisionState): StateGroup =>
  GROUP_OF_TONE[stateRow(state).tone];

/**
 * The group that a provision is counted in. The removal of hosts is a change of what goes on running.
 *
 * @param liveness how life stands of one that should be changing; `alive` where that is not known
 */
export function groupOf(provision: Provision, liveness: Liveness = 'alive'): StateGroup {
  if (isStuck(liveness)) return 'stuck';
  return removalOf(provision) === 'hosts' && isChanging(provision.state)
    ? 'changing'
    : groupOfState(provision.state);
}

/** How many there are of each group. */
export function countGroups(groups: Iterable<StateGroup>): Readonly<Record<StateGroup, number>> {
  const counts: Record<StateGroup, number> = {
    running: 0,
    changing: 0,
    failed: 0,
    stuck: 0,
    removing: 0,
    unknown: 0,
    done: 0,
  };
  for (const group of groups) counts[group] += 1;
  return counts;
}

/** The groups that have something in them, and those that are always told. */
export function shownGroups(counts: Readonly<Record<StateGroup, number>>): readonly StateGroup[] {
  return STATE_GROUPS.filter((group) => counts[group] > 0 || ALWAYS_SHOWN.has(group));
}
