import type { ProvisionId } from '@/domain/ids';
import type { Provider } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';
import { stateRow, type ProvisionState, type StateTone } from '@/domain/provision/state';
import { gridCell, gridSize, type Size } from '@/domain/topology/geometry';
import { assemble } from '@/domain/topology/graph';
import { compareText } from '@/domain/topology/identity';
import type { Layout, Placed } from '@/domain/topology/layout';
import { isFolded, type FoldChoices } from '@/domain/topology/folding';
import { factsOf, ROOT, type Graph, type MapNode, type Phase } from '@/domain/topology/model';
import { placeOf } from '@/domain/topology/parts/cloud';

/** What the provisions are put together by. */
export const GROUPINGS = ['provider', 'region', 'state'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const PHASE_OF_TONE: Readonly<Record<StateTone, Phase>> = {
  waiting: 'planned',
  moving: 'making',
  running: 'present',
  failed: 'failed',
  going: 'removing',
  gone: 'gone',
  unknown: 'unknown',
};

/** The phase that a provision as a whole shows in. */
const phaseOfState = (state: ProvisionState): Phase => PHASE_OF_TONE[stateRow(state).tone];

const PREFIX = 'provision:';

const provisionNodeId = (id: number): string => `${PREFIX}${id}`;

/** The id of the provision that a node stands for; null for a node of another kind. */
export const provisionOfNode = ({ id, kind }: MapNode): number | null =>
  kind === 'provision' ? Number(id.slice(PREFIX.length)) : null;

/** The group of a provision: its key, and its name where it has one. Null names are words, which are the screen's. */
function groupOf(
  provision: Provision,
  provider: Provider | undefined,
  grouping: Grouping,
): { readonly key: string; readonly name: string | null } {
  switch (grouping) {
    case 'provider':
      return provider === undefined
        ? { key: `provider:${provision.providerId ?? 'none'}`, name: null }
        : { key: `provider:${provider.id}`, name: provider.name };
    case 'region': {
      const place = placeOf(provider?.connection ?? {});
      return { key: `region:${place ?? ''}`, name: place };
    }
    case 'state':
      return { key: `state:${provision.state}`, name: provision.state };
  }
}

const groupNode = (id: string, name: string | null, order: number): MapNode => ({
  id,
  kind: 'group',
  parent: null,
  name,
  order,
  phase: 'present',
  failure: null,
  facts: [],
});

/**
 * All provisions in groups, groups by name; providers without any provision are groups too, when grouped by provider. */
export function overviewGraph(
  provisions: readonly Provision[],
  providers: readonly Provider[],
  grouping: Grouping,
  stuck: ReadonlySet<ProvisionId> = new Set(),
): Graph {
  const providerById = new Map(providers.map((provider) => [provider.id, provider]));
  const groups = new Map<string, string | null>();
  if (grouping === 'provider') {
    for (const { id, name } of providers) groups.set(`provider:${id}`, name);
  }
  const members = provisions.map((provision): MapNode => {
    const provider =
      provision.providerId === null ? undefined : providerById.get(provision.providerId);
    const { key, name } = groupOf(provision, provider, grouping);
    groups.set(key, name);
    const failed = stateRow(provision.state).tone === 'failed';
    return {
      id: provisionNodeId(provision.id),
      kind: 'provision',
      parent: key,
      name: provision.name,
      order: provision.id,
      phase: stuck.has(provision.id) ? 'unfinished' : phaseOfState(provision.state),
      failure: failed ? { state: provision.state, time: null, reason: null } : null,
      facts: factsOf([
        ['state', provision.state],
        ['host_count', provision.objects.hosts.length],
        ['deployment', provision.deployment],
      ]),
    };
  });
  const byName = [...groups].sort(
    ([oneKey, one], [otherKey, other]) =>
      compareText(one ?? '\uffff', other ?? '\uffff') || compareText(oneKey, otherKey),
  );
  return assemble({
    nodes: [...byName.map(([key, name], index) => groupNode(key, name, index)), ...members],
    edges: [],
  });
}

/** Of a group's heading on a map that fits a screen. */
const HEADER = 36;
/** The width of a window, in pixels, that headings are made for. */
const WINDOW = 1_200;
/** What a heading needs on the screen, in pixels, to be read from afar. */
const HEADING = 18;
/** Headings grow by steps, so that a provision that comes rarely changes them. */
const STEP = 1.5;
const PADDING = 16;
const GAP = 24;
const TILE: Size = { width: 168, height: 44 };
const TILE_GAP = 8;
const FOLDED: Size = { width: 280, height: 44 };
/** The narrowest group: a tile, or a heading of some thirty characters where headings have grown. */
const NARROWEST = 216;
const HEADING_WIDTH = 8.5;
/** Width to height of a group, as far as it can be had. */
const ASPECT = 1.6;
/** Of the whole: the window of the map is broader than a screen is. */
const WHOLE_ASPECT = 1.9;

/** Of provisions in a group, on a telephone. */
const UPRIGHT_COLUMNS = 2;

/** As many columns as make a group about as broad as a screen. */
const columnsFor = (count: number): number =>
  Math.max(1, Math.ceil(Math.sqrt((count * ASPECT * TILE.height) / TILE.width)));

/** The height of headings that can still be read when so many provisions are seen at once. */
function headerFor(tiles: number): number {
  const side = Math.sqrt(tiles * (TILE.width + TILE_GAP) * (TILE.height + TILE_GAP) * WHOLE_ASPECT);
  let header = HEADER;
  while (header < (HEADING * side) / WINDOW) header *= STEP;
  return header;
}

function groupSize(count: number, folded: boolean, header: number, columns: number): Size {
  if (folded) return FOLDED;
  const grid = gridSize(count, columns, TILE, TILE_GAP);
  return {
    width: Math.max(
      header === HEADER ? NARROWEST : header * HEADING_WIDTH,
      grid.width + 2 * PADDING,
    ),
    height: header + grid.height + PADDING,
  };
}

interface Shelves extends Size {
  /** Where each thing begins, in the order of the things. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** Things side by side in their order, and below each other wherever a shelf of a width is full. */
function putOnShelves(things: readonly Size[], shelf: number): Shelves {
  let x = 0;
  let y = 0;
  let tallest = 0;
  let width = 0;
  const corners = things.map((size) => {
    if (x > 0 && x + size.width > shelf) {
      x = 0;
      y += tallest + GAP;
      tallest = 0;
    }
    const corner = { x, y };
    x += size.width + GAP;
    width = Math.max(width, x - GAP);
    tallest = Math.max(tallest, size.height);
    return corner;
  });
  return { corners, width, height: y + tallest };
}

/** How much broader than full shelves would need: those that turn out best are taken. */
const SLACK = [1, 1.15, 1.3, 1.5] as const;

/** The shelves that look biggest in a window as broad as the map's. */
function shelve(things: readonly Size[]): Shelves {
  const area = things.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const side = Math.sqrt(area * WHOLE_ASPECT);
  const reach = ({ width, height }: Size) => Math.max(width, height * WHOLE_ASPECT);
  return SLACK.map((slack) => putOnShelves(things, side * slack)).reduce((best, next) =>
    reach(next) < reach(best) ? next : best,
  );
}

/**
 * Groups on shelves, in their order; each group's provisions in a grid. Linear in the number of provisions.
 * @param upright all below each other, for a telephone
 */
export function layoutOverview(graph: Graph, choices: FoldChoices, upright = false): Layout {
  const open = (graph.children.get(ROOT) ?? []).flatMap((id) => {
    const node = graph.nodes.get(id);
    if (node === undefined) return [];
    const folded = isFolded(graph, node, choices);
    return [{ node, members: graph.children.get(id) ?? [], folded }];
  });
  const tiles = open.reduce((sum, { members, folded }) => sum + (folded ? 0 : members.length), 0);
  const header = upright ? HEADER : headerFor(tiles);
  const columns = (count: number) => (upright ? UPRIGHT_COLUMNS : columnsFor(count));
  const groups = open.map(({ node, members, folded }) => ({
    node,
    members,
    folded,
    size: groupSize(members.length, folded, header, columns(members.length)),
  }));
  const sizes = groups.map(({ size }) => size);
  // On a shelf as narrow as nothing each group stands alone.
  const { corners, width, height } = upright ? putOnShelves(sizes, 1) : shelve(sizes);
  const places = new Map<string, Placed>();
  for (const [index, { node, members, folded, size }] of groups.entries()) {
    const { x, y } = corners[index] ?? { x: 0, y: 0 };
    const form = folded ? 'folded' : 'box';
    places.set(node.id, { id: node.id, kind: node.kind, form, depth: 0, x, y, ...size });
    for (const [at, id] of (folded ? [] : members).entries()) {
      const cell = gridCell(at, columns(members.length), TILE, TILE_GAP);
      places.set(id, {
        id,
        kind: 'provision',
        form: 'tile',
        depth: 1,
        x: x + PADDING + cell.x,
        y: y + header + cell.y,
        ...TILE,
      });
    }
  }
  return { places, width, height, upright };
}
