import {
  attentionFor,
  byUrgency,
  mayLeaveMachines,
  type Attention,
} from '@/domain/provision/attention';
import type { ProvisionId } from '@/domain/ids';
import type { Pulse } from '@/domain/liveness/stall';
import { isStuck } from '@/domain/provision/liveness';
import { progressOf } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { isChanging } from '@/domain/provision/state';
import { usualRest, usualSeconds } from '@/domain/provision/usual';

/** A provision that is on its way. */
export interface Changing {
  readonly provision: Provision;
  /** 0 to 100, by whole stages. */
  readonly percent: number;
  /** Seconds until it has usually arrived; null where the past does not tell. */
  readonly rest: number | null;
}

type Pulses = ReadonlyMap<ProvisionId, Pulse>;

/** How long the stage that a provision is in usually takes, in seconds; null where the past does not tell. */
function usualNow(provision: Provision, past: readonly Provision[]): number | null {
  const stage = progressOf(provision).stages.find(({ status }) => status === 'active');
  return stage === undefined ? null : usualSeconds(provision, stage.state, past);
}

/**
 * The provisions that need somebody, the most urgent first.
 *
 * @param provisions all that are not DONE
 * @param past all that the server still has, those that are DONE too
 * @param now unix seconds of the server's clock
 */
export function needsAttention(
  provisions: readonly Provision[],
  past: readonly Provision[],
  pulses: Pulses,
  now: number,
): readonly Attention[] {
  const gone = past.filter((each) => each.state === 'DONE' && mayLeaveMachines(each));
  return [...provisions, ...gone]
    .flatMap((provision) => {
      const liveness = pulses.get(provision.id)?.liveness ?? 'alive';
      const usual = isChanging(provision.state) ? usualNow(provision, past) : null;
      return attentionFor(provision, liveness, usual, now) ?? [];
    })
    .toSorted(byUrgency);
}

/** The provisions that are on their way, those that arrive first at the top. */
export function changingOf(
  provisions: readonly Provision[],
  past: readonly Provision[],
  pulses: Pulses,
  now: number,
): readonly Changing[] {
  return provisions
    .filter(({ id, state }) => isChanging(state) && !isStuck(pulses.get(id)?.liveness ?? 'alive'))
    .map((provision) => {
      const progress = progressOf(provision);
      return {
        provision,
        percent: progress.percent,
        rest: usualRest(provision, progress, past, now),
      };
    })
    .toSorted(
      (a, b) =>
        (a.rest ?? Number.POSITIVE_INFINITY) - (b.rest ?? Number.POSITIVE_INFINITY) ||
        b.percent - a.percent ||
        b.provision.id - a.provision.id,
    );
}
