import { isJsonObject } from '@/lib/json';
import { sameJson } from '@/lib/same-json';

/**
 * Brings together what two tabs made of one draft: whatever only one of them has changed since `base` is as
 * that one left it; what both have changed is as it is in `mine`. Lists count as one value.
 *
 * @param base what both started from
 * @returns of the shape of the three, as far as that is one of plain objects: parse it
 */
export function mergeDrafts(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (!isJsonObject(mine) || !isJsonObject(theirs)) return sameJson(mine, base) ? theirs : mine;
  const before = isJsonObject(base) ? base : {};
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...names].flatMap((name) => {
    const of = (record: object): unknown =>
      Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
    const value = mergeDrafts(of(before), of(mine), of(theirs));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(merged);
}
