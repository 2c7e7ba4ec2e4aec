import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { useApi } from '@/api/api-context';
import { createLogTailStore, type LogView } from '@/api/log-tail-store';
import type { Provision } from '@/domain/provision/provision';
import { ownSecrets } from '@/domain/provision/own-secrets';

/** To a log that is not shown. */
const neverChanges = () => () => {};

/**
 * The log of a provision as it grows; read from its beginning when the component appears, and left alone
 * when it goes.
 *
 * @param active whether the provision is changing
 * @param wanted whether it is shown now; while it is not, nothing is asked and what was read stays
 */
export function useLogTail(
  provision: Pick<Provision, 'id' | 'userInputs' | 'values'>,
  active: boolean,
  wanted = true,
): LogView & { readonly poll: () => void } {
  const api = useApi();
  const { id, userInputs, values } = provision;
  const secrets = useMemo(() => ownSecrets({ userInputs, values }), [userInputs, values]);
  const store = useMemo(() => createLogTailStore(api, id), [api, id]);
  // Before the effect that subscribes, so that no line is read without.
  useLayoutEffect(() => {
    store.setSecrets(secrets);
  }, [store, secrets]);
  useEffect(() => {
    store.setActive(active);
  }, [store, active]);
  const view = useSyncExternalStore(wanted ? store.subscribe : neverChanges, store.getSnapshot);
  return useMemo(() => ({ ...view, poll: store.poll }), [view, store]);
}
