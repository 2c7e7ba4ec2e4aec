import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { queryKeys } from '@/api/query-keys';

/** Who is logged in; null when no user is. Asked once: a session's end shows in the next answer of any kind. */
export const sessionQuery = ({ sessions }: Pick<Api, 'sessions'>) =>
  queryOptions({
    queryKey: queryKeys.session,
    queryFn: ({ signal }) => sessions.get(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
