import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useApi } from '@/api/api-context';
import { createLogTailStore, type LogView } from '@/api/log-tail-store';
import type { ProvisionId } from '@/domain/ids';

/**
 * The log of a provision as it grows; read from its beginning when the component appears, and left alone
 * when it goes.
 *
 * @param active whether the provision is changing
 */
export function useLogTail(
  id: ProvisionId,
  active: boolean,
): LogView & { readonly poll: () => void } {
  const { transport } = useApi();
  const store = useMemo(() => createLogTailStore(transport, id), [transport, id]);
  useEffect(() => {
    store.setActive(active);
  }, [store, active]);
  const view = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return useMemo(() => ({ ...view, poll: store.poll }), [view, store]);
}
