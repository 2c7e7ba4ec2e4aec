import { memo } from 'react';

import type { Layout, Placed } from '@/domain/topology/layout';
import type { Graph } from '@/domain/topology/model';
import { connectedTo } from '@/domain/topology/navigate';
import { COLORS } from '@/features/topology/picture/look';

const center = ({ x, y, width, height }: Placed): readonly [number, number] => [
  x + width / 2,
  y + height / 2,
];

/** Where the lines of the networks run within the right edge of each column of hosts. */
const FIRST_LINE = 14;
const NEXT_LINE = 12;

/** The lines of one network: from its rail down to the last row, one along each column of hosts. */
function railPath(rail: Placed, index: number, hosts: readonly Placed[]): string {
  const ends = new Map<number, number>();
  for (const { x, y, width } of hosts) {
    ends.set(x + width, Math.max(ends.get(x + width) ?? 0, y));
  }
  const offset = FIRST_LINE + index * NEXT_LINE;
  const from = rail.y + rail.height;
  const right = rail.x + rail.width;
  return [...ends]
    .map(([x, y]) => {
      const at = x - offset;
      // Columns beyond the end of the rail hang on a line that goes on from it.
      const reach =
        at > right ? `M${right} ${from - 8 - index * 4}H${at}V${y}` : `M${at} ${from}V${y}`;
      return reach;
    })
    .join('');
}

/** What connects hosts and rails: drawn behind the hosts, so that they seem to hang on them. */
export const RailLines = memo(function RailLines({ layout }: { readonly layout: Layout }) {
  const places = [...layout.places.values()];
  const rails = places.filter(({ kind }) => kind === 'network');
  const hosts = places.filter(({ form }) => form === 'host');
  const [gateway, subnet] = [layout.places.get('gateway'), layout.places.get('subnet')];
  return (
    <g aria-hidden="true" fill="none" strokeWidth={2} stroke={COLORS.edge}>
      {rails.map((rail, index) => (
        <path
          key={rail.id}
          d={railPath(rail, index, hosts)}
          stroke={index % 2 === 0 ? COLORS.info : COLORS.action}
          strokeOpacity={0.55}
        />
      ))}
      {gateway === undefined || subnet === undefined ? null : (
        <path d={`M${center(gateway)[0]} ${gateway.y + gateway.height}V${subnet.y}`} />
      )}
    </g>
  );
});

/** More lines than that hide what they should show. */
const MOST_LINES = 80;

/** A curve between the edges of two nodes that face each other; straight down where it can be, since rails are broad. */
function connection(from: Placed, to: Placed): string {
  const [x] = center(from);
  const toX = Math.min(Math.max(x, to.x + 8), to.x + to.width - 8);
  const above = to.y < from.y;
  const [y, toY] = above ? [from.y, to.y + to.height] : [from.y + from.height, to.y];
  const middle = (y + toY) / 2;
  return `M${x} ${y}C${x} ${middle} ${toX} ${middle} ${toX} ${toY}`;
}

interface ConnectionsProps {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly selected: string | null;
}

/** The connections of the node that is selected. */
export const Connections = memo(function Connections({
  graph,
  layout,
  selected,
}: ConnectionsProps) {
  const from = selected === null ? undefined : layout.places.get(selected);
  if (from === undefined || selected === null) return null;
  const path = connectedTo(graph, selected)
    .flatMap((id) => layout.places.get(id) ?? [])
    .slice(0, MOST_LINES)
    .map((to) => connection(from, to))
    .join('');
  return (
    <path
      aria-hidden="true"
      pointerEvents="none"
      d={path}
      fill="none"
      stroke={COLORS.action}
      strokeWidth={2}
      strokeOpacity={0.6}
    />
  );
});
