import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { useUnmanaged } from '@/api/queries/use-unmanaged';
import { useQuery } from '@tanstack/react-query';
import { provisionQuery } from '@/api/queries/provisions';
import type { ActionContext } from '@/domain/provision/actions';
import { unmanagedOn, type PartIds } from '@/domain/provision/part';
import type { Unmanaged } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';
import { guestsOf } from '@/provisions/actions/action-context';

/** What is known of what lives on a provision, for a dialog that removes something of it. */
export interface Removal {
  /** As it is at the server now: at rest it is not polled often, and somebody else may have scaled it. */
  readonly provision: Provision;
  /** True until the server has answered both questions. */
  readonly asking: boolean;
  /** What lives on all of it; null where that is not known. */
  readonly unmanaged: Unmanaged | null;
  /** Why it is not known; null where it is, or where it may not be asked now. */
  readonly error: unknown;
  readonly guests: ActionContext['guests'];
  /** What lives on a part of it. */
  readonly guestsOn: (ids: PartIds) => ActionContext['guests'];
}

/**
 * Asks afresh what lives on a provision: an answer of before may have missed a guest.
 *
 * @param refusal of the request itself: one because of guests names them, and is newer than any answer
 */
export function useRemoval(known: Provision, refusal: unknown): Removal {
  const unmanaged = useUnmanaged(known, true);
  const api = useApi();
  const fresh = useQuery({ ...provisionQuery(api, known.id), refetchOnMount: 'always' });
  const failure = refusal === null ? null : failureOf(refusal);
  const named = failure?.kind === 'guests' ? failure.unmanaged : null;
  const answered = unmanaged.data !== undefined || unmanaged.error !== null;
  const asking = unmanaged.isFetching || !fresh.isFetchedAfterMount;
  const found = named ?? unmanaged.data ?? null;
  return {
    provision: fresh.data ?? known,
    asking,
    unmanaged: found,
    error: unmanaged.error,
    guests: guestsIn((of) => of),
    guestsOn: (ids) => guestsIn((of) => unmanagedOn(of, ids)),
  };

  function guestsIn(narrow: (all: Unmanaged) => Unmanaged): ActionContext['guests'] {
    if (named !== null) return guestsOf({ data: narrow(named), error: null });
    if (asking) return 'unasked';
    // Not to be asked now: whatever lives on it is not known.
    if (!answered && !unmanaged.allowed) return 'unknown';
    const data = unmanaged.data === undefined ? undefined : narrow(unmanaged.data);
    return guestsOf({ data, error: unmanaged.error });
  }
}
