import type { Api } from '@/api/api';
import { changeGroup, changeMode, changeOwner } from '@/api/mutations/permissions';
import { retryProvision, undeployProvision } from '@/api/mutations/provision-life';
import { deleteProvision } from '@/api/mutations/provisions';
import { provisionQuery, unmanagedQuery } from '@/api/queries/provisions';
import { queryKeys } from '@/api/query-keys';
import { carryOut, type Write } from '@/api/write';
import type { ActionContext } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import { guestsOf } from '@/provisions/actions/action-context';
import { bulkReason, type BulkKind, type BulkKnown } from '@/provisions/bulk/bulk-plan';
import type { BulkStep } from '@/provisions/bulk/bulk-run';

/** What is done, with what it needs to know. */
export type BulkOrder =
  | { readonly kind: 'retry' | 'undeploy' | 'delete' }
  | { readonly kind: 'chmod'; readonly octet: string }
  | { readonly kind: 'chown'; readonly ownerId: number }
  | { readonly kind: 'chgrp'; readonly groupId: number };

/** What lives on a provision, by a request of now; only an undeploy has to know. */
async function guestsNow(
  api: Api,
  kind: BulkKind,
  { id }: Provision,
): Promise<ActionContext['guests']> {
  if (kind !== 'undeploy') return 'unasked';
  try {
    const data = await api.client.query({ ...unmanagedQuery(api, id), staleTime: 0 });
    return guestsOf({ data, error: null });
  } catch (error) {
    return guestsOf({ data: undefined, error });
  }
}

/**
 * Does an order to one provision: reads how it is now, asks what lives on it where that matters, and sends one request,
 * unless it has changed so that it is not possible any more. Nothing is sent twice.
 */
export function bulkStep(api: Api, order: BulkOrder, known: BulkKnown): BulkStep {
  return async ({ id }) => {
    const fresh = await api.client.query({ ...provisionQuery(api, id), staleTime: 0 });
    const before = bulkReason(order.kind, fresh, known);
    if (before !== null) return before;
    const guests = await guestsNow(api, order.kind, fresh);
    const reason = bulkReason(order.kind, fresh, known, guests);
    if (reason !== null) return reason;
    await send(api, order, fresh);
    // As after any other write: what lives on it is not asked right away.
    api.client.setQueryData<number>(queryKeys.lastWrite(id), Date.now());
    return null;
  };
}

function send(api: Api, order: BulkOrder, { id }: Provision): Promise<unknown> {
  const target = { kind: 'provisions', id } as const;
  switch (order.kind) {
    case 'retry':
      return once(retryProvision(api), { id });
    case 'undeploy':
      return once(undeployProvision(api), { id, force: false });
    case 'delete':
      return once(deleteProvision(api), { id, force: false });
    case 'chmod':
      return once(changeMode(api), { target, octet: order.octet });
    case 'chown':
      return once(changeOwner(api), { target, ownerId: order.ownerId });
    case 'chgrp':
      return once(changeGroup(api), { target, groupId: order.groupId });
  }
}

/** Without what a write renews afterwards: the lists are read once, when all is over. */
async function once<Variables, Answer>(
  write: Write<Variables, Answer>,
  variables: Variables,
): Promise<void> {
  await carryOut(write, variables, { onLost: () => undefined, isWanted: () => true });
}
