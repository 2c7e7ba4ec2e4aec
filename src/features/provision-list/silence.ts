import type { Provision } from '@/domain/provision/provision';
import { isChanging } from '@/domain/provision/state';

/**
 * The list knows no logs, only histories, and a stage may work for long between two entries of its
 * history. Past an hour, even the slowest machine has come or failed.
 */
const WORTH_A_WORD_SECONDS = 3600;

/**
 * For how many seconds nothing has happened to a provision that should be changing, where that is
 * long enough to be told; null otherwise. Such a one may be frozen (CONTRACT, trap 14): its page tells more.
 *
 * @param now unix seconds
 */
export function silentFor(
  { state, history, registeredAt }: Pick<Provision, 'state' | 'history' | 'registeredAt'>,
  now: number,
): number | null {
  if (!isChanging(state)) return null;
  const last = history.at(-1)?.time ?? registeredAt;
  if (last === null) return null;
  const seconds = now - last;
  return seconds >= WORTH_A_WORD_SECONDS ? seconds : null;
}
