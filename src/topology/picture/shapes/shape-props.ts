import type { Placed } from '@/domain/topology/layout';
import type { MapNode } from '@/domain/topology/model';
import type { MapStore } from '@/topology/model/map-store';
import type { MapWords } from '@/topology/model/words';

/** What every shape is rendered from; its top left corner is the origin. */
export interface ShapeProps {
  readonly place: Placed;
  readonly node: MapNode;
  readonly words: MapWords;
  readonly selected: boolean;
  readonly folded: boolean | null;
  readonly store: MapStore;
}
