import type { Graph, MapNode, NodeKind } from '@/domain/topology/model';

/** A group of more hosts than this folds by itself. */
const MANY_HOSTS = 24;

const FOLDABLE: ReadonlySet<NodeKind> = new Set([
  'region',
  'vpc',
  'subnet',
  'cluster',
  'hosts',
  'group',
]);

/** What somebody folded and unfolded by hand; all else is as big as it is. */
export interface FoldChoices {
  readonly folded: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

export const NO_CHOICES: FoldChoices = { folded: new Set(), open: new Set() };

export const isFoldable = ({ kind }: MapNode): boolean => FOLDABLE.has(kind);

/** Whether a node shows as folded: as was chosen, else when it has too many hosts. */
export function isFolded(graph: Graph, node: MapNode, choices: FoldChoices): boolean {
  if (!isFoldable(node)) return false;
  if (choices.folded.has(node.id)) return true;
  if (choices.open.has(node.id)) return false;
  return node.kind === 'hosts' && (graph.children.get(node.id)?.length ?? 0) > MANY_HOSTS;
}

/** The choices after a node was folded or unfolded. */
export function withFold(choices: FoldChoices, id: string, folded: boolean): FoldChoices {
  const without = (ids: ReadonlySet<string>) => new Set([...ids].filter((other) => other !== id));
  return folded
    ? { folded: new Set([...choices.folded, id]), open: without(choices.open) }
    : { folded: without(choices.folded), open: new Set([...choices.open, id]) };
}
