import { overlap, type Rect } from '@/domain/topology/geometry';
import type { Form, Placed } from '@/domain/topology/layout';

/** What of a layout is rendered, and how. */
export interface Detail {
  /** Nodes with words, each with elements of its own. */
  readonly full: readonly Placed[];
  /** Nodes as coloured blocks; all blocks of a phase are one element. */
  readonly blocks: readonly Placed[];
}

/** The most nodes with elements of their own: with some six each, the map stays below 1,500. */
export const MOST_FULL = 150;

/** A node lower than this on the screen shows no words that anybody could read, in pixels. */
const READABLE: Readonly<Record<Form, number>> = {
  box: 0,
  grid: 0,
  folded: 0,
  rail: 14,
  plate: 14,
  card: 22,
  host: 22,
  tile: 14,
  chip: 9,
  cell: Number.POSITIVE_INFINITY,
};

/** Which forms get words first, when not all can have them. */
const IMPORTANCE = [
  'box',
  'grid',
  'folded',
  'rail',
  'plate',
  'card',
  'host',
  'tile',
  'chip',
  'cell',
] as const satisfies readonly Form[];

/**
 * Chooses how to draw what a window sees. What is too small to be read is a block; where there is too much of
 * a form to have words, what is nearest to the middle has them.
 */
export function detailOf(places: Iterable<Placed>, seen: Rect, scale: number): Detail {
  const byForm = new Map<Form, Placed[]>();
  for (const place of places) {
    if (!overlap(place, seen)) continue;
    const same = byForm.get(place.form);
    if (same === undefined) byForm.set(place.form, [place]);
    else same.push(place);
  }
  const full: Placed[] = [];
  const blocks: Placed[] = [];
  for (const form of IMPORTANCE) {
    const same = byForm.get(form);
    const [first] = same ?? [];
    if (same === undefined || first === undefined) continue;
    const room = MOST_FULL - full.length;
    if (first.height * scale < READABLE[form]) blocks.push(...same);
    else if (same.length <= room) full.push(...same);
    else {
      const fromMiddle = nearestFirst(same, seen);
      full.push(...fromMiddle.slice(0, room));
      blocks.push(...fromMiddle.slice(room));
    }
  }
  return { full, blocks };
}

function nearestFirst(places: readonly Placed[], { x, y, width, height }: Rect): readonly Placed[] {
  const away = (place: Placed): number =>
    Math.hypot(
      place.x + place.width / 2 - x - width / 2,
      place.y + place.height / 2 - y - height / 2,
    );
  return places
    .map((place) => ({ place, distance: away(place) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ place }) => place);
}

/** The innermost node at a point of the map; null beside everything. Children come after their parents. */
export function nodeAt(places: Iterable<Placed>, x: number, y: number): Placed | null {
  const point: Rect = { x, y, width: 0, height: 0 };
  let found: Placed | null = null;
  for (const place of places) if (overlap(place, point)) found = place;
  return found;
}
