import { COLORS, LOOKS, QUIET } from '@/topology/picture/look';
import { fitText, roomOf } from '@/topology/picture/text-width';
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
  color = QUIET,
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

interface TitleLineProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** What it is, told quietly; '' where the name says all. */
  readonly kind: string;
  readonly name: string;
}

const BETWEEN = 8;

/** Kind and name in one line. The browser knows how wide the kind is, so the name follows it closely. */
export function TitleLine({ x, y, width, size, kind, name }: TitleLineProps) {
  const kindSize = size - 1;
  const taken = kind === '' ? 0 : roomOf(kind, kindSize) + BETWEEN;
  return (
    <text x={x} y={y} fontSize={size} fill={COLORS.text} stroke="none">
      {kind === '' ? null : (
        <tspan fontSize={kindSize} fill={QUIET}>
          {fitText(kind, width, kindSize)}
        </tspan>
      )}
      {name === '' ? null : (
        <tspan dx={kind === '' ? undefined : BETWEEN} fontWeight={600}>
          {fitText(name, width - taken, size)}
        </tspan>
      )}
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
