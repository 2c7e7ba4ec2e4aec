import type { Graph, NodeKind } from '@/domain/topology/model';
import { connectedTo } from '@/domain/topology/navigate';

/** What runs or lies on other things without being part of the provision, in the order in which it is told. */
export const GUEST_KINDS = ['vm', 'image', 'guest'] as const satisfies readonly NodeKind[];
export type GuestKind = (typeof GUEST_KINDS)[number];

/** How many guests live on a node, or are joined with it, by kind; kinds that there are none of are left out. */
export function guestCounts(
  graph: Graph,
  id: string,
): readonly { readonly kind: GuestKind; readonly count: number }[] {
  const near = [...(graph.children.get(id) ?? []), ...connectedTo(graph, id)].flatMap(
    (other) => graph.nodes.get(other)?.kind ?? [],
  );
  return GUEST_KINDS.flatMap((kind) => {
    const count = near.filter((each) => each === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}
