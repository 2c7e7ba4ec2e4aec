import { stateChanges } from '@/domain/provision/history';
import type { Provision } from '@/domain/provision/provision';
import { stateRow, type KnownState } from '@/domain/provision/state';

/** Of fewer, the middle one says little. */
const FEWEST = 2;

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
  const times = others
    .filter((other) => other.deployment === deployment && other.id !== id)
    .flatMap(({ history }) => timesOf(stateChanges(history), stage))
    .toSorted((a, b) => a - b);
  if (times.length < FEWEST) return null;
  const middle = Math.floor(times.length / 2);
  const upper = times[middle] ?? 0;
  return times.length % 2 === 1 ? upper : ((times[middle - 1] ?? upper) + upper) / 2;
}

function timesOf(changes: ReturnType<typeof stateChanges>, stage: KnownState): readonly number[] {
  return changes.flatMap(({ from, to, time }, index) => {
    const before = changes[index - 1];
    const whole = from === stage && before?.to === stage && stateRow(to).tone !== 'failed';
    return whole ? [time - before.time] : [];
  });
}
