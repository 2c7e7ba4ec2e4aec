import { isFolded, type FoldChoices } from '@/domain/topology/folding';
import { fitGrid, gridCell, gridSize, type Rect, type Size } from '@/domain/topology/geometry';
import { InOrder } from '@/domain/topology/in-order';
import {
  BROAD,
  CELL,
  CELL_GAP,
  channelOf,
  FEW,
  FORMS,
  gutterOf,
  HEADER,
  RANGE,
  UPRIGHT,
  type Metrics,
  type Room,
} from '@/domain/topology/layout-metrics';
import { ROOT, type Graph, type MapNode, type NodeKind } from '@/domain/topology/model';

/**
 * How a node is rendered. `box` holds other nodes and grows with them; `folded` is a box that shows nothing of
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
  /** For a window that is higher than broad: everything below each other. */
  readonly upright: boolean;
}

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
  readonly #metrics: Metrics;
  /** Networks that hosts hang on: each needs a lane for its wires. */
  #networks = 0;

  constructor(graph: Graph, choices: FoldChoices, metrics: Metrics) {
    this.#graph = graph;
    this.#choices = choices;
    this.#metrics = metrics;
    this.#childrenOf = childrenByParent(graph);
  }

  /** Places a node and all in it with its top left corner at x, y. */
  place(node: MapNode, x: number, y: number, depth: number): Size {
    const given = FORMS[node.kind];
    const { card, cardRoom, plate } = this.#metrics;
    if (given === 'plate' || given === 'card' || given === 'host') {
      const size = given === 'plate' ? plate : card;
      this.#put(node, given, x, y, size, depth);
      if (given !== 'plate') this.#inhabit(node, cardRoom, x, y, depth);
      return size;
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
    const { rail, filledRail, railRoom, railWords } = this.#metrics;
    if (form === 'folded') return this.#metrics.folded;
    if (form === 'grid') {
      return folded ? this.#cells(node, x, y, depth) : this.#hosts(node, x, y, depth);
    }
    if (form !== 'rail') return this.#flow(node, x, y, depth);
    const rows = this.#inhabit(node, railRoom, x, y, depth);
    const size = rows > 0 ? filledRail : rail;
    return rows > 1 && railWords !== null ? { ...size, wordsWidth: railWords } : size;
  }

  /** Plates beside the name of a box, or below it. Gives where all else begins. */
  #plates(plates: readonly MapNode[], x: number, y: number, depth: number): number {
    const { padding, plate, plateGap, platesAbreast, platesFrom } = this.#metrics;
    const left = x + padding + (platesFrom ?? 0);
    const above = platesFrom === null ? HEADER : plateGap;
    for (const [index, each] of plates.entries()) {
      const at = gridCell(index, platesAbreast, plate, plateGap);
      this.place(each, left + at.x, y + above + at.y, depth + 1);
    }
    const head = gridSize(plates.length, platesAbreast, plate, plateGap).height;
    return y + Math.max(HEADER, head === 0 ? 0 : above + head + plateGap);
  }

  /**
   * Screens are broader than high: plates stand beside the name, cards below each other at the left, and
   * everything else right of them, below each other. Upright, all stands below each other. What grows comes
   * last, so that it pushes nothing.
   */
  #flow(node: MapNode, x: number, y: number, depth: number): Size & Words {
    const { padding, gap, card: size, breadth: least, cardsAside, platesFrom } = this.#metrics;
    const children = this.#children(node.id);
    const plates = children.filter(({ kind }) => FORMS[kind] === 'plate');
    const cards = children.filter(({ kind }) => FORMS[kind] === 'card');
    const networks = children.filter(({ kind }) => kind === 'network').length;
    if (networks > 0) this.#networks = networks;
    const gutter = gutterOf(networks);
    const left = x + padding;
    const top = this.#plates(plates, x, y, depth);

    const cardsLeft = cardsAside ? left : left + gutter;
    for (const [index, card] of cards.entries()) {
      this.place(card, cardsLeft, top + index * (size.height + gap), depth + 1);
    }
    const beneathCards = top + cards.length * (size.height + gap);
    const side = (cards.length === 0 || !cardsAside ? 0 : size.width + gap) + gutter;

    let bottom = cardsAside ? top : beneathCards;
    let breadth = least;
    for (const child of children) {
      const form = FORMS[child.kind];
      if (form === 'card' || form === 'plate') continue;
      const taken = this.place(child, left + side, bottom, depth + 1);
      bottom += taken.height + gap;
      breadth = Math.max(breadth, taken.width);
    }
    bottom = Math.max(bottom, beneathCards);
    const content = Math.max(0, bottom - top - gap);
    return {
      width: side + breadth + 2 * padding,
      height: top - y + content + padding,
      ...(plates.length > 0 && platesFrom !== null && { wordsWidth: padding + platesFrom }),
    };
  }

  /** Hosts in rows, with room above each row for the wires that they hang on. */
  #hosts(node: MapNode, x: number, y: number, depth: number): Size {
    const { card, gap, abreast, breadth } = this.#metrics;
    const hosts = this.#children(node.id);
    const columns = abreast[hosts.length > FEW ? 1 : 0];
    const channel = channelOf(this.#networks);
    const row = Math.max(gap, channel) + card.height;
    const first = y + HEADER + channel;
    for (const [index, host] of hosts.entries()) {
      const [across, down] = [index % columns, Math.floor(index / columns)];
      this.place(host, x + across * (card.width + gap), first + down * row, depth + 1);
    }
    const rows = Math.ceil(hosts.length / columns);
    const width = Math.min(hosts.length, columns) * (card.width + gap) - gap;
    return {
      width: Math.max(breadth, width),
      height: HEADER + (rows === 0 ? 0 : channel + (rows - 1) * row + card.height),
    };
  }

  /** Hosts as cells of one size, each in the place that its age gives it; nothing of what runs on them. */
  #cells(node: MapNode, x: number, y: number, depth: number): Size {
    const { cellsAbreast, breadth } = this.#metrics;
    const hosts = this.#children(node.id);
    for (const [index, host] of hosts.entries()) {
      const at = gridCell(index, cellsAbreast, CELL, CELL_GAP);
      this.#put(host, 'cell', x + at.x, y + HEADER + at.y, CELL, depth + 1);
    }
    const grid = gridSize(hosts.length, cellsAbreast, CELL, CELL_GAP);
    return { width: breadth, height: HEADER + grid.height };
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
 * are the last in their box, so a host that comes or goes moves no other.
 *
 * @param upright for a window that is higher than broad, such as a telephone's
 */
export function layoutGraph(graph: Graph, choices: FoldChoices, upright = false): Layout {
  const metrics = upright ? UPRIGHT : BROAD;
  const placing = new Placing(graph, choices, metrics);
  let top = 0;
  let width = 0;
  for (const id of graph.children.get(ROOT) ?? []) {
    const node = graph.nodes.get(id);
    if (node === undefined) continue;
    const size = placing.place(node, 0, top, 0);
    top += size.height + metrics.gap;
    width = Math.max(width, size.width);
  }
  const places = new InOrder(placing.places);
  return { places, width, height: Math.max(0, top - metrics.gap), upright };
}
