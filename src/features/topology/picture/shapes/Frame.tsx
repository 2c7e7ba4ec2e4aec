import type { Placed } from '@/domain/topology/layout';
import type { MapNode } from '@/domain/topology/model';
import { COLORS, LOOKS } from '@/features/topology/picture/look';

interface FrameProps {
  readonly place: Placed;
  readonly node: MapNode;
  readonly selected: boolean;
  readonly radius: number;
  readonly fill?: string;
  readonly fillOpacity?: number;
  /** What is well keeps a quiet edge. */
  readonly quiet?: boolean;
}

/** The outline of a node: its phase as colour, dashes and motion, and whether it is selected. */
export function Frame({
  place: { width, height },
  node: { phase },
  selected,
  radius,
  fill,
  fillOpacity,
  quiet = true,
}: FrameProps) {
  const look = LOOKS[phase];
  const edge = quiet && phase === 'present' ? COLORS.edge : look.color;
  return (
    <rect
      width={width}
      height={height}
      rx={radius}
      fill={fill ?? look.ground}
      fillOpacity={fillOpacity}
      stroke={selected ? COLORS.action : edge}
      strokeWidth={selected ? 3 : phase === 'failed' ? 2 : 1.25}
      strokeDasharray={selected ? undefined : look.dash}
      data-motion={look.motion}
    />
  );
}
