import { useCallback, useState, type RefObject } from 'react';

import { contains, type Rect, type Size } from '@/domain/topology/geometry';
import type { Layout } from '@/domain/topology/layout';
import { useSize } from '@/topology/picture/use-size';
import {
  broadIn,
  fitInto,
  reveal,
  seenRect,
  startIn,
  zoomAt,
  type Sight,
  type Viewport,
} from '@/topology/picture/viewport';

/** One step of the buttons and keys. */
const STEP = 1.35;

export interface ViewportControl {
  /** The window's size; null before it is known. */
  readonly size: Size | null;
  readonly viewport: Viewport;
  readonly change: (change: (viewport: Viewport) => Viewport) => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Brings a node into sight, if it is not. */
  readonly show: (rect: Rect, sight: Sight) => void;
}

const ORIGIN: Viewport = { x: 0, y: 0, scale: 1 };

const wholeOf = ({ width, height }: Size): Rect => ({ x: 0, y: 0, width, height });

/** A map that could be rendered this much bigger is fitted again. */
const MUCH_BIGGER = 1.3;

interface Fitted {
  readonly size: Size;
  /** Of the whole map. */
  readonly whole: Size;
  readonly viewport: Viewport;
}

const startOf = (layout: Layout, size: Size): Viewport =>
  layout.upright ? broadIn(layout, size) : startIn(wholeOf(layout), size);

/** Whether a map that was fitted once has outgrown its window, or shrunk into a corner of it. */
function misfits({ size, whole, viewport }: Fitted, layout: Layout): boolean {
  if (whole.width === layout.width && whole.height === layout.height) return false;
  return (
    !contains(seenRect(viewport, size), wholeOf(layout)) ||
    startOf(layout, size).scale > viewport.scale * MUCH_BIGGER
  );
}

/** A view that is not the one that was fitted. */
interface Moved {
  readonly viewport: Viewport;
  /** Somebody moved it, rather than the map itself, to bring a node into sight. */
  readonly byHand: boolean;
}

/**
 * Which part of the map is seen. All of it at first, where that can be read; after that it moves only when
 * somebody moves it, be the map ever so busy. Until it is moved by hand, it is fitted again when the window
 * changes its size, as it does when the table or the details open, or when the map outgrows it.
 *
 * @param held whether a map that grows leaves the view as it is: something is selected
 */
export function useViewport(
  ref: RefObject<Element | null>,
  layout: Layout,
  held: boolean,
): ViewportControl {
  const size = useSize(ref);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [fitted, setFitted] = useState<Fitted | null>(null);
  const free = moved?.byHand !== true;
  const stale =
    fitted === null ||
    (free && fitted.size !== size) ||
    (moved === null && !held && misfits(fitted, layout));
  if (size !== null && stale) {
    const { width, height } = layout;
    // What was whole stays whole when a table or details take of its window.
    const next =
      fitted === null || layout.upright ? startOf(layout, size) : fitInto(wholeOf(layout), size);
    setFitted({ size, whole: { width, height }, viewport: next });
    setMoved(null);
  }
  const base = fitted?.viewport;
  const viewport = moved?.viewport ?? base ?? ORIGIN;
  const move = useCallback(
    (next: (viewport: Viewport) => Viewport, byHand: boolean) => {
      setMoved((now) => {
        const from = now?.viewport ?? base ?? ORIGIN;
        const to = next(from);
        // What was in sight already has moved nothing.
        return to === from ? now : { viewport: to, byHand: byHand || now?.byHand === true };
      });
    },
    [base],
  );
  const change = useCallback(
    (next: (viewport: Viewport) => Viewport) => {
      move(next, true);
    },
    [move],
  );
  const zoom = useCallback(
    (factor: number) => {
      if (size === null) return;
      change((now) => zoomAt(now, { x: size.width / 2, y: size.height / 2 }, factor));
    },
    [change, size],
  );
  const fit = useCallback(() => {
    if (size === null) return;
    setMoved(null);
    const { width, height, upright } = layout;
    const next = upright ? broadIn(layout, size) : fitInto(wholeOf(layout), size);
    setFitted({ size, whole: { width, height }, viewport: next });
  }, [layout, size]);
  const show = useCallback(
    (rect: Rect, sight: Sight) => {
      if (size !== null) move((now) => reveal(now, rect, size, sight), false);
    },
    [move, size],
  );
  const zoomIn = useCallback(() => {
    zoom(STEP);
  }, [zoom]);
  const zoomOut = useCallback(() => {
    zoom(1 / STEP);
  }, [zoom]);
  return { size, viewport, change, fit, zoomIn, zoomOut, show };
}
