import { useQueryClient } from '@tanstack/react-query';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import type { Driver } from '@/domain/driver';
import type { Provider } from '@/domain/provider';

interface Catalogue {
  readonly drivers: () => Promise<readonly Driver[]>;
  readonly providers: () => Promise<readonly Provider[]>;
}

/** Drivers and providers when somebody wants them: what is there already is good enough. */
export function useCatalogue(): Catalogue {
  const api = useApi();
  const client = useQueryClient();
  return {
    drivers: async () => (await client.query({ ...driversQuery(api), staleTime: 'static' })).items,
    providers: async () =>
      (await client.query({ ...providersQuery(api), staleTime: 'static' })).items,
  };
}
