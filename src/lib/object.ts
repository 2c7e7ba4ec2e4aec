/** `Object.keys` of a table whose keys are known to the compiler. */
export function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript types the keys of a closed table as text
  return Object.keys(table) as K[];
}
