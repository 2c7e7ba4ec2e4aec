import { describe, expect, it, vi } from 'vitest';

import { assemble } from '@/domain/topology/graph';
import type { Graph, MapNode, Phase } from '@/domain/topology/model';
import { MapStore } from '@/topology/model/map-store';

const host = (id: string, phase: Phase): MapNode => ({
  id,
  kind: 'host',
  parent: null,
  name: id,
  order: 0,
  phase,
  failure: null,
  facts: [{ key: 'address', value: id }],
});
const graphOf = (...nodes: readonly MapNode[]): Graph => assemble({ nodes, edges: [] });

describe('the store of a map', () => {
  it('tells only who has changed', () => {
    const store = new MapStore(graphOf(host('a', 'making'), host('b', 'making')));
    const [a, b, all] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    store.subscribe('a', a);
    store.subscribe('b', b);
    store.subscribeAll(all);
    const before = store.node('b');
    store.update(graphOf(host('a', 'present'), host('b', 'making')));
    expect(a).toHaveBeenCalledOnce();
    expect(b).not.toHaveBeenCalled();
    expect(all).toHaveBeenCalledOnce();
    expect(store.node('a')?.phase).toBe('present');
    expect(store.node('b')).toBe(before);
  });

  it('is silent when a new answer says the same', () => {
    const store = new MapStore(graphOf(host('a', 'making')));
    const all = vi.fn<() => void>();
    store.subscribeAll(all);
    store.update(graphOf(host('a', 'making')));
    expect(all).not.toHaveBeenCalled();
    expect(store.version()).toBe(0);
  });

  it('tells that a node has gone, and nothing to who has left', () => {
    const store = new MapStore(graphOf(host('a', 'making'), host('b', 'making')));
    const [a, all] = [vi.fn<() => void>(), vi.fn<() => void>()];
    store.subscribe('a', a)();
    store.subscribeAll(all);
    store.update(graphOf(host('a', 'present')));
    expect(all).toHaveBeenCalledOnce();
    expect(a).not.toHaveBeenCalled();
    expect(store.node('b')).toBeUndefined();
  });
});
