import { useCallback, useState, type RefObject } from 'react';

import { contains, type Rect, type Size } from '@/domain/topology/geometry';
import type { Layout } from '@/domain/topology/layout';
import { useSize } from '@/features/topology/picture/use-size';
import {
  fitInto,
  reveal,
  seenRect,
  startIn,
  zoomAt,
  type Sight,
  type Viewport,
} from '@/features/topology/picture/viewport';

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

/** A map that could be drawn this much bigger is fitted anew. */
const MUCH_BIGGER = 1.3;

interface Fitted {
  readonly size: Size;
  /** Of the whole map. */
  readonly whole: Size;
  readonly viewport: Viewport;
}

/** Whether a map that was fitted once has outgrown its window, or shrunk into a corner of it. */
function misfits({ size, whole, viewport }: Fitted, layout: Size): boolean {
  if (whole.width === layout.width && whole.height === layout.height) return false;
  const next = startIn(wholeOf(layout), size);
  return (
    !contains(seenRect(viewport, size), wholeOf(layout)) ||
    next.scale > viewport.scale * MUCH_BIGGER
  );
}

/**
 * Which part of the map is seen. All of it at first, where that can be read; after that it moves only when
 * somebody moves it, be the map ever so busy. While nobody has moved it, it is fitted anew when the window
 * changes its size, or when the map outgrows it.
 *
 * @param held whether the view stays as it is all the same: something is selected, and its panel takes room
 */
export function useViewport(
  ref: RefObject<Element | null>,
  layout: Layout,
  held: boolean,
): ViewportControl {
  const size = useSize(ref);
  const [moved, setMoved] = useState<Viewport | null>(null);
  const [fitted, setFitted] = useState<Fitted | null>(null);
  const stale =
    fitted === null ||
    (moved === null && !held && (fitted.size !== size || misfits(fitted, layout)));
  if (size !== null && stale) {
    const { width, height } = layout;
    setFitted({
      size,
      whole: { width, height },
      viewport: startIn(wholeOf(layout), size),
    });
  }
  const base = fitted?.viewport;
  const viewport = moved ?? base ?? ORIGIN;
  const change = useCallback(
    (next: (viewport: Viewport) => Viewport) => {
      setMoved((now) => {
        const from = now ?? base ?? ORIGIN;
        const to = next(from);
        // What was in sight already has moved nothing.
        return to === from ? now : to;
      });
    },
    [base],
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
    const { width, height } = layout;
    setFitted({ size, whole: { width, height }, viewport: fitInto(wholeOf(layout), size) });
  }, [layout, size]);
  const show = useCallback(
    (rect: Rect, sight: Sight) => {
      if (size !== null) change((now) => reveal(now, rect, size, sight));
    },
    [change, size],
  );
  const zoomIn = useCallback(() => {
    zoom(STEP);
  }, [zoom]);
  const zoomOut = useCallback(() => {
    zoom(1 / STEP);
  }, [zoom]);
  return { size, viewport, change, fit, zoomIn, zoomOut, show };
}
