import type { Layout, Placed } from '@/domain/topology/layout';
import { HEADER, LANE } from '@/domain/topology/layout-metrics';
import type { Graph } from '@/domain/topology/model';

/** A line through corners: `[x, y]` each. Its parts run straight across or straight down. */
export type Wire = readonly (readonly [number, number])[];

/** The wires of one network: down beside the rails, across above each row, and a drop of its own to each host. */
export interface NetworkWires {
  readonly network: string;
  readonly wires: readonly Wire[];
}

/** From the left edge of a host to its first drop, and from drop to drop. */
const FIRST_DROP = 22;
const NEXT_DROP = 14;
/** How far the inmost lane is from the rails; the frame of the hosts is between them. */
const BESIDE = 10;

interface Plan {
  readonly rails: readonly Placed[];
  /** Rows of hosts, each by its top. */
  readonly rows: ReadonlyMap<number, readonly Placed[]>;
  readonly grid: Placed | undefined;
}

function planOf({ places }: Layout, only: ReadonlySet<string> | null): Plan {
  const rails: Placed[] = [];
  const rows = new Map<number, Placed[]>();
  let grid: Placed | undefined;
  for (const place of places.values()) {
    if (place.kind === 'network') rails.push(place);
    else if (place.form === 'grid') grid = place;
    else if (place.form === 'host' && (only === null || only.has(place.id))) {
      const row = rows.get(place.y);
      if (row === undefined) rows.set(place.y, [place]);
      else row.push(place);
    }
  }
  return { rails, rows, grid };
}

/** Folded hosts hang together: the wire ends at their box. */
const toBox = (
  start: readonly [number, number],
  lane: number,
  grid: Placed,
  index: number,
): Wire => {
  const y = grid.y + HEADER / 2 - 4 + index * LANE;
  return [start, [lane, start[1]], [lane, y], [grid.x - 6, y]];
};

function wiresOfRail(plan: Plan, rail: Placed, index: number): readonly Wire[] {
  const { rails, rows, grid } = plan;
  const lane = rail.x - BESIDE - (rails.length - 1 - index) * LANE;
  const start = [rail.x, rail.y + rail.height / 2] as const;
  if (rows.size === 0) {
    return grid === undefined || grid.height <= HEADER ? [] : [toBox(start, lane, grid, index)];
  }
  const wires: Wire[] = [];
  let lowest = start[1];
  for (const [top, hosts] of rows) {
    const y = top - 4 - (rails.length - 1 - index) * LANE;
    lowest = Math.max(lowest, y);
    const drops = hosts.map(({ x }) => x + FIRST_DROP + index * NEXT_DROP);
    wires.push([
      [lane, y],
      [Math.max(...drops), y],
    ]);
    for (const x of drops) {
      wires.push([
        [x, y],
        [x, top],
      ]);
    }
  }
  return [[start, [lane, start[1]], [lane, lowest]], ...wires];
}

/**
 * What the hosts hang on, so routed that no line runs behind a card or over a label.
 * @param only the hosts that are wanted; null for all
 */
export function networkWires(
  layout: Layout,
  only: ReadonlySet<string> | null = null,
): readonly NetworkWires[] {
  const plan = planOf(layout, only);
  return plan.rails.map((rail, index) => ({
    network: rail.id,
    wires: wiresOfRail(plan, rail, index),
  }));
}

const middle = ({ y, height }: Placed): number => y + height / 2;

/** From a subnet to the gateway that it goes through. */
function gatewayWire(subnet: Placed, gateway: Placed, upright: boolean): Wire {
  if (!upright) {
    const x = gateway.x + gateway.width / 2;
    return [
      [x, gateway.y + gateway.height],
      [x, subnet.y],
    ];
  }
  // Other plates stand between them.
  const lane = gateway.x - 4;
  return [
    [gateway.x, middle(gateway)],
    [lane, middle(gateway)],
    [lane, subnet.y + HEADER / 2],
    [subnet.x, subnet.y + HEADER / 2],
  ];
}

/** From a datastore to the server that it is mounted from: out of all boxes to the left, and up. */
function mountWire(store: Placed, server: Placed, upright: boolean): Wire {
  const lane = 4;
  const out = [
    [store.x, middle(store)],
    [lane, middle(store)],
  ] as const;
  if (upright) return [...out, [lane, middle(server)], [server.x, middle(server)]];
  const under = server.y + server.height + 3;
  const x = server.x + server.width / 2;
  return [...out, [lane, under], [x, under], [x, server.y + server.height]];
}

/** The wires of all other connections: through a gateway, and mounted from a server. */
export function otherWires(
  graph: Graph,
  { places, upright }: Layout,
): readonly {
  readonly from: string;
  readonly to: string;
  readonly wire: Wire;
}[] {
  return graph.edges.flatMap(({ from, to, kind }) => {
    const [one, other] = [places.get(from), places.get(to)];
    if (kind === 'on_network' || one === undefined || other === undefined) return [];
    const wire =
      kind === 'routes' ? gatewayWire(one, other, upright) : mountWire(one, other, upright);
    return [{ from, to, wire }];
  });
}
