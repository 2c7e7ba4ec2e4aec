import { contains, overlap, type Rect, type Size } from '@/domain/topology/geometry';

/** Which part of the map is seen: a point of the map is at `point * scale + (x, y)` of the window. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const SMALLEST = 0.02;
const BIGGEST = 3;
/** Kept free around what is fitted into the window, in pixels. */
const MARGIN = 24;

const clamp = (scale: number): number => Math.min(BIGGEST, Math.max(SMALLEST, scale));

/** The part of the map that a window of a size sees, in the map's units. */
export function seenRect({ x, y, scale }: Viewport, { width, height }: Size): Rect {
  return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
}

export function toMap({ x, y, scale }: Viewport, point: Point): Point {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

/** Zooms by a factor, with the point of the window under the pointer staying where it is. */
export function zoomAt(viewport: Viewport, point: Point, factor: number): Viewport {
  const scale = clamp(viewport.scale * factor);
  const ratio = scale / viewport.scale;
  return {
    scale,
    x: point.x - (point.x - viewport.x) * ratio,
    y: point.y - (point.y - viewport.y) * ratio,
  };
}

export const panBy = (viewport: Viewport, dx: number, dy: number): Viewport => ({
  ...viewport,
  x: viewport.x + dx,
  y: viewport.y + dy,
});

/**
 * A rectangle of the map in the middle of the window, as big as it fits.
 * @param most no bigger than this, so that a small map is not blown up
 */
export function fitInto(rect: Rect, { width, height }: Size, most = 1.25): Viewport {
  const scale = clamp(
    Math.min(
      most,
      (width - 2 * MARGIN) / Math.max(1, rect.width),
      (height - 2 * MARGIN) / Math.max(1, rect.height),
    ),
  );
  return {
    scale,
    x: (width - rect.width * scale) / 2 - rect.x * scale,
    y: (height - rect.height * scale) / 2 - rect.y * scale,
  };
}

/** Text at this scale can just be read. */
const LEGIBLE = 0.6;

/** Kept free around an upright map: a telephone has no room to spare. */
const SIDE = 6;

/** An upright map as broad as its window, from its top: the page scrolls over the rest. */
export function broadIn({ width }: Size, window: Pick<Size, 'width'>): Viewport {
  const scale = clamp(Math.min(1.25, (window.width - 2 * SIDE) / Math.max(1, width)));
  return { scale, x: (window.width - width * scale) / 2, y: SIDE };
}

/** How high the window of an upright map is, so that all of it is in the page. */
export const heightOfUpright = (layout: Size, width: number): number =>
  Math.ceil(layout.height * broadIn(layout, { width }).scale + 2 * SIDE);

/**
 * Where to begin: all of the map where it can be read so. A window too narrow for that begins at the left,
 * with as much as is legible; a map too big both ways is seen whole.
 */
export function startIn(rect: Rect, size: Size): Viewport {
  const whole = fitInto(rect, size);
  const high = (size.height - 2 * MARGIN) / Math.max(1, rect.height);
  const scale = Math.min(LEGIBLE, high);
  if (whole.scale >= scale || high < LEGIBLE / 2) return whole;
  return {
    scale,
    x: MARGIN - rect.x * scale,
    y: (size.height - rect.height * scale) / 2 - rect.y * scale,
  };
}

/**
 * How much of a node must be seen: `part` for what was clicked, all of it where there is room; `whole` for
 * what the keys lead to, be the window zoomed out for it; `read` for what was searched, big enough for its words.
 */
export type Sight = 'part' | 'whole' | 'read';

/** A node that was searched for is shown at least this big. */
const READABLE = 0.6;

/** The window moved, and zoomed if it must be, so that a node is in sight; unchanged when it is already. */
export function reveal(viewport: Viewport, rect: Rect, size: Size, sight: Sight): Viewport {
  const seen = seenRect(viewport, size);
  const readable = sight !== 'read' || viewport.scale >= READABLE;
  if (contains(seen, rect) && readable) return viewport;
  const tooBig = rect.width > seen.width || rect.height > seen.height;
  if (sight === 'part' && tooBig && overlap(seen, rect)) return viewport;
  return fitInto(rect, size, Math.max(viewport.scale, sight === 'read' ? READABLE : 0));
}
