import type { MapNode, NodeKind } from '@/domain/topology/model';

/** Boxes that only hold other things, or were there before. */
const AROUND: ReadonlySet<NodeKind> = new Set([
  'provider',
  'region',
  'hosts',
  'unplaced',
  'nfs',
  'group',
]);

/** Whether somebody made the node, so that it counts. */
export const isThing = ({ kind }: MapNode): boolean => !AROUND.has(kind);
