/** What OneForm adds to the names of objects once they are made: ` (provision_16)`. */
const SUFFIX = / \(provision_\d+\)$/;

/** The name as the driver gave it: the same before and after the object is made. */
export function baseName(name: string | null): string | null {
  return name === null ? null : name.replace(SUFFIX, '');
}

/** Compares texts by code units, so that every machine orders alike. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * Gives each item a key of its own. Items whose wanted keys are equal are told apart by `tie`, whatever
 * the order they came in.
 */
export function withKeys<Item>(
  items: readonly Item[],
  wanted: (item: Item) => string,
  tie: (item: Item) => string,
): readonly { readonly key: string; readonly item: Item }[] {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const key = wanted(item);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [item]);
    else same.push(item);
  }
  return [...byKey].flatMap(([key, same]) =>
    same.length === 1
      ? same.map((item) => ({ key, item }))
      : same
          .map((item) => ({ item, text: tie(item) }))
          .sort((one, other) => compareText(one.text, other.text))
          .map(({ item }, index) => ({ key: index === 0 ? key : `${key}~${index + 1}`, item })),
  );
}
