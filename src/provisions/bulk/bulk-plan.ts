import {
  actionFor,
  NO_CONTEXT,
  type ActionContext,
  type ActionKind,
  type ActionReason,
} from '@/domain/provision/actions';
import type { ProvisionId } from '@/domain/ids';
import type { Liveness } from '@/domain/provision/liveness';
import type { Provision } from '@/domain/provision/provision';

/** What can be done to many provisions. Never by force: what needs it is looked at one by one. */
export const BULK_KINDS = ['retry', 'undeploy', 'delete', 'chmod', 'chown', 'chgrp'] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

const RULE: Readonly<Record<BulkKind, ActionKind>> = {
  retry: 'retry',
  undeploy: 'undeploy',
  delete: 'delete',
  chmod: 'change_permissions',
  chown: 'change_permissions',
  chgrp: 'change_permissions',
};

/** What is known of the chosen provisions besides themselves. */
export interface BulkKnown {
  readonly canWrite: boolean;
  readonly liveness: (id: ProvisionId) => Liveness;
  readonly providerExists: (provision: Provision) => boolean;
}

export interface BulkPlan {
  readonly ready: readonly Provision[];
  readonly leftOut: readonly { readonly provision: Provision; readonly reason: ActionReason }[];
}

/** Why an action can't be taken on one of many now; null where it can. */
export function bulkReason(
  kind: BulkKind,
  provision: Provision,
  { canWrite, liveness, providerExists }: BulkKnown,
  guests: ActionContext['guests'] = 'unasked',
): ActionReason | null {
  const { reason } = actionFor(RULE[kind], provision, {
    ...NO_CONTEXT,
    guests,
    canWrite,
    liveness: liveness(provision.id),
    providerExists: providerExists(provision),
  });
  const asks = kind === 'retry' && provision.state === 'SCALING_FAILURE';
  return reason === null && asks ? 'asks_scaling' : reason;
}

/** Which of the chosen provisions an action can be taken on, and why not on the others. */
export function planBulk(
  kind: BulkKind,
  provisions: readonly Provision[],
  known: BulkKnown,
): BulkPlan {
  const judged = provisions.map((provision) => ({
    provision,
    reason: bulkReason(kind, provision, known),
  }));
  return {
    ready: judged.filter(({ reason }) => reason === null).map(({ provision }) => provision),
    leftOut: judged.flatMap(({ provision, reason }) =>
      reason === null ? [] : [{ provision, reason }],
    ),
  };
}
