import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';

import { panBy, zoomAt, type Point, type Viewport } from '@/topology/picture/viewport';

/** A pointer that moved less than this has clicked, in pixels. */
const CLICK = 4;
/** How much one step of the wheel zooms. */
const WHEEL = 0.0015;

type Change = (change: (viewport: Viewport) => Viewport) => void;

interface PointerOptions {
  readonly ref: RefObject<SVGSVGElement | null>;
  readonly onChange: Change;
  /** A click at a point of the window; `target` is the element that was hit. */
  readonly onClick: (point: Point, target: EventTarget | null) => void;
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Where a pointer is in the window of the map. */
export function pointIn(
  element: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** What a gesture has to remember. */
interface Gesture {
  readonly pointers: Map<number, Point>;
  /** How far the first pointer has gone altogether. */
  travelled: number;
}

/**
 * Drag to move, pinch to zoom, click to choose. The wheel zooms together with Ctrl, or once the map has
 * the focus; else it scrolls the page, as everywhere.
 */
export function usePointer({ ref, onChange, onClick }: PointerOptions) {
  const gesture = useRef<Gesture>({ pointers: new Map(), travelled: 0 });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      const inside = element.contains(document.activeElement);
      if (!event.ctrlKey && !event.metaKey && !inside) return;
      event.preventDefault();
      const point = pointIn(element, event);
      onChange((viewport) => zoomAt(viewport, point, Math.exp(-event.deltaY * WHEEL)));
    };
    // Not passive: the page must not scroll away under a zoom.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [ref, onChange]);

  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return;
      const { pointers } = gesture.current;
      if (pointers.size === 0) gesture.current.travelled = 0;
      pointers.set(event.pointerId, pointIn(event.currentTarget, event));
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const { pointers } = gesture.current;
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      if (event.buttons === 0) {
        // Let go outside the window, before the pointer was captured.
        pointers.delete(event.pointerId);
        return;
      }
      const point = pointIn(event.currentTarget, event);
      gesture.current.travelled += distance(before, point);
      if (gesture.current.travelled < CLICK) return;
      // Only now, so that a click still reaches what it is on.
      event.currentTarget.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, point);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) {
        onChange((viewport) => panBy(viewport, point.x - before.x, point.y - before.y));
      } else {
        const factor = distance(point, other) / Math.max(1, distance(before, other));
        onChange((viewport) => zoomAt(viewport, other, factor));
      }
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      const known = gesture.current.pointers.delete(event.pointerId);
      if (known && gesture.current.travelled < CLICK) {
        onClick(pointIn(event.currentTarget, event), event.target);
      }
    },
    onPointerCancel: (event: PointerEvent<SVGSVGElement>) => {
      gesture.current.pointers.delete(event.pointerId);
    },
  };
}
