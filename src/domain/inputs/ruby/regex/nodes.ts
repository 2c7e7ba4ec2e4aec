import { EMPTY, type Assertion, type CharSet, type Node } from '@/domain/inputs/ruby/regex/ast';
import { anyOf, charRange, noneOf, oneChar, remembered } from '@/domain/inputs/ruby/regex/charset';
import { foldedTexts, withoutCase } from '@/domain/inputs/ruby/regex/fold';
import type { Options } from '@/domain/inputs/ruby/regex/options';
import type { Repeat } from '@/domain/inputs/ruby/regex/read-repeat';

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

/** The escapes that are no characters. `\K` only moves where a match begins, which is not needed here. */
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

/** A class of characters; without case it may also stand for texts: `[ß]` for `ss`. */
export function classNode(
  { positive, negated }: { readonly positive: CharSet; readonly negated: boolean },
  { ignoreCase }: Options,
): Node {
  // The other forms are added before `^` turns the set round.
  const set = remembered(ignoreCase ? withoutCase(positive) : positive);
  if (negated) return { type: 'set', set: noneOf(set) };
  const texts = ignoreCase ? foldedTexts(positive) : [];
  if (texts.length === 0) return { type: 'set', set };
  const items = texts.map((chars): Node => ({ type: 'text', chars, fold: true }));
  return { type: 'alternatives', items: [{ type: 'set', set }, ...items] };
}

/** Keeps a text from being joined with its neighbours: only letters that stand side by side are one text. */
export function apart(node: Node): Node {
  return node.type === 'text' ? { type: 'sequence', items: [node] } : node;
}

/** Up to this length Ruby writes a text out instead of repeating it, so that `s{2}` is `ss`. */
const LONGEST_WRITTEN_OUT = 100;

/** A node with a repeat operator behind it. */
export function repeated(node: Node, repeat: Repeat): Node {
  const [only = node] = node.type === 'sequence' && node.items.length === 1 ? node.items : [];
  const { min, max } = repeat;
  const fixed = only.type === 'text' && only.fold && min === max && min > 1;
  if (!fixed || only.chars.length * min > LONGEST_WRITTEN_OUT) {
    return { type: 'repeat', body: node, ...repeat };
  }
  const chars = Array.from({ length: min }, () => only.chars).flat();
  return apart({ ...only, chars });
}

/** Letters side by side are one text: `ss` without case is also `ß`. */
export function mergeTexts(items: readonly Node[]): Node[] {
  const merged: Node[] = [];
  // The letters of the last text, which grow with each one behind it: copied once, not once for each.
  let chars: number[] = [];
  for (const item of items) {
    const last = merged.at(-1);
    if (item.type !== 'text') merged.push(item);
    else if (last?.type === 'text' && last.fold === item.fold) chars.push(...item.chars);
    else {
      chars = [...item.chars];
      merged.push({ ...item, chars });
    }
  }
  return merged;
}
