/** The name of an input inside the form: safe as a react-hook-form path, as a key and as a DOM id. */
export type FieldKey = `in_${string}`;

/**
 * Drivers name their inputs freely (`a.b`, `0`, `__proto__`), while react-hook-form reads dots,
 * brackets and digits in a name as a path. So every character but letters, digits and `_` is
 * written as its code point between hyphens. Two names never give the same key.
 */
export function fieldKey(name: string): FieldKey {
  const safe = name.replaceAll(/[^A-Za-z0-9_]/gu, (char) => `-${hex(char)}-`);
  return `in_${safe}`;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16);
}
