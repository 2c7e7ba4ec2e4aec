import { useApi } from '@/api/api-context';
import { sessionQuery } from '@/api/queries/session';

/** Whose drafts these are: the name of the user who is logged in. */
export function useOwner(): string {
  const api = useApi();
  return api.client.getQueryData(sessionQuery(api).queryKey)?.username ?? '';
}
