import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useApi } from '@/api/api-context';
import { createLogTailStore, type LogView } from '@/api/log-tail-store';
import type { ProvisionId } from '@/domain/ids';

/** To a log that nobody looks at. */
const neverChanges = () => () => {};

/**
 * The log of a provision as it grows; read from its beginning when the component appears, and left alone
 * when it goes.
 *
 * @param active whether the provision is changing
 * @param wanted whether anybody looks at it now; while nobody does, nothing is asked and what was read stays
 */
export function useLogTail(
  id: ProvisionId,
  active: boolean,
  wanted = true,
): LogView & { readonly poll: () => void } {
  const { transport } = useApi();
  const store = useMemo(() => createLogTailStore(transport, id), [transport, id]);
  useEffect(() => {
    store.setActive(active);
  }, [store, active]);
  const view = useSyncExternalStore(wanted ? store.subscribe : neverChanges, store.getSnapshot);
  return useMemo(() => ({ ...view, poll: store.poll }), [view, store]);
}
