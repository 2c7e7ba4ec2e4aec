interface Known {
  readonly id: string;
}

/**
 * Things in their order, and by id. The index is made when somebody first asks by id: a
 * map grows in leaps of memory, which takes longer than all the rest of a layout.
 */
export class InOrder<Item extends Known> implements ReadonlyMap<string, Item> {
  readonly #inOrder: readonly Item[];
  #byId: ReadonlyMap<string, Item> | null = null;

  /** @param inOrder each id once */
  constructor(inOrder: readonly Item[]) {
    this.#inOrder = inOrder;
  }

  get size(): number {
    return this.#inOrder.length;
  }

  get(id: string): Item | undefined {
    return this.#index().get(id);
  }

  has(id: string): boolean {
    return this.#index().has(id);
  }

  keys(): MapIterator<string> {
    return this.#index().keys();
  }

  values(): ArrayIterator<Item> {
    return this.#inOrder.values();
  }

  entries(): MapIterator<[string, Item]> {
    return this.#index().entries();
  }

  forEach(each: (item: Item, id: string, all: ReadonlyMap<string, Item>) => void): void {
    for (const item of this.#inOrder) each(item, item.id, this);
  }

  [Symbol.iterator](): MapIterator<[string, Item]> {
    return this.entries();
  }

  #index(): ReadonlyMap<string, Item> {
    this.#byId ??= new Map(this.#inOrder.map((item) => [item.id, item]));
    return this.#byId;
  }
}
