/** Why a text can't be sent; the server would answer a 500 that does not say (CONTRACT, trap 9). */
export type TextProblem =
  { readonly code: 'empty' } | { readonly code: 'too_long'; readonly max: number } | MarkupProblem;

interface MarkupProblem {
  readonly code: 'markup';
  /** The characters that the server can't store there. */
  readonly found: string;
}

/** The most characters that OpenNebula keeps of a name. */
const NAME_LIMIT = 128;

/** The name of a provider or provision: put into XML unescaped, and cut short by OpenNebula's own limit. */
export function checkName(name: string): TextProblem | null {
  if (name.trim() === '') return { code: 'empty' };
  if (Array.from(name).length > NAME_LIMIT) return { code: 'too_long', max: NAME_LIMIT };
  const markup = /[<>&]/.exec(name);
  return markup === null ? null : { code: 'markup', found: markup[0] };
}

/** Any other text, descriptions and values: only the end of a CDATA section breaks it. */
export function checkText(text: string): MarkupProblem | null {
  return text.includes(CDATA_END) ? { code: 'markup', found: CDATA_END } : null;
}

const CDATA_END = ']]>';
