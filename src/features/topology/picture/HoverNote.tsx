import Box from '@mui/material/Box';

import { describeNode } from '@/features/topology/picture/node-text';
import type { Point } from '@/features/topology/picture/viewport';
import type { MapStore } from '@/features/topology/view/map-store';
import { useNode } from '@/features/topology/view/use-map-store';
import type { MapWords } from '@/features/topology/view/words';

export interface Hover {
  readonly id: string;
  /** Where the pointer came onto the node, in the window. */
  readonly point: Point;
}

interface HoverNoteProps {
  readonly hover: Hover | null;
  readonly store: MapStore;
  readonly words: MapWords;
}

/** What the pointer is on: blocks have no words of their own. Screen readers have the nodes' labels. */
export function HoverNote({ hover, store, words }: HoverNoteProps) {
  const node = useNode(store, hover?.id ?? '');
  if (hover === null || node === undefined) return null;
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        left: hover.point.x + 14,
        top: hover.point.y + 14,
        maxWidth: 320,
        px: 2,
        py: 1,
        borderRadius: 2,
        pointerEvents: 'none',
        bgcolor: 'text.primary',
        color: 'background.paper',
        fontSize: '0.75rem',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        displayPrint: 'none',
      }}
    >
      {describeNode(node, words)}
    </Box>
  );
}
