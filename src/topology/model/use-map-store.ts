import { useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react';

import type { Graph, MapNode } from '@/domain/topology/model';
import { MapStore } from '@/topology/model/map-store';

/** One store for as long as the map is on the screen; each graph goes into it before it is painted. */
export function useMapStore(graph: Graph): MapStore {
  const [store] = useState(() => new MapStore(graph));
  useLayoutEffect(() => {
    store.update(graph);
  }, [store, graph]);
  return store;
}

/** A node, and again whenever it changes; undefined when it has just gone. */
export function useNode(store: MapStore, id: string): MapNode | undefined {
  const subscribe = useCallback(
    (listener: () => void) => store.subscribe(id, listener),
    [store, id],
  );
  return useSyncExternalStore(subscribe, () => store.node(id));
}

/** Renders again whenever any node changes; the number is only good to depend on. */
export function useVersion(store: MapStore): number {
  return useSyncExternalStore(store.subscribeAll, store.version);
}
