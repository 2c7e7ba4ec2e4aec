import { memo } from 'react';

import type { Placed } from '@/domain/topology/layout';
import { passes, type MapFilter } from '@/domain/topology/matching';
import { PHASES, type Phase } from '@/domain/topology/model';
import { glyphPath } from '@/topology/picture/glyphs';
import { DIM, LOOKS } from '@/topology/picture/look';
import type { MapStore } from '@/topology/model/map-store';
import { useVersion } from '@/topology/model/use-map-store';

interface BlocksProps {
  readonly blocks: readonly Placed[];
  readonly store: MapStore;
  readonly filter: MapFilter;
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** A cross in a failed block, since colour never speaks alone. */
function cross({ x, y, width, height }: Placed): string {
  const [dx, dy] = [width * 0.3, height * 0.3];
  const [w, h] = [width - 2 * dx, height - 2 * dy];
  return `M${short(x + dx)} ${short(y + dy)}l${short(w)} ${short(h)}m0 ${short(-h)}l${short(-w)} ${short(h)}`;
}

/** Blocks in the phase that hides whatever is in it: guests within a host that is a block itself. */
function outermost(blocks: readonly Placed[], store: MapStore): readonly Placed[] {
  const ids = new Set(blocks.map(({ id }) => id));
  return blocks.filter(({ id }) => !ids.has(store.node(id)?.parent ?? ''));
}

/**
 * Many nodes as coloured blocks: one element for all of a phase, so that a change of one touches two
 * elements, however many there are.
 */
export const Blocks = memo(function Blocks({ blocks, store, filter }: BlocksProps) {
  useVersion(store);
  const bright = new Map<Phase, string[]>();
  const dim = new Map<Phase, string[]>();
  const crosses: string[] = [];
  for (const place of outermost(blocks, store)) {
    const node = store.node(place.id);
    if (node === undefined) continue;
    const into = passes(node, filter) ? bright : dim;
    const paths = into.get(node.phase);
    const path = glyphPath(place.kind, place);
    if (paths === undefined) into.set(node.phase, [path]);
    else paths.push(path);
    if (node.phase === 'failed' && into === bright) crosses.push(cross(place));
  }
  return (
    <g aria-hidden="true">
      {PHASES.map((phase) => (
        <g key={phase}>
          <Phased phase={phase} paths={bright.get(phase)} dim={false} />
          <Phased phase={phase} paths={dim.get(phase)} dim />
        </g>
      ))}
      {crosses.length === 0 ? null : (
        <path d={crosses.join('')} stroke={LOOKS.failed.ground} strokeWidth={2} fill="none" />
      )}
    </g>
  );
});

interface PhasedProps {
  readonly phase: Phase;
  readonly paths: readonly string[] | undefined;
  readonly dim: boolean;
}

/** Planned and leaving blocks are outlines, all others are filled. */
function Phased({ phase, paths, dim }: PhasedProps) {
  if (paths === undefined) return null;
  const { color, dash, motion } = LOOKS[phase];
  const hollow = dash !== undefined;
  return (
    <path
      d={paths.join('')}
      fill={color}
      fillOpacity={hollow ? 0.12 : 0.75}
      stroke={color}
      strokeWidth={1.5}
      strokeDasharray={hollow ? '3 2' : undefined}
      opacity={dim ? DIM : undefined}
      data-motion={motion}
    />
  );
}
