import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { queryKeys } from '@/api/query-keys';
import { readList } from '@/api/read';
import { parseDriver } from '@/api/wire/driver';

/** Drivers change when somebody syncs them, enables or disables one. */
const STALE_MS = 60_000;

/** All drivers, those in ERROR too: `?enabled=true` is never used, it fails as soon as there is one (contract#enabled-filter). */
export const driversQuery = ({ transport }: Api) =>
  queryOptions({
    queryKey: queryKeys.driverList,
    queryFn: ({ signal }) =>
      readList(transport, { method: 'GET', path: '/drivers', signal }, parseDriver),
    staleTime: STALE_MS,
  });
