import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { queryKeys } from '@/api/query-keys';
import { read, readList } from '@/api/read';
import { segment } from '@/api/transport/transport';
import { parseProvider } from '@/api/wire/provider';
import type { ProviderId } from '@/domain/ids';

/** All providers, secrets redacted. */
export const providersQuery = ({ transport }: Api) =>
  queryOptions({
    queryKey: queryKeys.providerList,
    queryFn: ({ signal }) =>
      readList(transport, { method: 'GET', path: '/providers', signal }, parseProvider),
    staleTime: 30_000,
  });

/** One provider, secrets redacted. */
export const providerQuery = ({ transport }: Api, id: ProviderId) =>
  queryOptions({
    queryKey: queryKeys.provider(id),
    queryFn: ({ signal }) =>
      read(transport, { method: 'GET', path: `/providers/${segment(id)}`, signal }, parseProvider),
  });
