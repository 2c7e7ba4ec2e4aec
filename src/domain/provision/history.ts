import type { HistoryEvent, Provision } from '@/domain/provision/provision';
import { parseState, type ProvisionState } from '@/domain/provision/state';

/** One "State changed" event. The change to DEPROVISIONING_ONE is never recorded (contract#deprovisioning-one-unrecorded). */
export interface StateChange {
  readonly from: ProvisionState;
  readonly to: ProvisionState;
  /** Unix seconds. */
  readonly time: number;
}

const STATE_CHANGE = /^State changed from (\w+) to (\w+)$/;

/** The state change in a text of the history or the log, whose wording is the same; null for any other text. */
export function parseStateChange(text: string): Omit<StateChange, 'time'> | null {
  const [, from, to] = STATE_CHANGE.exec(text.trim()) ?? [];
  if (from === undefined || to === undefined) return null;
  return { from: parseState(from), to: parseState(to) };
}

/** The state changes of a history, oldest first as the server keeps them. */
export function stateChanges(history: readonly HistoryEvent[]): readonly StateChange[] {
  return history.flatMap(({ description, time }) => {
    const change = parseStateChange(description);
    return change === null ? [] : [{ ...change, time }];
  });
}

/**
 * True when the provision has been RUNNING at least once. Only then does OneForm hold the Terraform state
 * that an undeploy destroys the cloud's machines by (contract#trap-1, contract#trap-2).
 */
function hasRun({ state, history }: Pick<Provision, 'state' | 'history'>): boolean {
  return (
    state === 'RUNNING' ||
    stateChanges(history).some(({ from, to }) => to === 'RUNNING' || from === 'RUNNING')
  );
}

/**
 * True when Terraform has applied once to the end: what it created is known, and an undeploy will destroy
 * it. Reached well before RUNNING, so a cluster that Ansible could not configure is still destroyed whole.
 */
export function hasApplied(provision: Pick<Provision, 'state' | 'history'>): boolean {
  return (
    hasRun(provision) ||
    provision.state === 'CONFIGURING_ONE' ||
    provision.state === 'CONFIGURING_PROVISION' ||
    stateChanges(provision.history).some(
      ({ from, to }) => from === 'APPLYING' && to !== 'APPLYING_FAILURE',
    )
  );
}

/** False only while Terraform has never begun to apply, so that nothing can exist in the cloud. */
export function mayHaveCreated(provision: Pick<Provision, 'state' | 'history'>): boolean {
  return (
    provision.state === 'UNKNOWN' ||
    provision.state === 'APPLYING' ||
    provision.state === 'APPLYING_FAILURE' ||
    hasApplied(provision) ||
    stateChanges(provision.history).some(({ from, to }) => from === 'APPLYING' || to === 'APPLYING')
  );
}
