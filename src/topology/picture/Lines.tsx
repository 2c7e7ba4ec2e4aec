import { memo } from 'react';

import type { Layout } from '@/domain/topology/layout';
import type { Graph } from '@/domain/topology/model';
import { networkWires, otherWires, type Wire } from '@/domain/topology/wires';
import { COLORS } from '@/topology/picture/look';
import type { MapStore } from '@/topology/model/map-store';
import { useVersion } from '@/topology/model/use-map-store';

const pathOf = (wire: Wire): string =>
  wire.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

const pathOfAll = (wires: readonly Wire[]): string => wires.map(pathOf).join('');

/** Networks take turns: the lines of two that are next to each other differ in colour and in stroke. */
export const NETWORK_LINES = [
  { stroke: COLORS.info, dash: undefined },
  { stroke: COLORS.action, dash: '7 2' },
] as const;

/** How a datastore hangs on the server that it is mounted from. */
export const MOUNT_DASH = '2 3';

interface WiresProps {
  readonly layout: Layout;
  readonly store: MapStore;
}

/** All connections: every host on its networks, the subnet through its gateway, datastores on their server. */
export const Wires = memo(function Wires({ layout, store }: WiresProps) {
  useVersion(store);
  const others = otherWires(store.graph, layout);
  return (
    <g aria-hidden="true" fill="none" strokeWidth={2} strokeLinejoin="round">
      {networkWires(layout).map(({ network, wires }, index) => {
        const phase = store.node(network)?.phase;
        const leaves = phase === 'removing' || phase === 'gone';
        const { stroke, dash } = NETWORK_LINES[index % 2 === 0 ? 0 : 1];
        return (
          <path
            key={network}
            d={pathOfAll(wires)}
            stroke={leaves ? COLORS.edge : stroke}
            strokeDasharray={leaves ? '2 4' : dash}
          />
        );
      })}
      <path
        d={pathOfAll(others.filter(({ to }) => to === 'gateway').map(({ wire }) => wire))}
        stroke={COLORS.edge}
      />
      <path
        d={pathOfAll(others.filter(({ to }) => to !== 'gateway').map(({ wire }) => wire))}
        stroke={COLORS.edge}
        strokeDasharray={MOUNT_DASH}
      />
    </g>
  );
});

interface HighlightProps {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly selected: string | null;
}

/** The wires of a network that is selected, or of a host to all of its networks. */
function selectedWires(graph: Graph, layout: Layout, selected: string): readonly Wire[] {
  const { form, kind } = layout.places.get(selected) ?? {};
  const own = otherWires(graph, layout)
    .filter(({ from, to }) => from === selected || to === selected)
    .map(({ wire }) => wire);
  if (kind === 'network') {
    const mine = networkWires(layout).find(({ network }) => network === selected);
    return [...own, ...(mine?.wires ?? [])];
  }
  if (form !== 'host') return own;
  return networkWires(layout, new Set([selected])).flatMap(({ wires }) => wires);
}

/** The connections of the node that is selected, over all others. */
export const SelectedWires = memo(function SelectedWires({
  graph,
  layout,
  selected,
}: HighlightProps) {
  const wires = selected === null ? [] : selectedWires(graph, layout, selected);
  if (wires.length === 0) return null;
  return (
    <path
      aria-hidden="true"
      d={pathOfAll(wires)}
      fill="none"
      stroke={COLORS.action}
      strokeWidth={4}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
});
