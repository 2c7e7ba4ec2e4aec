import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { pollFacts } from '@/api/polling';
import { cachedProvisions } from '@/api/provision-cache';
import { provisionQuery } from '@/api/queries/provisions';
import { queryKeys } from '@/api/query-keys';
import { read } from '@/api/read';
import { operationPath } from '@/api/send';
import { parseLogPage } from '@/api/wire/log';
import type { ProvisionId } from '@/domain/ids';
import { LINES_AT_END, signsOfEnd, type LogEnd } from '@/domain/liveness/log-end';

const EACH_MINUTE = 60_000;
const SELDOM = 10 * EACH_MINUTE;

/** Reads that wait for their turn, one chain for each cache. */
const turns = new WeakMap<QueryClient, Promise<unknown>>();

/** One log at a time, however many are wanted: OneForm answers some six requests a second, to all together. */
async function inTurn<Result>(client: QueryClient, run: () => Promise<Result>): Promise<Result> {
  const before = turns.get(client) ?? Promise.resolve();
  const own = before.then(run, run);
  turns.set(client, own);
  return own;
}

async function readLogEnd(
  { transport, client }: Api,
  id: ProvisionId,
  signal: AbortSignal,
): Promise<LogEnd> {
  const page = (number: number, perPage: number) =>
    read(
      transport,
      {
        method: 'GET',
        path: operationPath('provisions', id, 'logs'),
        query: { page: number, per_page: perPage },
        signal,
      },
      parseLogPage,
    );
  const end = await page(1, LINES_AT_END);
  // The newest page is the first, so that the first line, which says the zone, is the last page of one line.
  const whole = end.totalLines <= end.lines.length;
  const first = whole ? [] : (await page(end.totalLines, 1)).lines;
  const raws = [...first, ...end.lines].map(({ text }) => text);
  const before = client.getQueryData<LogEnd>(queryKeys.logEnd(id)) ?? null;
  // Reading lines takes much code, which a list without late provisions does without.
  const { readEnd } = await import('@/domain/liveness/read-log-end');
  return readEnd(raws, end.totalLines, before, transport.clock.now() / 1_000);
}

/**
 * The end of a log, for a provision of a list that is late. Where it tells of a state that the list has not, the
 * provision is fetched too: a long list is renewed rarely, and an old row is no lost write.
 */
export const logEndQuery = (api: Api, id: ProvisionId) =>
  queryOptions({
    queryKey: queryKeys.logEnd(id),
    queryFn: ({ signal }) =>
      inTurn(api.client, async () => {
        const end = await readLogEnd(api, id, signal);
        const row = cachedProvisions(api.client).find((provision) => provision.id === id);
        const ahead = row === undefined ? null : signsOfEnd(end, row).ahead;
        if (ahead !== null) await api.client.query(provisionQuery(api, id));
        return end;
      }),
    staleTime: EACH_MINUTE,
    refetchInterval: (query) => Math.min(EACH_MINUTE * 2 ** pollFacts(query).failures, SELDOM),
    retry: false,
  });
