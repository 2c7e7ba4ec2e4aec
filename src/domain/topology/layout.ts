import { isFolded, type FoldChoices } from '@/domain/topology/folding';
import { fitGrid, gridCell, gridSize, type Rect, type Size } from '@/domain/topology/geometry';
import { InOrder } from '@/domain/topology/in-order';
import { ROOT, type Graph, type MapNode, type NodeKind } from '@/domain/topology/model';

/**
 * How a node is drawn. `box` holds other nodes and grows with them; `folded` is a box that shows nothing of
 * them; `grid` is a box of hosts; `plate`, `card`, `rail` and `host` have one size each, whatever lives in them;
 * `cell` and `chip` are what lives there, as small as it must be.
 */
export type Form =
  'box' | 'folded' | 'grid' | 'plate' | 'card' | 'rail' | 'host' | 'cell' | 'chip' | 'tile';

interface Words {
  /** How much of its width is for its words, from the left, where other things stand beside them. */
  readonly wordsWidth?: number;
}

export interface Placed extends Rect, Words {
  readonly id: string;
  readonly kind: NodeKind;
  readonly form: Form;
  /** How many boxes it lies in. */
  readonly depth: number;
}

export interface Layout extends Size {
  /** By id, parents before their children. What is folded away has no place. */
  readonly places: ReadonlyMap<string, Placed>;
}

const HEADER = 34;
const PADDING = 12;
const GAP = 12;
const CARD: Size = { width: 181, height: 72 };
const CARDS_ABREAST = 4;
/** From the left edge of a card to that of the next one. */
const COLUMN = CARD.width + GAP;
/** The width of four cards: rails have it, and every box has at least that room. */
const BREADTH = CARDS_ABREAST * COLUMN - GAP;
const RAIL: Size = { width: BREADTH, height: 56 };
/** A card of something that nothing lives on. It stands in the top of its box, beside the box's name. */
const PLATE: Size = { width: CARD.width, height: 32 };
const PLATE_GAP = 6;
/** Columns that the name of a box keeps to itself, however many plates stand beside it. */
const NAME_COLUMNS = 2;
const PLATES_ABREAST = CARDS_ABREAST - NAME_COLUMNS;
const FOLDED: Size = { width: 280, height: 44 };
/** Unfolded, a group too big for a screen is broad rather than tall. */
const MANY_ABREAST = 16;
const FEW = 24;
const CELL: Size = { width: 20, height: 20 };
const CELL_GAP = 5;
const CELLS_ABREAST = Math.floor((BREADTH + CELL_GAP) / (CELL.width + CELL_GAP));

/** Where, in a card or on a rail, the things are that live on it. */
interface Room extends Rect {
  readonly cell: Size;
  readonly gap: number;
  readonly form: Form;
}
const CARD_ROOM: Room = {
  x: 10,
  y: 52,
  width: CARD.width - 20,
  height: 14,
  cell: { width: 14, height: 14 },
  gap: 3,
  form: 'cell',
};
const RAIL_ROOM: Room = {
  x: 230,
  y: 6,
  width: RAIL.width - 240,
  height: 44,
  cell: { width: 100, height: 20 },
  gap: 4,
  form: 'chip',
};
/** A range is written with both of its ends. */
const RANGE: Size = { width: 204, height: 20 };

const FORMS: Readonly<Partial<Record<NodeKind, Form>>> = {
  internet_gateway: 'plate',
  public_gateway: 'plate',
  security_group: 'plate',
  nfs: 'plate',
  datastore: 'card',
  network: 'rail',
  strays: 'rail',
  hosts: 'grid',
  host: 'host',
};

/** Forms of one size, whatever is in them. */
const SIZES: Readonly<Partial<Record<Form, Size>>> = {
  plate: PLATE,
  card: CARD,
  host: CARD,
};
const NOTHING: Size = { width: 0, height: 0 };

