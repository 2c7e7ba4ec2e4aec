import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { failureOf } from '@/api/errors';
import { pollFacts } from '@/api/polling';
import { sinceWrite } from '@/api/last-write';
import { forgetRow, rowOf, updateRow } from '@/api/provision-cache';
import { queryKeys } from '@/api/query-keys';
import { read, readList } from '@/api/read';
import { assertSafe } from '@/api/safety';
import { segment } from '@/api/transport/transport';
import { parseProvision } from '@/api/wire/provision';
import { parseUnmanaged } from '@/api/wire/unmanaged';
import type { ProvisionId } from '@/domain/ids';
import { mayAskGuests } from '@/domain/provision/guest-check';
import { nextListPoll, nextPoll, remaining, type PollDelay } from '@/domain/provision/poll';
import type { Provision } from '@/domain/provision/provision';

/*
 * `include_provider` and `include_sensitive` are never sent, since both show secrets in clear, nor is
 * `decode`, which fails (contract#trap-10). Polling stops by itself in a hidden tab: React
 * Query skips the intervals of a hidden page, so these functions count as visible.
 */

/** Guests come and go by other ways than this program's; dialogs that destroy ask once more. */
const ASKED_ONCE = 10 * 60_000;

/** A pause that this tab's turn makes longer. */
const later = (delay: PollDelay, turn: number): PollDelay =>
  delay === false ? false : delay + turn;

/** The list; DONE provisions only with `all`. Dear for the server, so fetched rarely: see `nextListPoll`. */
export const provisionsQuery = ({ transport, turn }: Api, { all }: { readonly all: boolean }) =>
  queryOptions({
    queryKey: queryKeys.provisionList(all),
    queryFn: ({ signal }) =>
      readList(
        transport,
        { method: 'GET', path: '/provisions', query: all ? { all } : {}, signal },
        parseProvision,
      ),
    staleTime: 10_000,
    refetchInterval: (query) => {
      const { data, dataUpdatedAt, errorUpdatedAt } = query.state;
      const delay = nextListPoll(data?.items.length ?? 0, pollFacts(query).failures, true);
      return later(remaining(delay, Date.now() - Math.max(dataUpdatedAt, errorUpdatedAt)), turn());
    },
  });

/** The past changes slowly, and its list is as dear as the present's. */
const PAST_HOLDS = 10 * 60_000;

/** All provisions, those that are DONE too, for what the past tells: read seldom, and never by an interval. */
export const pastProvisionsQuery = (api: Api) =>
  queryOptions({
    ...provisionsQuery(api, { all: true }),
    staleTime: PAST_HOLDS,
    refetchInterval: false,
    refetchOnWindowFocus: false,
  });

/** Fetches one provision and lets the lists' rows follow; one that is gone leaves the lists. */
async function fetchProvision(
  { transport, client }: Api,
  id: ProvisionId,
  signal: AbortSignal,
): Promise<Provision> {
  try {
    const provision = await read(
      transport,
      { method: 'GET', path: `/provisions/${segment(id)}`, signal },
      parseProvision,
    );
    updateRow(client, provision);
    return provision;
  } catch (error) {
    if (failureOf(error).kind === 'not_found') forgetRow(client, id);
    throw error;
  }
}

/**
 * One provision, polled while it changes. `peers` is how many provisions the page follows in all: the
 * more, the slower each.
 */
export function provisionQuery(api: Api, id: ProvisionId, peers = 1) {
  const row = rowOf(api.client, id);
  return queryOptions({
    queryKey: queryKeys.provision(id),
    queryFn: ({ signal }) => fetchProvision(api, id, signal),
    staleTime: 1_000,
    ...(row === null ? {} : { initialData: row.provision, initialDataUpdatedAt: row.updatedAt }),
    refetchInterval: (query) => {
      const { sinceLastChangeMs, failures } = pollFacts(query);
      const { data, error } = query.state;
      if (data === undefined || failureOf(error).kind === 'not_found') return false;
      return later(nextPoll(data.state, sinceLastChangeMs, failures, true, peers), api.turn());
    },
  });
}

/** The provision as it is now, by one request that is not repeated. */
async function freshState(api: Api, id: ProvisionId, signal: AbortSignal): Promise<Provision> {
  const provision = await fetchProvision(api, id, signal);
  api.client.setQueryData(queryKeys.provision(id), provision);
  return provision;
}

/**
 * What lives on a provision without being part of it. OneForm answers by writing the whole document back without a lock
 * (contract#trap-16): asked while something changes, it undoes the server's own last write, and the provision is frozen
 * for ever. So whether it is at rest is asked first, and what is not is refused here, to all. Never by itself:
 * no interval, no return to the page, no retry. A failure means that there are guests (contract#trap-4).
 */
export const unmanagedQuery = (api: Api, id: ProvisionId) =>
  queryOptions({
    queryKey: queryKeys.unmanaged(id),
    queryFn: async ({ signal }) => {
      const { state } = await freshState(api, id, signal);
      const allowed = mayAskGuests(state, sinceWrite(api.client, id));
      assertSafe(allowed, 'at_rest', `GET /provisions/${segment(id)}/unmanaged`);
      return read(
        api.transport,
        { method: 'GET', path: `/provisions/${segment(id)}/unmanaged`, signal },
        parseUnmanaged,
      );
    },
    staleTime: ASKED_ONCE,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
