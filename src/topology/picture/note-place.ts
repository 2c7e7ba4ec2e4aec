import { overlap, type Rect, type Size } from '@/domain/topology/geometry';

/** Between a node and what is said of it, in pixels. */
const GAP = 8;

/**
 * Where a note about a node goes in a window: beside the node where it covers no other, else into the first
 * corner that is free; null where there is no such place.
 *
 * @param others all that must stay in sight, the node itself among them
 */
export function notePlace(
  node: Rect,
  note: Size,
  others: readonly Rect[],
  window: Size,
): { readonly x: number; readonly y: number } | null {
  const across = Math.min(Math.max(node.x, GAP), Math.max(GAP, window.width - note.width - GAP));
  const middle = node.y + node.height / 2 - note.height / 2;
  const [left, top] = [GAP, GAP];
  const [right, bottom] = [window.width - note.width - GAP, window.height - note.height - GAP];
  const spots = [
    { x: across, y: node.y + node.height + GAP },
    { x: across, y: node.y - note.height - GAP },
    { x: node.x + node.width + GAP, y: middle },
    { x: node.x - note.width - GAP, y: middle },
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: left, y: top },
    { x: right, y: top },
  ];
  return (
    spots.find(({ x, y }) => {
      const rect = { x, y, ...note };
      const inside =
        x >= 0 && y >= 0 && x + note.width <= window.width && y + note.height <= window.height;
      return inside && !others.some((other) => overlap(rect, other));
    }) ?? null
  );
}
