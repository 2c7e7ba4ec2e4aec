import { isJsonObject, type JsonValue } from '@/lib/json';

/**
 * The first parts of a value: as many as take `most` characters when they are written as JSON, or more. The text of what
 * is given back begins as that of the whole value does, which may take megabytes.
 */
export function jsonBeginning(value: JsonValue, most: number): JsonValue {
  let left = most;
  const take = (node: JsonValue): JsonValue => {
    if (typeof node === 'string') {
      const text = node.length > left ? node.slice(0, Math.max(left, 0)) : node;
      left -= node.length;
      return text;
    }
    left -= 1;
    if (isList(node)) {
      const items: JsonValue[] = [];
      for (const item of node) {
        if (left <= 0) break;
        items.push(take(item));
      }
      return items;
    }
    if (!isJsonObject(node)) return node;
    const entries: [string, JsonValue][] = [];
    for (const key of Object.keys(node)) {
      if (left <= 0) break;
      left -= key.length;
      entries.push([key, take(node[key] ?? null)]);
    }
    return Object.fromEntries(entries);
  };
  return take(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
