import type { Assertion, CharSet } from '@/domain/inputs/ruby/regex/ast';
import { escapeClass, UNICODE_WORD } from '@/domain/inputs/ruby/regex/charset';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many code points the character at this place has that a reader sees. */
export function graphemeLength(input: readonly number[], at: number): number {
  const rest = String.fromCodePoint(...input.slice(at, at + LONGEST_GRAPHEME));
  for (const { segment } of graphemes.segment(rest)) return Array.from(segment).length;
  return 1;
}

/** Code points; families of emoji have some ten. */
const LONGEST_GRAPHEME = 64;

const ASCII_WORD = escapeClass('w', 'ascii');

type Holds = (input: readonly number[], at: number) => boolean;

function boundary(word: CharSet | null, wanted: boolean): Holds {
  const isWord = (codePoint: number | undefined): boolean =>
    codePoint !== undefined && (word?.has(codePoint) ?? false);
  return (input, at) => (isWord(input[at - 1]) !== isWord(input[at])) === wanted;
}

const NEWLINE = 10;

export const ASSERTIONS: Readonly<Record<Assertion, Holds>> = {
  // A line feed that ends the value begins no line.
  line_start: (input, at) => at === 0 || (input[at - 1] === NEWLINE && at < input.length),
  line_end: (input, at) => at === input.length || input[at] === NEWLINE,
  text_start: (_input, at) => at === 0,
  text_end: (input, at) => at === input.length,
  text_end_or_newline: (input, at) =>
    at === input.length || (at === input.length - 1 && input[at] === NEWLINE),
  word_boundary: boundary(UNICODE_WORD, true),
  no_word_boundary: boundary(UNICODE_WORD, false),
  ascii_word_boundary: boundary(ASCII_WORD, true),
  no_ascii_word_boundary: boundary(ASCII_WORD, false),
};
