import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/query-keys';
import type { ProvisionId } from '@/domain/ids';

/** Milliseconds since this page last wrote to the provision: 0 while any write is on its way, null when there was none. */
export function sinceWrite(client: QueryClient, id: ProvisionId): number | null {
  if (client.isMutating({ mutationKey: queryKeys.provisions }) > 0) return 0;
  const at = client.getQueryData<number>(queryKeys.lastWrite(id));
  // A clock that was put back would make it a write of the future.
  return at === undefined ? null : Math.abs(Date.now() - at);
}
