import { useQuery } from '@tanstack/react-query';

import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { providersQuery } from '@/api/queries/providers';
import { sessionQuery } from '@/api/queries/session';
import { NO_CONTEXT, type ActionContext } from '@/domain/provision/actions';
import type { Unmanaged } from '@/domain/provision/objects';
import { hasGuests } from '@/domain/provision/part';
import type { Provision } from '@/domain/provision/provision';
import type { Liveness } from '@/domain/provision/liveness';

/** What the rules want to know besides the provision; `guests` is asked only when a dialog opens. */
export function useActionContext(provision: Provision, liveness: Liveness): ActionContext {
  const api = useApi();
  const { data: session } = useQuery(sessionQuery(api));
  const { data: providers } = useQuery(providersQuery(api));
  return {
    ...NO_CONTEXT,
    liveness,
    canWrite: session?.canWrite !== false,
    providerExists:
      provision.providerId === null ||
      providers === undefined ||
      providers.unreadable.some(({ id }) => id === String(provision.providerId)) ||
      providers.items.some(({ id }) => id === provision.providerId),
  };
}

/** What an answer of `/unmanaged` says about guests. A failure means that there are some (contract#trap-4). */
export function guestsOf(answer: {
  readonly data: Unmanaged | undefined;
  readonly error: unknown;
}): ActionContext['guests'] {
  if (answer.error !== null) {
    return failureOf(answer.error).kind === 'guests' ? 'some' : 'unknown';
  }
  if (answer.data === undefined) return 'unasked';
  return hasGuests(answer.data) ? 'some' : 'none';
}
