import { queryOptions } from '@tanstack/react-query';
import type { Api } from '@/api/api';
import { queryKeys } from '@/api/query-keys';
import { read, readList } from '@/api/read';
import { segment } from '@/api/transport/transport';
import { parseDriver } from '@/api/wire/driver';
import type { DriverId } from '@/domain/ids';

/** Drivers change when somebody syncs them, enables or disables one. */
const STALE_MS = 60_000;

/** All drivers, those in ERROR too: `?enabled=true` is never used, it fails as soon as there is one (CONTRACT "Drivers"). */
export const driversQuery = ({ transport }: Api) =>
  queryOptions({
    queryKey: queryKeys.driverList,
    queryFn: ({ signal }) =>
      readList(transport, { method: 'GET', path: '/drivers', signal }, parseDriver),
    staleTime: STALE_MS,
  });

/** One driver, by its directory name. */
export const driverQuery = ({ transport }: Api, id: DriverId) =>
  queryOptions({
    queryKey: queryKeys.driver(id),
    queryFn: ({ signal }) =>
      read(transport, { method: 'GET', path: `/drivers/${segment(id)}`, signal }, parseDriver),
    staleTime: STALE_MS,
  });
