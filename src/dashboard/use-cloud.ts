import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { providersQuery } from '@/api/queries/providers';
import { pastProvisionsQuery, provisionsQuery } from '@/api/queries/provisions';
import { useChangingProvisions } from '@/api/queries/use-changing-provisions';
import type { Provision } from '@/domain/provision/provision';
import { useLatePulses } from '@/ui/state/use-late-pulses';

const NONE: readonly Provision[] = [];

/** All that the dashboard knows: what is, what was, and how it is renewed. */
export function useCloud() {
  const api = useApi();
  const list = useQuery(provisionsQuery(api, { all: false }));
  // The past is asked for once the present is on the screen: it costs the server as much again.
  const past = useQuery({ ...pastProvisionsQuery(api), enabled: list.isSuccess });
  const providers = useQuery(providersQuery(api));
  const drivers = useQuery(driversQuery(api));
  const provisions = list.data?.items ?? NONE;
  const followError = useChangingProvisions(provisions);
  const pulses = useLatePulses(provisions);
  const known = useMemo(
    () => withPast(provisions, past.data?.items ?? NONE),
    [provisions, past.data],
  );
  return {
    list,
    provisions,
    past: known,
    providers: providers.data?.items ?? null,
    drivers: drivers.data?.items ?? null,
    pulses,
    error: list.error ?? followError,
    refresh: () => {
      void list.refetch();
      if (providers.isError || providers.isStale) void providers.refetch();
    },
  };
}

export type Cloud = ReturnType<typeof useCloud>;

/** The present ones as they are now, and those that are gone. */
function withPast(
  provisions: readonly Provision[],
  past: readonly Provision[],
): readonly Provision[] {
  const present = new Set(provisions.map(({ id }) => id));
  return [...provisions, ...past.filter(({ id, state }) => state === 'DONE' && !present.has(id))];
}
