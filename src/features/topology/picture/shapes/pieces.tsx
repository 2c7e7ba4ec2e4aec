import { COLORS, LOOKS } from '@/features/topology/picture/look';
import { fitText } from '@/features/topology/picture/fit-text';
import type { Phase } from '@/domain/topology/model';
import { MONOSPACE } from '@/ui/theme/theme';

interface LineProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly text: string;
  readonly mono?: boolean;
  readonly strong?: boolean;
  /** Keeps lines behind the text away from it. */
  readonly halo?: boolean;
  readonly color?: string;
}

/** A line of text that never leaves its room. */
export function Line({
  x,
  y,
  width,
  size,
  text,
  mono = false,
  strong = false,
  halo = false,
  color = COLORS.body,
}: LineProps) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fill={color}
      fontFamily={mono ? MONOSPACE : undefined}
      fontWeight={strong ? 600 : undefined}
      strokeDasharray="none"
      {...(halo
        ? { stroke: COLORS.paper, strokeWidth: size * 0.4, paintOrder: 'stroke' }
        : { stroke: 'none' })}
    >
      {fitText(text, width, size, mono)}
    </text>
  );
}

/** The sign of a phase, 14 by 14. Its colour is its own: a quiet edge does not make it quiet. */
export function Sign({
  x,
  y,
  phase,
}: {
  readonly x: number;
  readonly y: number;
  readonly phase: Phase;
}) {
  const { sign, color } = LOOKS[phase];
  return (
    <path
      d={sign}
      transform={`translate(${x} ${y})`}
      fill="none"
      stroke={color}
      strokeWidth={1.5}
      strokeDasharray="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

interface FoldMarkProps {
  readonly x: number;
  readonly y: number;
  readonly folded: boolean;
}

/** What folds and unfolds a box: a triangle, which points down when the box is open. */
export function FoldMark({ x, y, folded }: FoldMarkProps) {
  return (
    <g data-fold="" transform={`translate(${x} ${y})`} stroke="none" style={{ cursor: 'pointer' }}>
      <rect width={24} height={24} fill="transparent" />
      <path d={folded ? 'M9 7l6 5l-6 5z' : 'M7 9l5 6l5-6z'} fill={COLORS.body} />
    </g>
  );
}
