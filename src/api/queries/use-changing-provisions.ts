import { useQueries } from '@tanstack/react-query';
import { useApi } from '@/api/api-context';
import { provisionQuery } from '@/api/queries/provisions';
import type { Provision } from '@/domain/provision/provision';
import { isChanging } from '@/domain/provision/state';

/** More than this many are left to the list's own refresh: one by one they would take the server's whole time. */
const MOST_FOLLOWED = 20;

/** The rows are read from the list; what comes back here must not draw the page again. */
const nothing = (): null => null;

/**
 * Follows the provisions of a list that are changing, one by one. Nothing is returned: their rows in the
 * cached list follow, and only those. Give the rows that are on the screen.
 */
export function useChangingProvisions(rows: readonly Provision[]): void {
  const api = useApi();
  const changing = rows.filter(({ state }) => isChanging(state)).slice(0, MOST_FOLLOWED);
  useQueries({
    queries: changing.map(({ id }) => provisionQuery(api, id, changing.length)),
    combine: nothing,
  });
}
