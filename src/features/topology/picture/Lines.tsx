import { memo } from 'react';

import type { Layout, Placed } from '@/domain/topology/layout';
import type { Graph } from '@/domain/topology/model';
import { COLORS } from '@/features/topology/picture/look';
import type { MapStore } from '@/features/topology/view/map-store';
import { useVersion } from '@/features/topology/view/use-map-store';

const center = ({ x, y, width, height }: Placed): readonly [number, number] => [
  x + width / 2,
  y + height / 2,
];

/** Where the lines of the networks run within the right edge of each column of hosts. */
const FIRST_LINE = 14;
const NEXT_LINE = 12;

/** How far from the right edge of a column the line of the n-th rail runs. */
const offsetOf = (index: number): number => FIRST_LINE + index * NEXT_LINE;

/** A line from a rail down to a height, within the right edge of a column. */
function railLine(rail: Placed, index: number, edge: number, y: number): string {
  const at = edge - offsetOf(index);
  const from = rail.y + rail.height;
  const right = rail.x + rail.width;
  // Columns beyond the end of the rail hang on a line that goes on from it.
  return at > right ? `M${right} ${from - 8 - index * 4}H${at}V${y}` : `M${at} ${from}V${y}`;
}

/** The lines of one network: from its rail down to the last row, one along each column; or to all hosts where they are folded. */
function railPath(
  rail: Placed,
  index: number,
  hosts: readonly Placed[],
  folded: readonly Placed[],
) {
  const ends = new Map<number, number>();
  for (const { x, y, width } of hosts.length > 0 ? hosts : folded) {
    const edge = hosts.length > 0 ? x + width : Math.min(x + width, rail.x + rail.width);
    ends.set(edge, Math.max(ends.get(edge) ?? 0, y));
  }
  return [...ends].map(([edge, y]) => railLine(rail, index, edge, y)).join('');
}

const placesOf = ({ places }: Layout) => {
  const all = [...places.values()];
  return {
    rails: all.filter(({ kind }) => kind === 'network'),
    hosts: all.filter(({ form }) => form === 'host'),
    grids: all.filter(({ form }) => form === 'grid'),
  };
};

const strokeOf = (index: number): string => (index % 2 === 0 ? COLORS.info : COLORS.action);

interface RailLinesProps {
  readonly layout: Layout;
  readonly store: MapStore;
}

/** What connects hosts and rails: drawn behind the hosts, so that they seem to hang on them. */
export const RailLines = memo(function RailLines({ layout, store }: RailLinesProps) {
  useVersion(store);
  const { rails, hosts, grids } = placesOf(layout);
  const [gateway, subnet] = [layout.places.get('gateway'), layout.places.get('subnet')];
  return (
    <g aria-hidden="true" fill="none" strokeWidth={2} stroke={COLORS.edge}>
      {rails.map((rail, index) => {
        const phase = store.node(rail.id)?.phase;
        const leaves = phase === 'removing' || phase === 'gone';
        return (
          <path
            key={rail.id}
            d={railPath(rail, index, hosts, grids)}
            stroke={strokeOf(index)}
            strokeOpacity={leaves ? 0.25 : 0.55}
            strokeDasharray={leaves ? '2 4' : undefined}
          />
        );
      })}
      {gateway === undefined || subnet === undefined ? null : (
        <path d={`M${center(gateway)[0]} ${gateway.y + gateway.height}V${subnet.y}`} />
      )}
    </g>
  );
});

interface HighlightProps {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly selected: string | null;
}

/** The lines of the host or the network that is selected, over all others of their kind. */
export const RailHighlight = memo(function RailHighlight({
  graph,
  layout,
  selected,
}: HighlightProps) {
  if (selected === null) return null;
  const { rails, hosts, grids } = placesOf(layout);
  const of = new Set(
    graph.edges
      .filter(
        ({ from, to, kind }) => kind === 'on_network' && (from === selected || to === selected),
      )
      .flatMap(({ from, to }) => [from, to]),
  );
  if (of.size === 0) return null;
  const mine = hosts.filter(({ id }) => of.has(id));
  const lines = rails.map((rail, index) =>
    of.has(rail.id) && (mine.length > 0 || hosts.length === 0)
      ? railPath(rail, index, mine, grids)
      : '',
  );
  return (
    <path
      aria-hidden="true"
      d={lines.join('')}
      fill="none"
      stroke={COLORS.action}
      strokeWidth={4}
      strokeLinecap="round"
    />
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

/** The connections of the node that is selected. */
export const Connections = memo(function Connections({ graph, layout, selected }: HighlightProps) {
  const from = selected === null ? undefined : layout.places.get(selected);
  if (from === undefined || selected === null) return null;
  const path = graph.edges
    // Those between hosts and rails are there already.
    .filter(
      ({ kind, from: one, to }) => kind !== 'on_network' && (one === selected || to === selected),
    )
    .flatMap(({ from: one, to }) => layout.places.get(one === selected ? to : one) ?? [])
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
