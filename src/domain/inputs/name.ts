/** Why a text can't be sent: OneForm would fail without saying why, or OpenNebula later (contract#trap-9). */
export type TextProblem =
  | { readonly code: 'empty' }
  /** `bytes`: how many it has; a character takes up to four. */
  | { readonly code: 'too_long'; readonly max: number; readonly bytes: number }
  | NameProblem
  | MarkupProblem;

interface NameProblem {
  readonly code: 'name_chars';
  /** The characters that may not be in a name, each once; a tab or a line end as its code. */
  readonly found: readonly string[];
}

interface MarkupProblem {
  readonly code: 'markup';
  /** The characters that the server can't store there. */
  readonly found: string;
}

/**
 * The most bytes of UTF-8 that a name may have: the cluster is called `NAME (provision_N)`, and OpenNebula keeps 128
 * bytes of that.
 */
const NAME_BYTES = 113;

/** What OpenNebula refuses in the name of an object, and what OneForm puts into XML unescaped. */
const NOT_IN_NAMES =
  /[&|:\\";/'#{}$<>]|\p{Cc}|\p{Zl}|\p{Zp}|\p{Cs}|\p{Emoji_Presentation}|[\uFE0F\u20E3]|[^\0-\uFFFF]/gu;

/**
 * The name of a provider or provision. OneForm takes names that OpenNebula refuses when the cluster is made, after the
 * machines exist, and then neither retry nor another name helps: so it is checked before anything is sent.
 */
export function checkName(name: string): TextProblem | null {
  if (name.trim() === '') return { code: 'empty' };
  const found = [...new Set(name.match(NOT_IN_NAMES))];
  if (found.length > 0) return { code: 'name_chars', found: found.map(visible) };
  const bytes = new TextEncoder().encode(name).length;
  return bytes > NAME_BYTES ? { code: 'too_long', max: NAME_BYTES, bytes } : null;
}

/** Any other text, descriptions and values: only the end of a CDATA section breaks it. */
export function checkText(text: string): MarkupProblem | null {
  return text.includes(CDATA_END) ? { code: 'markup', found: CDATA_END } : null;
}

const CDATA_END = ']]>';

/** What can't be seen by its code, so that a message can name it. */
function visible(char: string): string {
  if (!/[\p{C}\p{Z}\uFE0F\u20E3]/u.test(char)) return char;
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
