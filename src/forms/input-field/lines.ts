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

/**
 * The parts of a pasted text, one for each element of a list: a JSON list, or lines, or what commas,
 * semicolons and tabs separate. Null when it is one value.
 */
export function splitPasted(text: string): readonly string[] | null {
  const listed = jsonList(text);
  if (listed !== null) return listed;
  const parts = text
    .split(/[\n\r\t,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : null;
}

function jsonList(text: string): readonly string[] | null {
  if (!text.trim().startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return null;
    return value.map((item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item)));
  } catch {
    return null;
  }
}

/** The addresses in a text: one per line, or separated by spaces, commas or semicolons. */
export function splitAddresses(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '');
}

/** Rows of a pasted text with lines such as `name=value` or `name: value`; null when it is something else. */
export function splitRows(
  text: string,
): readonly { readonly key: string; readonly value: string }[] | null {
  const lines = tidyLines(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const rows = lines.map((line) => /^\s*([^=:]+?)\s*[=:]\s*(.*?)\s*$/.exec(line));
  if (rows.some((row) => row === null)) return null;
  return rows.map((row) => ({ key: row?.[1] ?? '', value: row?.[2] ?? '' }));
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
