import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { useApi } from '@/api/api-context';
import { sinceWrite } from '@/api/last-write';
import { unmanagedQuery } from '@/api/queries/provisions';
import { mayAskGuests, QUIET_AFTER_WRITE } from '@/domain/provision/guest-check';
import type { Provision } from '@/domain/provision/provision';

/**
 * What lives on a provision, asked once for all who need it and as soon as it may be asked: at rest, and not right
 * after a write. `allowed` says whether it may be now; never on a way to OneForm that can't ask it.
 *
 * @param afresh asks once more for this component, whatever was answered before
 */
export function useUnmanaged(provision: Provision, afresh = false) {
  const api = useApi();
  const client = useQueryClient();
  const [, wake] = useReducer((count: number) => count + 1, 0);
  const since = sinceWrite(client, provision.id);
  const possible = api.transport.capabilities.has('unmanaged');
  const allowed = possible && mayAskGuests(provision.state, since);
  const rest = since === null ? null : Math.max(0, QUIET_AFTER_WRITE - since);
  useEffect(() => {
    if (allowed || !possible || rest === null) return undefined;
    const timer = setTimeout(wake, rest + 100);
    return () => {
      clearTimeout(timer);
    };
  }, [allowed, possible, rest]);
  const answer = useQuery({
    ...unmanagedQuery(api, provision.id),
    ...(afresh ? { staleTime: 0, gcTime: 0 } : {}),
    enabled: allowed,
  });
  return { ...answer, allowed };
}
