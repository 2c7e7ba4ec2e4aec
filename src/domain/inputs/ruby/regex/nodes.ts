import { EMPTY, type Assertion, type Node } from '@/domain/inputs/ruby/regex/ast';
import { anyOf, charRange, noneOf, oneChar } from '@/domain/inputs/ruby/regex/charset';
import type { Options } from '@/domain/inputs/ruby/regex/options';

export const ANY = charRange(0, 0x10_ff_ff);
export const NOT_NEWLINE = noneOf(oneChar(10));

/** `\R`: any line break, CR and LF together counting as one that is never taken apart. */
const LINE_BREAK: Node = {
  type: 'atomic',
  body: {
    type: 'alternatives',
    items: [
      { type: 'text', chars: [13, 10], fold: false },
      { type: 'set', set: anyOf([charRange(10, 13), oneChar(0x85), charRange(0x20_28, 0x20_29)]) },
    ],
  },
};

/** The escapes that are no characters. `\K` only moves where a match begins, which nobody asks here. */
export const ESCAPES: ReadonlyMap<string, Node> = new Map([
  ['A', assertion('text_start')],
  ['G', assertion('text_start')],
  ['z', assertion('text_end')],
  ['Z', assertion('text_end_or_newline')],
  ['b', assertion('word_boundary')],
  ['B', assertion('no_word_boundary')],
  ['b:ascii', assertion('ascii_word_boundary')],
  ['B:ascii', assertion('no_ascii_word_boundary')],
  ['K', EMPTY],
  ['R', LINE_BREAK],
  ['X', { type: 'grapheme' }],
]);

export function assertion(kind: Assertion): Node {
  return { type: 'assert', assertion: kind };
}

export function text(chars: readonly number[], { ignoreCase }: Options): Node {
  return { type: 'text', chars, fold: ignoreCase };
}

/** Letters side by side are one text: `ss` without case is also `ß`. */
export function mergeTexts(items: readonly Node[]): Node[] {
  const merged: Node[] = [];
  for (const item of items) {
    const last = merged.at(-1);
    if (item.type === 'text' && last?.type === 'text' && item.fold === last.fold) {
      merged[merged.length - 1] = { ...last, chars: [...last.chars, ...item.chars] };
    } else merged.push(item);
  }
  return merged;
}
