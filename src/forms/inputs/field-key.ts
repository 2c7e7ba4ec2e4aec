/** The name of an input's field: safe as a DOM id and as a fragment of an address. */
export type FieldKey = `in_${string}`;

/**
 * Drivers name their inputs freely (`a b`, `0`, `a#b`), also as other elements of the page are called. So every
 * character but letters, digits and `_` is written as its code point between hyphens, behind a prefix. Two names never
 * give the same key.
 */
export function fieldKey(name: string): FieldKey {
  const safe = name.replaceAll(/[^A-Za-z0-9_]/gu, (char) => `-${hex(char)}-`);
  return `in_${safe}`;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16);
}
