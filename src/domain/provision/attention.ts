import { actionFor, NO_CONTEXT } from '@/domain/provision/actions';
import { hasApplied, mayHaveCreated } from '@/domain/provision/history';
import { isStuck, type Liveness } from '@/domain/provision/liveness';
import { progressOf } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { ownMachines, resourcesOf } from '@/domain/provision/resources';
import { isChanging, stateRow } from '@/domain/provision/state';
import { waysOut, type WayOut } from '@/domain/provision/ways-out';

/** Why a provision needs somebody, the most urgent first. */
export const NEEDS = [
  /** Should be changing, and nothing will move it any more (contract#trap-14, contract#trap-16). */
  'stuck',
  /** Machines may run in the cloud that no undeploy will destroy: they are billed (contract#trap-1). */
  'machines_left',
  'failed',
  /** In one stage for much longer than that stage usually takes. */
  'slow',
] as const;
export type Need = (typeof NEEDS)[number];

/** What to do about it: a way out, a look at the log, or a look at the cloud's own console. */
export type NextStep = WayOut | 'look' | 'check_cloud';

export interface Attention {
  readonly provision: Provision;
  readonly need: Need;
  readonly step: NextStep;
  /** Unix seconds of the last event; null where there is none. */
  readonly since: number | null;
}

/** A stage is slow after so many times its usual length, and not before it is late by so many seconds. */
const SLOW_FACTOR = 2;
const SLOW_SECONDS = 120;

/** True when machines may go on running in the cloud although the provision is gone, or its removal failed. */
export function mayLeaveMachines(provision: Provision): boolean {
  if (ownMachines(provision)) return false;
  if (provision.state === 'DONE') return mayHaveCreated(provision) && !hasApplied(provision);
  return (
    stateRow(provision.state).tone === 'failed' &&
    resourcesOf(provision).hosts.note?.code === 'still_in_cloud'
  );
}

function isSlow(provision: Provision, usual: number | null, now: number): boolean {
  const stage = progressOf(provision).stages.find(({ status }) => status === 'active');
  if (usual === null || stage === undefined || stage.startedAt === null) return false;
  return now - stage.startedAt > Math.max(usual * SLOW_FACTOR, usual + SLOW_SECONDS);
}

function needOf(
  provision: Provision,
  liveness: Liveness,
  usual: number | null,
  now: number,
): Need | null {
  if (isStuck(liveness)) return 'stuck';
  if (mayLeaveMachines(provision)) return 'machines_left';
  if (stateRow(provision.state).tone === 'failed') return 'failed';
  if (!isChanging(provision.state)) return null;
  return liveness === 'quiet' || isSlow(provision, usual, now) ? 'slow' : null;
}

function stepFor(provision: Provision, need: Need, liveness: Liveness): NextStep {
  if (provision.state === 'DONE') return 'check_cloud';
  if (need === 'slow') return 'look';
  const context = { ...NO_CONTEXT, liveness };
  // A retry is refused: force alone leads out (contract#trap-14).
  if (need === 'stuck') {
    return actionFor('force_undeploy', provision, context).allowed
      ? 'force_undeploy'
      : 'force_delete';
  }
  return waysOut(provision, context)[0] ?? 'look';
}

/**
 * Whether somebody has to look at a provision now, and the one thing to do next. Null where all is well.
 *
 * @param usual how long the stage that it is in usually takes, in seconds; null where that is not known
 * @param now unix seconds of the server's clock
 */
export function attentionFor(
  provision: Provision,
  liveness: Liveness,
  usual: number | null,
  now: number,
): Attention | null {
  const need = needOf(provision, liveness, usual, now);
  if (need === null) return null;
  return {
    provision,
    need,
    step: stepFor(provision, need, liveness),
    since: provision.history.at(-1)?.time ?? provision.registeredAt,
  };
}

/** The most urgent first; of those that are alike, what happened last. */
export function byUrgency(a: Attention, b: Attention): number {
  return (
    NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) ||
    (b.since ?? 0) - (a.since ?? 0) ||
    b.provision.id - a.provision.id
  );
}
