import { NO_CHOICES, withFold } from '@/domain/topology/folding';
import { buildGraph } from '@/domain/topology/graph';
import { layoutGraph } from '@/domain/topology/layout';
import { structureHash } from '@/domain/topology/structure';
import type { MapSubject } from '@/domain/topology/subject';

const HOSTS = 1_000;
const SMALLER = 100;
const GUESTS = 5;

/** Each figure is the middle of so many, after so many that nobody counts. */
const RUNS = 25;
const WARM_UP = 10;
/** A small layout takes less than the clock can tell: so many are timed together. */
const TOGETHER = 20;

/** A provision at work with so many hosts, and five virtual machines on each. */
function subjectOf(count: number): MapSubject {
  const hosts = Array.from({ length: count }, (_none, index) => ({
    id: index,
    name: `10.${Math.floor(index / 62_500)}.${Math.floor(index / 250) % 250}.${index % 250}`,
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

function medianOf(run: () => void, together: number): number {
  const taken: number[] = [];
  for (let index = 0; index < WARM_UP + RUNS; index += 1) {
    const start = performance.now();
    for (let each = 0; each < together; each += 1) run();
    if (index >= WARM_UP) taken.push((performance.now() - start) / together);
  }
  return taken.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
}

/** Called in the browser: medians in ms, everything unfolded. */
export function times(): { layout: number; whole: number; smaller: number } {
  const open = withFold(NO_CHOICES, 'hosts', false);
  const [large, small] = [subjectOf(HOSTS), subjectOf(SMALLER)];
  const [largeGraph, smallGraph] = [buildGraph(large), buildGraph(small)];
  return {
    layout: medianOf(() => layoutGraph(largeGraph, open), 4),
    whole: medianOf(() => {
      const graph = buildGraph(large);
      structureHash(graph);
      layoutGraph(graph, open);
    }, 1),
    smaller: medianOf(() => layoutGraph(smallGraph, open), TOGETHER),
  };
}
