import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { provisionQuery } from '@/api/queries/provisions';
import type { Provision } from '@/domain/provision/provision';
import { isChanging } from '@/domain/provision/state';

/** More than this many are left to the list's own refresh: one by one they would take the server's whole time. */
const MOST_FOLLOWED = 20;

/**
 * Why following fails, null while it does not. The rows are read from the list; what comes back here must not render the
 * page again. One that is gone leaves the list, which is no failure.
 */
const firstError = (results: readonly UseQueryResult<Provision>[]): unknown =>
  results.find(({ error }) => error !== null && failureOf(error).kind !== 'not_found')?.error ??
  null;

/**
 * Follows the provisions of a list that are changing, one by one: their rows in the cached list follow, and only
 * those. Give the rows that are on the screen. Returns why one of them could not be renewed, or null.
 */
export function useChangingProvisions(rows: readonly Provision[]): unknown {
  const api = useApi();
  const changing = rows.filter(({ state }) => isChanging(state)).slice(0, MOST_FOLLOWED);
  return useQueries({
    queries: changing.map(({ id }) => provisionQuery(api, id, changing.length)),
    combine: firstError,
  });
}
