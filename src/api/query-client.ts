import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf, type ApiFailureKind } from '@/api/errors';
import { queryKeys } from '@/api/query-keys';
import { provisionId } from '@/domain/ids';

const RETRIES = 2;
/** Kinds that are retryable, but where the first try has kept people waiting long enough. */
const WAITED_ENOUGH: ReadonlySet<ApiFailureKind> = new Set(['timeout', 'gateway_timeout']);

/** Whether a GET is sent again. Writes never are. */
function retryQuery(failures: number, error: unknown): boolean {
  const { retryable, kind } = failureOf(error);
  return retryable && !WAITED_ENOUGH.has(kind) && failures < RETRIES;
}

/** 1 s, 2 s, 4 s... up to 8 s. */
const retryDelay = (attempt: number): number => Math.min(1_000 * 2 ** attempt, 8_000);

/**
 * The cache of a page. A request that finds no session calls `onSessionEnded`, each time: the caller
 * shows one log-in however many requests find out together.
 */
export function createQueryClient({
  onSessionEnded,
}: {
  readonly onSessionEnded: () => void;
}): QueryClient {
  const onError = (error: unknown): void => {
    if (failureOf(error).kind === 'session') onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: retryQuery,
        retryDelay,
        staleTime: 5_000,
        // The server may be on this very machine: what the browser thinks of the network decides nothing.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/**
 * Asks again for what is on the screen and failed: OneForm is back. Not for what lives on a provision, which is only
 * asked when somebody needs it (contract#trap-16).
 */
export function renewFailed(client: QueryClient): void {
  void client.refetchQueries({
    type: 'active',
    predicate: ({ state, queryKey }) => state.status === 'error' && !isUnmanaged(queryKey),
  });
}

const [TOPIC, UNMANAGED] = queryKeys.unmanaged(provisionId(0));
const isUnmanaged = ([topic, what]: readonly unknown[]): boolean =>
  topic === TOPIC && what === UNMANAGED;
