/** Whether two values say the same as JSON: the order of the names in a map does not count, nor a name without a value. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other || Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameJson(item, other[index]))
    );
  }
  const names = namesOf(one);
  return (
    names.length === namesOf(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) && sameJson(Reflect.get(one, name), Reflect.get(other, name)),
    )
  );
}

const namesOf = (map: object): readonly string[] =>
  Object.keys(map).filter((name) => Reflect.get(map, name) !== undefined);
