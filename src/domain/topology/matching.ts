import type { Graph, MapNode, NodeKind, Phase } from '@/domain/topology/model';

/** What is shown brightly: of these kinds and phases. An empty set leaves everything. */
export interface MapFilter {
  readonly kinds: ReadonlySet<NodeKind>;
  readonly phases: ReadonlySet<Phase>;
}

export function passes({ kind, phase }: MapNode, { kinds, phases }: MapFilter): boolean {
  return (kinds.size === 0 || kinds.has(kind)) && (phases.size === 0 || phases.has(phase));
}

/** The nodes whose name or facts hold a text, whatever its case; names that begin with it first. */
export function findNodes(graph: Graph, text: string, limit: number): readonly MapNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const starting: MapNode[] = [];
  const holding: MapNode[] = [];
  for (const node of graph.nodes.values()) {
    const name = node.name?.toLowerCase() ?? '';
    if (name.startsWith(wanted)) starting.push(node);
    else if (
      name.includes(wanted) ||
      node.facts.some(({ value }) => value.toLowerCase().includes(wanted))
    ) {
      holding.push(node);
    }
    if (starting.length >= limit) break;
  }
  return [...starting, ...holding].slice(0, limit);
}
