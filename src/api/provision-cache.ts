import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/query-keys';
import type { ParsedList } from '@/api/wire/parsed';
import type { ProvisionId } from '@/domain/ids';
import type { Provision } from '@/domain/provision/provision';

type ProvisionList = ParsedList<Provision>;

/**
 * Changes the cached lists in place of fetching them. Their age stays what it was: one row's news does
 * not make the others fresh, and the list's own polling goes on in its rhythm.
 */
function changeLists(
  client: QueryClient,
  change: (items: readonly Provision[]) => readonly Provision[],
): void {
  for (const query of client.getQueryCache().findAll({ queryKey: queryKeys.provisionLists })) {
    client.setQueryData<ProvisionList>(
      query.queryKey,
      (list) => {
        if (list === undefined) return undefined;
        const items = change(list.items);
        return items === list.items ? list : { ...list, items };
      },
      { updatedAt: query.state.dataUpdatedAt },
    );
  }
}

/** The row of a provision that was fetched by itself follows in every list that has one. */
export function updateRow(client: QueryClient, provision: Provision): void {
  changeLists(client, (items) => {
    const index = items.findIndex(({ id }) => id === provision.id);
    return index === -1 ? items : items.with(index, provision);
  });
}

/** A provision that was just created, or changed by an answer that holds all of it. */
export function storeProvision(client: QueryClient, provision: Provision): void {
  client.setQueryData(queryKeys.provision(provision.id), provision);
  // Newest first, as the server sends them.
  changeLists(client, (items) =>
    items.some(({ id }) => id === provision.id)
      ? items.map((item) => (item.id === provision.id ? provision : item))
      : [provision, ...items],
  );
}

/** A provision that is no more. */
export function forgetRow(client: QueryClient, id: ProvisionId): void {
  changeLists(client, (items) =>
    items.some((item) => item.id === id) ? items.filter((item) => item.id !== id) : items,
  );
}

/** Every provision that some list holds, as it was last seen; empty where no list was loaded. Asks nothing. */
export function cachedProvisions(client: QueryClient): readonly Provision[] {
  const lists = client.getQueriesData<ProvisionList>({ queryKey: queryKeys.provisionLists });
  const byId = new Map(
    lists.flatMap(([, list]) => list?.items ?? []).map((item) => [item.id, item]),
  );
  return [...byId.values()];
}

/** What the lists know of a provision, and since when, so that its page has something to show at once. */
export function rowOf(
  client: QueryClient,
  id: ProvisionId,
): { readonly provision: Provision; readonly updatedAt: number } | null {
  const rows = client
    .getQueryCache()
    .findAll({ queryKey: queryKeys.provisionLists })
    .flatMap(({ queryKey, state }) => {
      const list = client.getQueryData<ProvisionList>(queryKey);
      const provision = list?.items.find((item) => item.id === id);
      return provision === undefined ? [] : [{ provision, updatedAt: state.dataUpdatedAt }];
    });
  return rows.toSorted((a, b) => b.updatedAt - a.updatedAt)[0] ?? null;
}
