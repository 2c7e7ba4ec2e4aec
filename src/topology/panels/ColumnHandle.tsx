import Box from '@mui/material/Box';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

/** One press of an arrow key, in pixels. */
const STEP = 16;

interface ColumnHandleProps {
  readonly label: string;
  /** Of the column, in pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onResize: (width: number) => void;
}

/** The edge of a column, to be dragged or moved by the arrow keys; a double click gives its first width back. */
export function ColumnHandle({ label, width, least, most, onResize }: ColumnHandleProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const resize = (to: number) => {
    onResize(Math.min(most, Math.max(least, Math.round(to))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') resize(width + STEP);
    else if (event.key === 'ArrowLeft') resize(width - STEP);
    else if (event.key === 'Home') resize(least);
    else if (event.key === 'End') resize(most);
    else return;
    event.preventDefault();
    // The table has these keys too.
    event.stopPropagation();
  };
  return (
    <Box
      component="hr"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        if (start.current !== null) resize(start.current.width + event.clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
      onDoubleClick={() => {
        resize(least);
      }}
      sx={{
        display: { xs: 'none', md: 'block' },
        position: 'absolute',
        m: 0,
        border: 0,
        overflow: 'visible',
        top: 4,
        bottom: 4,
        right: 0,
        width: 10,
        cursor: 'col-resize',
        touchAction: 'none',
        '&::after': {
          content: '""',
          position: 'absolute',
          insetBlock: 0,
          right: 0,
          width: 2,
          borderRadius: 1,
          bgcolor: 'surface.edge',
        },
        '&:hover::after, &:focus-visible::after': { bgcolor: 'primary.main' },
      }}
    />
  );
}
