import type { QueryClient } from '@tanstack/react-query';
import type { ProviderId, ProvisionId } from '@/domain/ids';

/** The keys of the cache: made here only, beside the names that invalidate them. */
export const queryKeys = {
  session: ['session'],
  drivers: ['drivers'],
  driverList: ['drivers', 'list'],
  providers: ['providers'],
  provider: (id: ProviderId) => ['providers', 'one', id],
  providerList: ['providers', 'list'],
  provisions: ['provisions'],
  provisionLists: ['provisions', 'list'],
  provisionList: (all: boolean) => ['provisions', 'list', { all }],
  provision: (id: ProvisionId) => ['provisions', 'one', id],
  logEnd: (id: ProvisionId) => ['log end', id],
  unmanaged: (id: ProvisionId) => ['guests', id],
  lastWrite: (id: ProvisionId) => ['last write', id],
} as const;

/** What may have changed at the server. */
export type Topic =
  'session' | 'drivers' | 'providers' | 'provisions' | { readonly provision: ProvisionId };

/**
 * Marks all that is known of a topic as old; what is on the screen is fetched again. Never rejects. What follows a write
 * to one provision is remembered as such: `/unmanaged` is not asked again right after it, see `unmanagedQuery`.
 */
export async function invalidate(client: QueryClient, ...topics: readonly Topic[]): Promise<void> {
  const keys = topics.flatMap((topic): readonly (readonly unknown[])[] =>
    typeof topic === 'string' ? [queryKeys[topic]] : [queryKeys.provision(topic.provision)],
  );
  for (const topic of topics) {
    if (typeof topic === 'string') continue;
    client.setQueryData<number>(queryKeys.lastWrite(topic.provision), Date.now());
    const queryKey = queryKeys.unmanaged(topic.provision);
    void client.invalidateQueries({ queryKey, refetchType: 'none' });
  }
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
