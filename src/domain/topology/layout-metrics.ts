import type { Rect, Size } from '@/domain/topology/geometry';
import type { NodeKind } from '@/domain/topology/model';

/** Where, in a card or on a rail, the things are that live on it. */
export interface Room extends Rect {
  readonly cell: Size;
  readonly gap: number;
  readonly form: 'cell' | 'chip';
}

/** The sizes of a layout: broad for a screen, or upright for a telephone. */
export interface Metrics {
  readonly padding: number;
  readonly gap: number;
  readonly card: Size;
  readonly cardRoom: Room;
  /** The width of rails; every box has at least that room. */
  readonly breadth: number;
  readonly rail: Size;
  /** A rail that something lives on, where it is written below the words. */
  readonly filledRail: Size;
  readonly railRoom: Room;
  /** How wide the words of a rail are where its addresses take more than one row beside them. */
  readonly railWords: number | null;
  /** A card of something that nothing lives on. */
  readonly plate: Size;
  readonly plateGap: number;
  readonly platesAbreast: number;
  /** Plates stand right of the name, this far from the left; null: below it. */
  readonly platesFrom: number | null;
  /** Cards stand left of all else, below each other, rather than before it. */
  readonly cardsAside: boolean;
  readonly folded: Size;
  /** Hosts in a row; the second where there are more than a few. */
  readonly abreast: readonly [number, number];
  readonly cellsAbreast: number;
}

export const HEADER = 34;
/** More hosts than that stand in broad rows when they are unfolded. */
export const FEW = 24;
export const CELL: Size = { width: 20, height: 20 };
export const CELL_GAP = 5;

/** A range is written with both of its ends. */
export const RANGE: Size = { width: 204, height: 20 };

const cardRoom = (width: number): Room => ({
  x: 10,
  y: 52,
  width: width - 20,
  height: 14,
  cell: { width: 14, height: 14 },
  gap: 3,
  form: 'cell',
});
const cellsAbreast = (breadth: number): number =>
  Math.floor((breadth + CELL_GAP) / (CELL.width + CELL_GAP));

const CARD: Size = { width: 181, height: 72 };
const GAP = 12;
/** From the left edge of a card to that of the next one. */
const COLUMN = CARD.width + GAP;
const BREADTH = 4 * COLUMN - GAP;
const RAIL: Size = { width: BREADTH, height: 56 };
const BESIDE = 230;
/** Columns that the name of a box keeps to itself, however many plates stand beside it. */
const NAME_COLUMNS = 2;

export const BROAD: Metrics = {
  padding: 12,
  gap: GAP,
  card: CARD,
  cardRoom: cardRoom(CARD.width),
  breadth: BREADTH,
  rail: RAIL,
  filledRail: RAIL,
  railRoom: {
    x: BESIDE,
    y: 6,
    width: RAIL.width - BESIDE - 10,
    height: 44,
    cell: { width: 100, height: 20 },
    gap: 4,
    form: 'chip',
  },
  railWords: BESIDE,
  plate: { width: CARD.width, height: 32 },
  plateGap: 6,
  platesAbreast: 4 - NAME_COLUMNS,
  platesFrom: NAME_COLUMNS * COLUMN,
  cardsAside: true,
  folded: { width: 280, height: 44 },
  // Unfolded, a group too big for a screen is broad rather than tall.
  abreast: [4, 16],
  cellsAbreast: cellsAbreast(BREADTH),
};

const NARROW = 236;

export const UPRIGHT: Metrics = {
  padding: 8,
  gap: 10,
  card: { width: NARROW, height: 72 },
  cardRoom: cardRoom(NARROW),
  breadth: NARROW,
  rail: { width: NARROW, height: 56 },
  filledRail: { width: NARROW, height: 102 },
  railRoom: {
    x: 10,
    y: 52,
    width: NARROW - 20,
    height: 44,
    cell: { width: 104, height: 20 },
    gap: 4,
    form: 'chip',
  },
  railWords: null,
  plate: { width: NARROW, height: 32 },
  plateGap: 6,
  platesAbreast: 1,
  platesFrom: null,
  cardsAside: false,
  folded: { width: NARROW, height: 44 },
  abreast: [1, 1],
  cellsAbreast: cellsAbreast(NARROW),
};

/** The wires of the networks run beside the rails and above each row of hosts, each in a lane of its own. */
export const LANE = 7;
const LANES_MARGIN = 10;

/** How broad the lanes of so many networks are, left of the rails. */
export const gutterOf = (networks: number): number =>
  networks === 0 ? 0 : LANES_MARGIN + networks * LANE;

/** How high the lanes are above a row of hosts. */
export const channelOf = (networks: number): number => (networks === 0 ? 0 : 4 + networks * LANE);

export const FORMS: Readonly<
  Partial<Record<NodeKind, 'plate' | 'card' | 'rail' | 'grid' | 'host'>>
> = {
  internet_gateway: 'plate',
  public_gateway: 'plate',
  security_group: 'plate',
  nfs: 'plate',
  datastore: 'card',
  network: 'rail',
  unplaced: 'rail',
  hosts: 'grid',
  host: 'host',
};
