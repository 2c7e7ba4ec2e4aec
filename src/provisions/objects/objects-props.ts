import type { Unmanaged } from '@/domain/provision/objects';
import type { ActionContext } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import type { OnAct } from '@/provisions/actions/dialog';

/** What each table of objects gets. */
export interface ObjectsProps {
  readonly provision: Provision;
  /** What lives on the objects, as the server last said; null when it did not. */
  readonly unmanaged: Unmanaged | null;
  /** The word for an id that is not there: not yet, or not any more. */
  readonly absent: string;
  readonly context: ActionContext;
  readonly onAct: OnAct;
}