function placed(
  { id, kind }: MapNode,
  form: Form,
  x: number,
  y: number,
  { width, height, wordsWidth }: Size & Words,
  depth: number,
): Placed {
  // Written out: of thousands of objects, copying by spread takes most of the time.
  const place: Placed = { id, kind, form, depth, x, y, width, height };
  return wordsWidth === undefined ? place : { ...place, wordsWidth };
}

const NOBODY: readonly MapNode[] = [];

/** The nodes in each node. They are in reading order, so most have the parent of the one before: few are looked up. */
function childrenByParent({ nodes }: Graph): ReadonlyMap<string, readonly MapNode[]> {
  const found = new Map<string, MapNode[]>();
  let last: string | null = null;
  let siblings: MapNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.parent ?? ROOT;
    if (parent !== last) {
      siblings = found.get(parent) ?? [];
      if (siblings.length === 0) found.set(parent, siblings);
      last = parent;
    }
    siblings.push(node);
  }
  return found;
}

/** One walk over the graph, which places each node once. */
class Placing {
  /** In reading order. */
  readonly places: Placed[] = [];
  readonly #graph: Graph;
  readonly #childrenOf: ReadonlyMap<string, readonly MapNode[]>;
  readonly #choices: FoldChoices;

  constructor(graph: Graph, choices: FoldChoices) {
    this.#graph = graph;
    this.#choices = choices;
    this.#childrenOf = childrenByParent(graph);
  }

  /** Places a node and all in it with its top left corner at x, y. */
  place(node: MapNode, x: number, y: number, depth: number): Size {
    const given = FORMS[node.kind];
    const fixed = given === undefined ? undefined : SIZES[given];
    if (given !== undefined && fixed !== undefined) {
      this.#put(node, given, x, y, fixed, depth);
      if (given !== 'plate') this.#inhabit(node, CARD_ROOM, x, y, depth);
      return fixed;
    }
    const folded = isFolded(this.#graph, node, this.#choices);
    const form = given ?? (folded ? 'folded' : 'box');
    // Its place in the order comes before its children's; its size is known only after them.
    const turn = this.places.length;
    this.#put(node, form, x, y, NOTHING, depth);
    const size = this.#fill(node, form, folded, x, y, depth);
    this.places[turn] = placed(node, form, x, y, size, depth);
    return size;
  }

  #put(node: MapNode, form: Form, x: number, y: number, size: Size & Words, depth: number): void {
    this.places.push(placed(node, form, x, y, size, depth));
  }

