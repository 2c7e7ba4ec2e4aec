import { useApi } from '@/api/api-context';
import { sessionQuery } from '@/api/queries/session';

/** Whose drafts these are: the name of whoever is logged in. */
export function useOwner(): string {
  const { client } = useApi();
  return client.getQueryData(sessionQuery().queryKey)?.username ?? '';
}
