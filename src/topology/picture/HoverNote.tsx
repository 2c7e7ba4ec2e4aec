import Box from '@mui/material/Box';

import type { Rect, Size } from '@/domain/topology/geometry';
import type { Layout, Placed } from '@/domain/topology/layout';
import { describeNode, isWhole } from '@/topology/picture/node-text';
import { notePlace } from '@/topology/picture/note-place';
import { roomOf } from '@/topology/picture/text-width';
import type { Viewport } from '@/topology/picture/viewport';
import type { MapStore } from '@/topology/model/map-store';
import { useNode } from '@/topology/model/use-map-store';
import type { MapWords } from '@/topology/model/words';

interface HoverNoteProps {
  /** The node that the pointer is on. */
  readonly hover: string | null;
  readonly store: MapStore;
  readonly words: MapWords;
  /** The nodes that are rendered with their words. */
  readonly shown: readonly Placed[];
  readonly layout: Layout;
  readonly viewport: Viewport;
  readonly size: Size | null;
}

const FONT_SIZE = 12;
const HEIGHT = 28;
const PADDING = 8;
const WIDEST = 420;

const BOXES: ReadonlySet<Placed['form']> = new Set(['box', 'grid', 'folded']);

/** Where a place of the map is in the window. */
const onScreen = ({ x, y, width, height }: Rect, { x: dx, y: dy, scale }: Viewport): Rect => ({
  x: x * scale + dx,
  y: y * scale + dy,
  width: width * scale,
  height: height * scale,
});

/**
 * What the pointer is on, where the picture does not say it itself: blocks have no words, and long ones are
 * cut. It covers nothing else. Screen readers have the nodes' labels.
 */
export function HoverNote({ hover, store, words, shown, layout, viewport, size }: HoverNoteProps) {
  const node = useNode(store, hover ?? '');
  const place = hover === null ? undefined : layout.places.get(hover);
  if (node === undefined || place === undefined || size === null) return null;
  const hasWords = shown.some(({ id, form }) => id === node.id && form !== 'cell');
  if (hasWords && isWhole(place, node, words)) return null;
  const text = describeNode(node, words);
  const note = {
    width: Math.min(WIDEST, size.width - 2 * PADDING, roomOf(text, FONT_SIZE) + 2 * PADDING),
    height: HEIGHT,
  };
  const others = [...layout.places.values()]
    .filter(({ form }) => !BOXES.has(form))
    .map((other) => onScreen(other, viewport));
  // What lives on a card is told beside the card, whose words it must not cover either.
  const home = layout.places.get(node.parent ?? '');
  const anchor = home === undefined || BOXES.has(home.form) ? place : home;
  const spot = notePlace(onScreen(anchor, viewport), note, others, size);
  if (spot === null) return null;
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        left: spot.x,
        top: spot.y,
        width: note.width,
        height: note.height,
        lineHeight: `${HEIGHT}px`,
        px: `${PADDING}px`,
        borderRadius: 2,
        pointerEvents: 'none',
        bgcolor: 'text.primary',
        color: 'background.paper',
        fontSize: FONT_SIZE,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        displayPrint: 'none',
      }}
    >
      {text}
    </Box>
  );
}
