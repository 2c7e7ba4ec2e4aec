import type { FoldChoices } from '@/domain/topology/folding';
import type { Layout } from '@/domain/topology/layout';
import type { Graph } from '@/domain/topology/model';
import { structureHash } from '@/domain/topology/structure';

export type PlaceGraph = (graph: Graph, choices: FoldChoices, upright: boolean) => Layout;

/** Keeps the layout until the structure or the folding changes; a change of state costs none. */
export class LayoutCache {
  readonly #place: PlaceGraph;
  #key = '';
  #layout: Layout | null = null;

  constructor(place: PlaceGraph) {
    this.#place = place;
  }

  layoutOf(graph: Graph, choices: FoldChoices, upright: boolean): Layout {
    const key = JSON.stringify([
      structureHash(graph),
      [...choices.folded].sort(),
      [...choices.open].sort(),
      upright,
    ]);
    if (this.#layout === null || key !== this.#key) {
      this.#layout = this.#place(graph, choices, upright);
      this.#key = key;
    }
    return this.#layout;
  }
}
