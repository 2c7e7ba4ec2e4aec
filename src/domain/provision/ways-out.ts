import { actionFor, type ActionContext, type ActionKind } from '@/domain/provision/actions';
import { removalOf } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';

/** What somebody can do about a failure; the words are in i18n, by code. */
export type WayOut =
  | 'retry'
  | 'retry_removal'
  /** Retry until RUNNING, then undeploy: an undeploy now would leave machines running (contract#trap-1). */
  | 'keep'
  | 'undeploy'
  | 'undeploy_again'
  /** Where hosts were being removed, or may have been. */
  | 'undeploy_rest'
  | 'force_undeploy'
  | 'force_undeploy_again'
  | 'force_undeploy_rest'
  /** Nothing was created in the cloud (contract#trap-2). */
  | 'forget'
  | 'force_delete';

/** The ways out, the one that loses the least first; a forced delete only where nothing else is left. */
export function waysOut(provision: Provision, context: ActionContext): readonly WayOut[] {
  const rule = (kind: ActionKind) => actionFor(kind, provision, context);
  const removal = removalOf(provision);
  const removing = removal !== null;
  const again = removal === 'all' ? '_again' : removing ? '_rest' : '';
  const ways: WayOut[] = [];
  const retry = rule('retry');
  if (retry.allowed && !retry.warnings.includes('likely_fails_again')) {
    ways.push(removing ? 'retry_removal' : 'retry');
  }
  const forced = rule('force_undeploy');
  const forget = rule('force_delete');
  if (rule('undeploy').allowed) ways.push(`undeploy${again}`);
  else if (forced.warnings.includes('leaves_cloud_running')) ways.push('keep');
  else if (forced.allowed) ways.push(`force_undeploy${again}`);
  else if (forget.allowed) {
    ways.push(forget.warnings.includes('nothing_in_cloud') ? 'forget' : 'force_delete');
  }
  return ways;
}

/** The action that takes a way out; for `keep` the retry that comes first. */
export const ACTION_OF_WAY: Readonly<Record<WayOut, ActionKind>> = {
  retry: 'retry',
  retry_removal: 'retry',
  keep: 'retry',
  undeploy: 'undeploy',
  undeploy_again: 'undeploy',
  undeploy_rest: 'undeploy',
  force_undeploy: 'force_undeploy',
  force_undeploy_again: 'force_undeploy',
  force_undeploy_rest: 'force_undeploy',
  forget: 'force_delete',
  force_delete: 'force_delete',
};
