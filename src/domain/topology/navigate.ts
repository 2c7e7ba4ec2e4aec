import { ROOT, type Graph } from '@/domain/topology/model';

/** Where an arrow leads: to a sibling, into a box, out of it, or along an edge. */
export type Step = 'previous' | 'next' | 'in' | 'out' | 'first' | 'last' | 'along' | 'back';

const siblingsOf = (graph: Graph, id: string): readonly string[] =>
  graph.children.get(graph.nodes.get(id)?.parent ?? ROOT) ?? [];

/** The nodes at the other ends of a node's edges, in reading order. */
export function connectedTo(graph: Graph, id: string): readonly string[] {
  const others = new Set<string>();
  for (const { from, to } of graph.edges) {
    if (from === id) others.add(to);
    if (to === id) others.add(from);
  }
  return [...others];
}

/**
 * The node that a step leads to; null where there is none.
 * @param shown whether a node is to be seen: what is folded away is skipped
 */
export function stepFrom(
  graph: Graph,
  id: string,
  step: Step,
  shown: (id: string) => boolean,
): string | null {
  const siblings = siblingsOf(graph, id).filter(shown);
  const at = siblings.indexOf(id);
  switch (step) {
    case 'previous':
      return siblings[at - 1] ?? null;
    case 'next':
      return siblings[at + 1] ?? null;
    case 'first':
      return siblings[0] ?? null;
    case 'last':
      return siblings.at(-1) ?? null;
    case 'out':
      return graph.nodes.get(id)?.parent ?? null;
    case 'in':
      return (graph.children.get(id) ?? []).find(shown) ?? null;
    case 'along':
      return connectedTo(graph, id).find(shown) ?? null;
    case 'back':
      return connectedTo(graph, id).findLast(shown) ?? null;
  }
}

/** The node and everything that it lies in, from the inside out. */
export function pathOf(graph: Graph, id: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | null = id; at !== null; at = graph.nodes.get(at)?.parent ?? null) {
    path.push(at);
  }
  return path;
}