  #children(id: string): readonly MapNode[] {
    return this.#childrenOf.get(id) ?? NOBODY;
  }

  #fill(
    node: MapNode,
    form: Form,
    folded: boolean,
    x: number,
    y: number,
    depth: number,
  ): Size & Words {
    if (form === 'folded') return FOLDED;
    if (form === 'grid') {
      return folded ? this.#cells(node, x, y, depth) : this.#hosts(node, x, y, depth);
    }
    if (form !== 'rail') return this.#flow(node, x, y, depth);
    const rows = this.#inhabit(node, RAIL_ROOM, x, y, depth);
    return { ...RAIL, ...(rows > 1 && { wordsWidth: RAIL_ROOM.x }) };
  }

  /**
   * Screens are broader than high: plates stand beside the name, cards below each other at the left, and
   * everything else right of them, below each other. What grows comes last, so that it pushes nothing.
   */
  #flow(node: MapNode, x: number, y: number, depth: number): Size & Words {
    const children = this.#children(node.id);
    const plates = children.filter(({ kind }) => FORMS[kind] === 'plate');
    const cards = children.filter(({ kind }) => FORMS[kind] === 'card');
    const left = x + PADDING;
    for (const [index, plate] of plates.entries()) {
      const at = gridCell(index, PLATES_ABREAST, PLATE, PLATE_GAP);
      this.place(plate, left + NAME_COLUMNS * COLUMN + at.x, y + PLATE_GAP + at.y, depth + 1);
    }
    const head = gridSize(plates.length, PLATES_ABREAST, PLATE, PLATE_GAP).height;
    const top = y + Math.max(HEADER, head + 2 * PLATE_GAP);

    for (const [index, card] of cards.entries()) {
      this.place(card, left, top + index * (CARD.height + GAP), depth + 1);
    }
    const side = cards.length === 0 ? 0 : COLUMN;

    let bottom = top;
    let breadth = BREADTH;
    for (const child of children) {
      const form = FORMS[child.kind];
      if (form === 'card' || form === 'plate') continue;
      const size = this.place(child, left + side, bottom, depth + 1);
      bottom += size.height + GAP;
      breadth = Math.max(breadth, size.width);
    }
    bottom = Math.max(bottom, top + cards.length * (CARD.height + GAP));
    const content = Math.max(0, bottom - top - GAP);
    return {
      width: side + breadth + 2 * PADDING,
      height: top - y + content + PADDING,
      ...(plates.length > 0 && { wordsWidth: PADDING + NAME_COLUMNS * COLUMN }),
    };
  }

  #hosts(node: MapNode, x: number, y: number, depth: number): Size {
    const hosts = this.#children(node.id);
    const columns = hosts.length > FEW ? MANY_ABREAST : CARDS_ABREAST;
    for (const [index, host] of hosts.entries()) {
      const at = gridCell(index, columns, CARD, GAP);
      this.place(host, x + at.x, y + HEADER + at.y, depth + 1);
    }
    const grid = gridSize(hosts.length, columns, CARD, GAP);
    return { width: Math.max(BREADTH, grid.width), height: HEADER + grid.height };
  }

  /** Hosts as cells of one size, each in the place that its age gives it; nothing of what runs on them. */
  #cells(node: MapNode, x: number, y: number, depth: number): Size {
    const hosts = this.#children(node.id);
    for (const [index, host] of hosts.entries()) {
      const at = gridCell(index, CELLS_ABREAST, CELL, CELL_GAP);
      this.#put(host, 'cell', x + at.x, y + HEADER + at.y, CELL, depth + 1);
    }
    const grid = gridSize(hosts.length, CELLS_ABREAST, CELL, CELL_GAP);
    return { width: BREADTH, height: HEADER + grid.height };
  }

  /** What lives on a card or a rail, in a room that keeps its size. Gives the number of rows. */
  #inhabit(node: MapNode, room: Room, x: number, y: number, depth: number): number {
    const inhabitants = this.#children(node.id);
    if (inhabitants.length === 0) return 0;
    const wanted = inhabitants.some(({ kind }) => kind === 'address_range') ? RANGE : room.cell;
    const { columns, cell, gap } = fitGrid(inhabitants.length, room, wanted, room.gap);
    for (const [index, inhabitant] of inhabitants.entries()) {
      const at = gridCell(index, columns, cell, gap);
      this.#put(inhabitant, room.form, x + room.x + at.x, y + room.y + at.y, cell, depth + 1);
    }
    return Math.ceil(inhabitants.length / columns);
  }
}

/**
 * Gives each node its place: nested boxes, in time linear in their number. A pure function of the
 * structure; names, facts and phases play no part. Only boxes of hosts grow with their number, and they
 * are the last in their box, so a host that comes or goes moves nobody else.
 */
export function layoutGraph(graph: Graph, choices: FoldChoices): Layout {
  const placing = new Placing(graph, choices);
  let top = 0;
  let width = 0;
  for (const id of graph.children.get(ROOT) ?? []) {
    const node = graph.nodes.get(id);
    if (node === undefined) continue;
    const size = placing.place(node, 0, top, 0);
    top += size.height + GAP;
    width = Math.max(width, size.width);
  }
  return { places: new InOrder(placing.places), width, height: Math.max(0, top - GAP) };
}
