import { memo } from 'react';

import { passes, type MapFilter } from '@/domain/topology/matching';
import type { Placed } from '@/domain/topology/layout';
import { describeNode } from '@/topology/picture/node-text';
import { frameLook } from '@/topology/picture/shapes/Frame';
import { ShapeOf } from '@/topology/picture/shapes/ShapeOf';
import type { MapStore } from '@/topology/model/map-store';
import { useNode } from '@/topology/model/use-map-store';
import type { MapWords } from '@/topology/model/words';

interface NodeShapeProps {
  readonly place: Placed;
  readonly store: MapStore;
  readonly words: MapWords;
  readonly filter: MapFilter;
  readonly selected: boolean;
  /** The one node that the Tab key reaches. */
  readonly active: boolean;
  /** Null for what can't be folded. */
  readonly folded: boolean | null;
  /** Among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
}

/** One node of the tree, with words. Renders again only when it has changed. */
export const NodeShape = memo(function NodeShape({
  place,
  store,
  words,
  filter,
  selected,
  active,
  folded,
  position,
  siblings,
}: NodeShapeProps) {
  const node = useNode(store, place.id);
  if (node === undefined) return null;
  return (
    <g
      role="treeitem"
      aria-label={describeNode(node, words)}
      aria-level={place.depth + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={selected}
      aria-expanded={folded === null ? undefined : !folded}
      tabIndex={active ? 0 : -1}
      data-id={place.id}
      transform={`translate(${place.x} ${place.y})`}
      data-dim={passes(node, filter) ? undefined : ''}
      {...frameLook(place.form, node.phase)}
    >
      <ShapeOf
        place={place}
        node={node}
        words={words}
        selected={selected}
        folded={folded}
        store={store}
      />
    </g>
  );
});
