/** Where a text stops being JSON: counted from 1, columns in characters. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

/**
 * The place from which on a text is not JSON; null for JSON. What browsers say of it differs from one to the
 * other, and quotes the text, which may be a secret.
 */
export function jsonFault(text: string): JsonFault | null {
  const at = faultAt(text);
  if (at === null) return null;
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}

/** What may come next. `first_...` also takes the bracket that closes what was just opened. */
type Expected = 'value' | 'first_value' | 'key' | 'first_key' | 'colon' | 'behind_value';

function faultAt(text: string): number | null {
  const open: string[] = [];
  let expected: Expected | null = 'value';
  for (let at = endOf(BLANKS, text, 0) ?? 0; ;) {
    if (at === text.length) return expected === 'behind_value' && open.length === 0 ? null : at;
    const end = endOf(TOKEN, text, at);
    expected = end === null ? null : follow(expected, text.slice(at, end), open);
    if (end === null || expected === null) return at;
    at = endOf(BLANKS, text, end) ?? end;
  }
}

const BLANKS = /[ \t\n\r]*/y;

const TOKEN =
  // oxlint-disable-next-line no-control-regex -- JSON forbids them inside of texts
  /"[^"\\\0-\x1F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\0-\x1F]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null|[[\]{},:]/y;

/** Where a match of the pattern ends that begins at this place; null when none does. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/**
 * What may come behind a token; null when the token may not stand here.
 *
 * @param open the brackets that are open, the innermost last; kept up to date
 */
function follow(expected: Expected, token: string, open: string[]): Expected | null {
  switch (expected) {
    case 'first_value':
    case 'value': {
      if (token === ']' && expected === 'first_value') return close(open);
      if (token !== '[' && token !== '{') return /^[\]},:]/.test(token) ? null : 'behind_value';
      open.push(token);
      return token === '[' ? 'first_value' : 'first_key';
    }
    case 'first_key':
    case 'key': {
      if (token === '}' && expected === 'first_key') return close(open);
      return token.startsWith('"') ? 'colon' : null;
    }
    case 'colon': {
      return token === ':' ? 'value' : null;
    }
    case 'behind_value': {
      const inner = open.at(-1);
      if (inner === undefined) return null;
      if (token === (inner === '[' ? ']' : '}')) return close(open);
      if (token !== ',') return null;
      return inner === '[' ? 'value' : 'key';
    }
  }
}

function close(open: string[]): Expected {
  open.pop();
  return 'behind_value';
}
