/** Line ends as one character, and none after the last line: files and copied lines bring one along. */
export function tidyLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
}

/** A text box of either kind, as far as it matters here. */
interface Selection {
  readonly value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
}

/** What a box holds after `text` was pasted over its selection. */
export function pasteOver(box: Selection, text: string): string {
  const start = box.selectionStart ?? box.value.length;
  const end = box.selectionEnd ?? start;
  return box.value.slice(0, start) + text + box.value.slice(end);
}

/** The addresses in a text: one per line, or separated by spaces, commas or semicolons. */
export function splitAddresses(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '');
}

/** The values that are there more than once, each of them once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) twice.add(value);
    seen.add(value);
  }
  return [...twice];
}
