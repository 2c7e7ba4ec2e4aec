import { elasticNetwork, publicRanges } from '@/domain/provision/addresses';
import { hasApplied, mayHaveCreated } from '@/domain/provision/history';
import { isStuck, type Liveness } from '@/domain/provision/liveness';
import type { Provision } from '@/domain/provision/provision';
import { isChanging, stateRow } from '@/domain/provision/state';

/**
 * What may be done to a provision, and why not: one table for buttons, tooltips and confirmations. Each
 * row names the rule of OneForm that it obeys (docs/oneform-contract.md). Words are in i18n, by code.
 */
export const ACTION_KINDS = [
  'retry',
  'recover',
  'undeploy',
  'force_undeploy',
  'undeploy_objects',
  'delete',
  'force_delete',
  'edit',
  'add_hosts',
  'remove_hosts',
  'add_addresses',
  'remove_address',
  'change_permissions',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Why an action is not offered. */
export type ActionReason =
  /** Only members of `oneadmin` may change anything (contract#writers). */
  | 'read_only'
  /** The server is at work on it, and would overwrite or mix up what is done meanwhile. */
  | 'in_progress'
  /** Frozen (trap 14): a retry is refused, and an edit lost should the server be at work after all (trap 7). */
  | 'stuck'
  /** Whether the server is at work in it can't be told. */
  | 'unknown_state'
  | 'nothing_failed'
  /** From SCALING_FAILURE it has to be said which scaling it was, so not for many at once (contract#retry). */
  | 'asks_scaling'
  | 'already_gone'
  /** Still there: undeploy first. */
  | 'not_gone'
  /** Only for what an undeploy without force cannot do. */
  | 'not_needed'
  /** The state wants `force_undeploy`. */
  | 'needs_force'
  /** Virtual machines or images live on it: `force_undeploy` deletes them too. */
  | 'has_guests'
  /** `/unmanaged` failed, which means that there are guests (trap 4). */
  | 'guests_unknown'
  /** Undeploying would end in DEPROVISIONING_FAILURE for ever: `force_delete` instead (trap 2). */
  | 'would_get_stuck'
  /** The provider of this DONE provision was deleted: the server cannot delete it any more (trap 15). */
  | 'provider_gone'
  | 'not_running'
  | 'not_supported'
  | 'no_public_network'
  | 'no_hosts'
  | 'no_addresses';

/** What has to be said before an action is confirmed. */
export type ActionWarning =
  /** Ends in DONE without `terraform destroy`: what the cloud created keeps running and billing (trap 1). */
  | 'leaves_cloud_running'
  /** The provision may end in DEPROVISIONING_FAILURE, from where only a forced delete leads out. */
  | 'may_get_stuck'
  | 'deletes_guests'
  /** Which guests there are is not known, and they will be deleted (trap 4). */
  | 'deletes_unknown_guests'
  /** Only the record goes: cluster, hosts, networks, datastores and machines stay, unknown to all (trap 3). */
  | 'forgets_only'
  /** Nothing was created in the cloud, so nothing is left behind (trap 2). */
  | 'nothing_in_cloud'
  /** OneForm seems to have been restarted: nothing else will move this provision (trap 14). */
  | 'frozen'
  /** OneForm has lost its own last write: the log is ahead, and nothing else will move this provision (trap 16). */
  | 'lost_write'
  /** Removing the last host undeploys the whole provision (trap 12). */
  | 'last_host_undeploys'
  /** Every stage is run again, on all hosts. */
  | 'runs_all_stages'
  /** The cloud may refuse, and the server would not say so (trap 6). */
  | 'cloud_may_refuse'
  | 'unknown_state'
  /** The provision never came to be, so the stage will most likely fail again. */
  | 'likely_fails_again';

export interface Action {
  readonly kind: ActionKind;
  readonly allowed: boolean;
  /** Null exactly when it is allowed. */
  readonly reason: ActionReason | null;
  readonly warnings: readonly ActionWarning[];
}

/** What is known besides the provision itself. */
export interface ActionContext {
  /** What `/unmanaged` says; `unknown` when it failed, `unasked` before it was asked. */
  readonly guests: 'none' | 'some' | 'unknown' | 'unasked';
  readonly liveness: Liveness;
  readonly canWrite: boolean;
  /** False when the provider of the provision is known to be deleted. */
  readonly providerExists: boolean;
}

export const NO_CONTEXT: ActionContext = {
  guests: 'unasked',
  liveness: 'alive',
  canWrite: true,
  providerExists: true,
};

type Verdict = ActionReason | readonly ActionWarning[];
type Rule = (provision: Provision, context: ActionContext) => Verdict;

const isFailed = ({ state }: Provision): boolean => stateRow(state).tone === 'failed';
const isFrozen = ({ liveness }: ActionContext): boolean => isStuck(liveness);
const stuckWarnings = ({ liveness }: ActionContext): readonly ActionWarning[] =>
  liveness === 'frozen' || liveness === 'lost_write' ? [liveness] : [];
const isBusy = (provision: Provision, context: ActionContext): boolean =>
  isChanging(provision.state) && !isFrozen(context);

/** True when undeploying ends in DEPROVISIONING_FAILURE: there is no Terraform state to destroy by, and never was. */
function wouldGetStuck(provision: Provision): boolean {
  if (hasApplied(provision)) return false;
  const { state } = provision;
  return (
    state === 'INIT_FAILURE' || state === 'PLANNING_FAILURE' || state === 'DEPROVISIONING_FAILURE'
  );
}

const guestWarnings = ({ guests }: ActionContext): readonly ActionWarning[] =>
  guests === 'some' ? ['deletes_guests'] : guests === 'unknown' ? ['deletes_unknown_guests'] : [];

/** contract#retry: `/retry` with `{}` repeats the failed stage, in any other state 405. */
const retry: Rule = (provision, context) => {
  if (isBusy(provision, context)) return 'in_progress';
  if (isFrozen(context)) return 'stuck';
  if (provision.state === 'UNKNOWN') return 'unknown_state';
  if (stateRow(provision.state).retriesAt === null) return 'nothing_failed';
  return provision.state === 'DEPROVISIONING_FAILURE' && wouldGetStuck(provision)
    ? ['likely_fails_again']
    : [];
};

/** contract#undeploy-states: from RUNNING, SCALING and DEPROVISIONING_ONE_FAILURE; contract#trap-4. */
const undeploy: Rule = (provision, context) => {
  const { undeploy: rule } = stateRow(provision.state);
  if (rule === 'none') return 'already_gone';
  if (isBusy(provision, context)) return 'in_progress';
  if (rule === 'force') return wouldGetStuck(provision) ? 'would_get_stuck' : 'needs_force';
  if (context.guests === 'some') return 'has_guests';
  if (context.guests === 'unknown') return 'guests_unknown';
  return [];
};

/** contract#trap-1, contract#trap-2, contract#trap-4, contract#trap-14: what force does besides, for the state and the past that it is used in. */
const forceUndeploy: Rule = (provision, context) => {
  const { undeploy: rule } = stateRow(provision.state);
  if (rule === 'none') return 'already_gone';
  if (isBusy(provision, context)) return 'in_progress';
  if (wouldGetStuck(provision)) return 'would_get_stuck';
  const guests = guestWarnings(context);
  if (rule === 'plain' && guests.length === 0 && !isFrozen(context)) return 'not_needed';
  const warnings: ActionWarning[] = [...guests];
  if (provision.state === 'UNKNOWN') warnings.push('unknown_state');
  warnings.push(...stuckWarnings(context));
  if (!hasApplied(provision)) {
    if (mayHaveCreated(provision)) warnings.push('leaves_cloud_running');
    // Seen after a restart while APPLYING: there was no Terraform state yet to destroy by.
    if (provision.state !== 'APPLYING_FAILURE') warnings.push('may_get_stuck');
  }
  return warnings;
};

/** contract#undeploy-resources: the rest is RUNNING again; after a failure that would be said of what is half made. */
const undeployObjects: Rule = (provision, context) => {
  if (provision.state === 'DONE') return 'already_gone';
  if (isBusy(provision, context)) return 'in_progress';
  if (isFrozen(context)) return 'stuck';
  return provision.state === 'RUNNING' ? [] : 'not_running';
};

/** contract#calls: without force only from DONE; contract#trap-15. */
const remove: Rule = ({ state }, { providerExists }) => {
  if (!stateRow(state).deletable) return 'not_gone';
  return providerExists ? [] : 'provider_gone';
};

/** contract#trap-2, contract#trap-3. Not while the server works: Terraform would go on creating resources that are not tracked. */
const forceRemove: Rule = (provision, context) => {
  if (stateRow(provision.state).deletable)
    return context.providerExists ? 'not_needed' : ['forgets_only'];
  if (isBusy(provision, context)) return 'in_progress';
  return [
    ...stuckWarnings(context),
    mayHaveCreated(provision) ? 'forgets_only' : 'nothing_in_cloud',
  ];
};

/** contract#trap-7: a PATCH while something is changing is lost. */
const edit: Rule = (provision, context) => {
  if (provision.state === 'DONE') return 'already_gone';
  if (isFrozen(context)) return 'stuck';
  if (provision.state === 'UNKNOWN') return 'unknown_state';
  return stateRow(provision.state).editable ? [] : 'in_progress';
};

const scaling = (provision: Provision, context: ActionContext): ActionReason | null => {
  if (provision.state === 'DONE') return 'already_gone';
  if (isBusy(provision, context)) return 'in_progress';
  return stateRow(provision.state).scalable ? null : 'not_running';
};

/** contract#scale-states: scaling is allowed from RUNNING and SCALING_FAILURE. */
const addHosts: Rule = (provision, context) => {
  if (provision.display.operations.addHost === null) return 'not_supported';
  return scaling(provision, context) ?? ['runs_all_stages'];
};

/** contract#trap-12. */
const removeHosts: Rule = (provision, context) => {
  if (provision.display.operations.removeHost === null) return 'not_supported';
  const reason = scaling(provision, context);
  if (reason !== null) return reason;
  const removable = provision.objects.hosts.filter(({ id }) => id !== null);
  if (removable.length === 0) return 'no_hosts';
  return [
    ...guestWarnings(context),
    ...(removable.length === 1 ? (['last_host_undeploys'] as const) : []),
  ];
};

/** contract#no-elastic-network: without an elastic network a 500; on a DONE one a 204 that does nothing. */
const addresses = (provision: Provision, context: ActionContext): ActionReason | null => {
  if (provision.state === 'DONE') return 'already_gone';
  if (isBusy(provision, context)) return 'in_progress';
  if (provision.state !== 'RUNNING') return 'not_running';
  return elasticNetwork(provision) === null ? 'no_public_network' : null;
};

/** contract#trap-6. */
const addAddresses: Rule = (provision, context) => {
  if (provision.display.operations.addIp === null) return 'not_supported';
  return addresses(provision, context) ?? ['cloud_may_refuse'];
};

const removeAddress: Rule = (provision, context) => {
  if (provision.display.operations.removeIp === null) return 'not_supported';
  const reason = addresses(provision, context);
  if (reason !== null) return reason;
  return publicRanges(provision).some(({ arId }) => arId !== null) ? [] : 'no_addresses';
};

const RULES = {
  retry,
  // The same rule: `/recover` is a retry that names the stage.
  recover: retry,
  undeploy,
  force_undeploy: forceUndeploy,
  undeploy_objects: undeployObjects,
  delete: remove,
  force_delete: forceRemove,
  edit,
  add_hosts: addHosts,
  remove_hosts: removeHosts,
  add_addresses: addAddresses,
  remove_address: removeAddress,
  // Outside the body, so that no life cycle overwrites it.
  change_permissions: () => [],
} as const satisfies Record<ActionKind, Rule>;

/** Whether one action may be taken now, why not, and what to say before it is. */
export function actionFor(
  kind: ActionKind,
  provision: Provision,
  context: ActionContext = NO_CONTEXT,
): Action {
  if (!context.canWrite) return { kind, allowed: false, reason: 'read_only', warnings: [] };
  const verdict: Verdict = RULES[kind](provision, context);
  return typeof verdict === 'string'
    ? { kind, allowed: false, reason: verdict, warnings: [] }
    : { kind, allowed: true, reason: null, warnings: verdict };
}

/**
 * What to offer first where something is wrong: the way out that loses the least. Null where nothing is.
 */
export function suggestedAction(
  provision: Provision,
  context: ActionContext = NO_CONTEXT,
): ActionKind | null {
  if (isFrozen(context)) return 'force_undeploy';
  if (!isFailed(provision)) return null;
  return wouldGetStuck(provision) && provision.state === 'DEPROVISIONING_FAILURE'
    ? 'force_delete'
    : 'retry';
}
