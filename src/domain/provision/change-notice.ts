import type { ProvisionId } from '@/domain/ids';
import { isStuck, type Liveness } from '@/domain/provision/liveness';
import { isRemoval } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { isChanging, stateRow } from '@/domain/provision/state';

/** What somebody who is elsewhere wants to be told: it arrived, a stage failed, nothing moves it any more, it is gone. */
export type ChangeKind = 'finished' | 'failed' | 'stuck' | 'removed';

export interface Change {
  readonly id: ProvisionId;
  readonly name: string;
  readonly kind: ChangeKind;
}

/** How a provision was when it was last looked at. */
type Seen = Pick<Provision, 'id' | 'name' | 'state'> & {
  readonly liveness: Liveness;
  /** For how long it has been looked at, in seconds. */
  readonly watchedFor: number;
};

/** Whether one is frozen is known once its log was read, which comes after the list: found so soon, it was so before. */
const FOUND_AFTER = 120;

function changeOf(before: Seen, after: Seen): ChangeKind | null {
  if (isStuck(after.liveness)) {
    return isStuck(before.liveness) || after.watchedFor < FOUND_AFTER ? null : 'stuck';
  }
  if (before.state === after.state) return null;
  if (stateRow(after.state).tone === 'failed') return 'failed';
  if (after.state === 'DONE') return 'removed';
  return after.state === 'RUNNING' && isChanging(before.state) ? 'finished' : null;
}

/**
 * What has come to an end between two looks at the list, which has no provision that is DONE: one that was being removed
 * and is missing now is gone. What is seen for the first time tells nothing.
 */
export function changesBetween(before: readonly Seen[], after: readonly Seen[]): readonly Change[] {
  const now = new Map(after.map((each) => [each.id, each]));
  return before.flatMap((was) => {
    const is = now.get(was.id);
    const kind = is === undefined ? (isRemoval(was.state) ? 'removed' : null) : changeOf(was, is);
    return kind === null ? [] : [{ id: was.id, name: is?.name ?? was.name, kind }];
  });
}
