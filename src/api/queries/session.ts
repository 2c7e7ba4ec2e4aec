import { queryOptions } from '@tanstack/react-query';
import { queryKeys } from '@/api/query-keys';
import { getSession } from '@/api/session';

/** Who is logged in; null when nobody is. Asked once: a session's end shows in the next answer of any kind. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: queryKeys.session,
    queryFn: ({ signal }) => getSession(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
