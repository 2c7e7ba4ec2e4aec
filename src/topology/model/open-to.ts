import { isFolded, withFold, type FoldChoices } from '@/domain/topology/folding';
import type { Graph } from '@/domain/topology/model';
import { pathOf } from '@/domain/topology/navigate';

/** The choices with everything unfolded that hides a node. Hosts in a folded group are seen as cells: that will do. */
export function openTo(graph: Graph, id: string, choices: FoldChoices): FoldChoices {
  const node = graph.nodes.get(id);
  return pathOf(graph, id)
    .slice(1)
    .flatMap((outer) => graph.nodes.get(outer) ?? [])
    .filter((outer) => isFolded(graph, outer, choices))
    .filter((outer) => outer.kind !== 'hosts' || node?.kind !== 'host')
    .reduce((opened, outer) => withFold(opened, outer.id, false), choices);
}
