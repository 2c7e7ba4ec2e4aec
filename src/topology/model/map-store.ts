import type { Graph, MapNode } from '@/domain/topology/model';

type Listener = () => void;

function sameNode(one: MapNode, other: MapNode): boolean {
  return (
    one.phase === other.phase &&
    one.name === other.name &&
    one.failure?.state === other.failure?.state &&
    one.failure?.time === other.failure?.time &&
    one.failure?.reason === other.failure?.reason &&
    one.facts.length === other.facts.length &&
    one.facts.every(
      ({ key, value }, index) =>
        other.facts[index]?.key === key && other.facts[index]?.value === value,
    )
  );
}

/**
 * The nodes of a map by id, each with listeners of its own: when a host changes its state, its own element
 * hears of it, and no other.
 */
export class MapStore {
  #graph: Graph;
  #version = 0;
  readonly #byId = new Map<string, Set<Listener>>();
  readonly #all = new Set<Listener>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  get graph(): Graph {
    return this.#graph;
  }

  /** Counts up with every change of anything. */
  readonly version = (): number => this.#version;

  readonly node = (id: string): MapNode | undefined => this.#graph.nodes.get(id);

  /** Takes over a newer graph; nodes that are as they were stay the same object. */
  readonly update = (graph: Graph): void => {
    if (graph === this.#graph) return;
    const before = this.#graph.nodes;
    const nodes = new Map<string, MapNode>();
    const changed: string[] = [];
    for (const [id, node] of graph.nodes) {
      const known = before.get(id);
      const same = known !== undefined && sameNode(known, node);
      nodes.set(id, same ? known : node);
      if (!same) changed.push(id);
    }
    this.#graph = { ...graph, nodes };
    if (changed.length === 0 && nodes.size === before.size) return;
    this.#version += 1;
    for (const id of changed) for (const listener of this.#byId.get(id) ?? []) listener();
    for (const listener of this.#all) listener();
  };

  /** @returns how to end it */
  readonly subscribe = (id: string, listener: Listener): Listener => {
    const listeners = this.#byId.get(id) ?? new Set();
    this.#byId.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#byId.delete(id);
    };
  };

  readonly subscribeAll = (listener: Listener): Listener => {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  };
}
