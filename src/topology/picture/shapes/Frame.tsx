import type { Form, Placed } from '@/domain/topology/layout';
import type { Phase } from '@/domain/topology/model';
import { COLORS, LOOKS, quietOn } from '@/topology/picture/look';

/** Forms whose phase is their whole story; the others keep a quiet edge while they are well. */
const LOUD: ReadonlySet<Form> = new Set(['host', 'tile']);

/**
 * How a phase shows on a node, as attributes of its group: what is in it inherits them, so that a change
 * of state touches one element.
 */
export function frameLook(form: Form, phase: Phase) {
  const { color, ground, dash, motion } = LOOKS[phase];
  return {
    stroke: phase === 'present' && !LOUD.has(form) ? COLORS.edge : color,
    strokeWidth: phase === 'failed' ? 2 : 1.25,
    strokeDasharray: dash,
    fill: ground,
    color: quietOn(phase),
    'data-motion': motion,
  };
}

interface FrameProps {
  readonly place: Placed;
  readonly selected: boolean;
  readonly radius: number;
  /** Instead of the phase's own ground. */
  readonly fill?: string;
  readonly fillOpacity?: number;
}

/** The outline of a node, in the look of its group unless it is selected. */
export function Frame({
  place: { width, height },
  selected,
  radius,
  fill,
  fillOpacity,
}: FrameProps) {
  return (
    <rect
      width={width}
      height={height}
      rx={radius}
      fill={fill}
      fillOpacity={fillOpacity}
      {...(selected && { stroke: COLORS.action, strokeWidth: 3, strokeDasharray: 'none' })}
    />
  );
}
