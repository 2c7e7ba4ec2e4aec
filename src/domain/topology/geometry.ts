/** A rectangle in the map's own units: pixels at a zoom of 1, from the top left. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The place of the n-th cell of a grid that fills row by row. */
export function gridCell(
  index: number,
  columns: number,
  cell: Size,
  gap: number,
): { readonly x: number; readonly y: number } {
  return {
    x: (index % columns) * (cell.width + gap),
    y: Math.floor(index / columns) * (cell.height + gap),
  };
}

/** The size of a grid of `count` cells. */
export function gridSize(count: number, columns: number, cell: Size, gap: number): Size {
  const across = Math.min(count, columns);
  const down = Math.ceil(count / columns);
  return {
    width: Math.max(0, across * (cell.width + gap) - gap),
    height: Math.max(0, down * (cell.height + gap) - gap),
  };
}

/** How much smaller each try is. */
const SHRINK = 0.85;

/**
 * The biggest cells, up to `cell`, of which `count` fit into a room of a given size: so a room keeps its
 * size whatever comes to live in it.
 */
export function fitGrid(
  count: number,
  room: Size,
  cell: Size,
  gap: number,
): { readonly columns: number; readonly cell: Size; readonly gap: number } {
  for (let scale = 1; ; scale *= SHRINK) {
    const width = cell.width * scale;
    const height = cell.height * scale;
    const columns = Math.floor((room.width + gap * scale) / (width + gap * scale));
    const rows = Math.floor((room.height + gap * scale) / (height + gap * scale));
    if (columns * rows >= count) return { columns, cell: { width, height }, gap: gap * scale };
  }
}
