/**
 * A Ruby (Onigmo) regular expression after parsing. Options (`i`, `m`, `x`, `a`, `u`, `d`) are already
 * worked into the nodes. Characters are code points.
 */

/** A set of characters. */
export interface CharSet {
  readonly has: (codePoint: number) => boolean;
  /** How many simple sets may be asked for one answer. */
  readonly parts: number;
}

export type Assertion =
  | 'line_start'
  | 'line_end'
  | 'text_start'
  | 'text_end'
  /** The end, or before the line feed that ends the text. */
  | 'text_end_or_newline'
  | 'word_boundary'
  | 'no_word_boundary'
  | 'ascii_word_boundary'
  | 'no_ascii_word_boundary';

/** Greedy takes most first, lazy least first, possessive most and never gives back. */
export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type Node =
  /** With `fold`, letters are compared without case, and `ss` with `ß`. */
  | { readonly type: 'text'; readonly chars: readonly number[]; readonly fold: boolean }
  | { readonly type: 'set'; readonly set: CharSet }
  | { readonly type: 'assert'; readonly assertion: Assertion }
  | { readonly type: 'group'; readonly index: number; readonly body: Node }
  | { readonly type: 'atomic'; readonly body: Node }
  | {
      readonly type: 'look';
      readonly behind: boolean;
      readonly negative: boolean;
      readonly body: Node;
    }
  | { readonly type: 'alternatives'; readonly items: readonly Node[] }
  | { readonly type: 'sequence'; readonly items: readonly Node[] }
  | {
      readonly type: 'repeat';
      readonly body: Node;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
    }
  /** What one of these groups matched, the last one that did; none did: no match. */
  | { readonly type: 'backref'; readonly groups: readonly number[]; readonly fold: boolean }
  /** The pattern of a group once more (`\g<name>`); 0 is the whole. */
  | { readonly type: 'call'; readonly target: CallTarget }
  /** `(?(1)yes|no)` */
  | {
      readonly type: 'if';
      readonly groups: readonly number[];
      readonly yes: Node;
      readonly no: Node;
    }
  /** `(?~x)`: the longest text that does not hold x. */
  | { readonly type: 'absent'; readonly body: Node }
  /** `\X`: what a reader takes for one character. */
  | { readonly type: 'grapheme' };

/** Which group a call means: known only when all groups have been read. */
export interface CallTarget {
  group: number;
}

export const EMPTY: Node = { type: 'sequence', items: [] };

/** The pattern is wrong: Ruby raises a RegexpError with this message. */
export class PatternError extends Error {}

/** The pattern is right, but uses what is not understood here. */
export class UnsupportedPattern extends Error {}
