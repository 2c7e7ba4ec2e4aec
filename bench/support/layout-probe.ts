import { NO_CHOICES, withFold } from '@/domain/topology/folding';
import { buildGraph } from '@/domain/topology/graph';
import { layoutGraph } from '@/domain/topology/layout';
import { structureHash } from '@/domain/topology/structure';
import type { MapSubject } from '@/domain/topology/subject';

const HOSTS = 1_000;
const SMALLER = 100;
const GUESTS = 5;

/** Each figure is the median of so many runs, after so many warm-up runs. */
const RUNS = 25;
const WARM_UP = 10;
/** The clock of a browser goes in steps of 0.1 ms. */
const ROUNDS = 40;
/**
 * A small layout takes less than the clock can tell, so ten are timed together: of ten provisions, since one
 * and the same ten times over would stay in the processor's cache, which a large one does not.
 */
const TOGETHER = HOSTS / SMALLER;

/** A provision at work with so many hosts, and five virtual machines on each. */
function subjectOf(count: number, network = 0): MapSubject {
  const hosts = Array.from({ length: count }, (_none, index) => ({
    id: index,
    name: `10.${network}.${Math.floor(index / 250)}.${index % 250}`,
    resourceId: `i-${index}`,
    children: {
      vm: Array.from({ length: GUESTS }, (_each, guest) => String(index * GUESTS + guest)),
    },
  }));
  const provisioned = hosts.map(({ name }, time) => ({
    action: 'Resource provisioned',
    description: `${name} provisioned`,
    time,
  }));
  return {
    provision: {
      name: 'large',
      state: 'RUNNING',
      values: {},
      objects: { cluster: { id: 1, name: 'large' }, hosts, networks: [], datastores: [] },
      history: provisioned,
      registeredAt: 0,
    },
    provider: null,
    preview: null,
    unmanaged: null,
  };
}

/** The median of what one of `together` takes; so many in a row that the clock can tell. */
function medianOf(run: () => void, together = 1): number {
  const taken: number[] = [];
  for (let index = 0; index < WARM_UP + RUNS; index += 1) {
    const start = performance.now();
    for (let round = 0; round < ROUNDS; round += 1) run();
    if (index >= WARM_UP) taken.push((performance.now() - start) / together / ROUNDS);
  }
  return taken.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}

/** Called in the browser: medians in ms, everything unfolded. */
export function times(): { layout: number; whole: number; smaller: number } {
  const open = withFold(NO_CHOICES, 'hosts', false);
  const large = subjectOf(HOSTS);
  const largeGraph = buildGraph(large);
  const smallGraphs = Array.from({ length: TOGETHER }, (_none, index) =>
    buildGraph(subjectOf(SMALLER, index)),
  );
  return {
    layout: medianOf(() => layoutGraph(largeGraph, open)),
    whole: medianOf(() => {
      const graph = buildGraph(large);
      structureHash(graph);
      layoutGraph(graph, open);
    }),
    smaller: medianOf(() => {
      for (const graph of smallGraphs) layoutGraph(graph, open);
    }, TOGETHER),
  };
}
