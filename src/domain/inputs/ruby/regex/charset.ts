import type { CharSet } from '@/domain/inputs/ruby/regex/ast';

/** The set of a single code point. */
export function oneChar(codePoint: number): CharSet {
  return { has: (other) => other === codePoint, parts: 1 };
}

/** All code points from `first` to `last`, both included. */
export function charRange(first: number, last: number): CharSet {
  return { has: (codePoint) => codePoint >= first && codePoint <= last, parts: 1 };
}

/** What is in one of the sets at least; nothing for no sets. */
export function anyOf(sets: readonly CharSet[]): CharSet {
  return { has: (codePoint) => sets.some((set) => set.has(codePoint)), parts: partsOf(sets) };
}

/** What is in every one of the sets (`&&` between brackets). */
export function allOf(sets: readonly CharSet[]): CharSet {
  return { has: (codePoint) => sets.every((set) => set.has(codePoint)), parts: partsOf(sets) };
}

function partsOf(sets: readonly CharSet[]): number {
  return sets.reduce((sum, { parts }) => sum + parts, 0);
}

/** What is not in the set (`[^...]`). */
export function noneOf(set: CharSet): CharSet {
  return { has: (codePoint) => !set.has(codePoint), parts: set.parts };
}

/** So many characters are remembered of a set: more than any sensible value has different ones. */
const REMEMBERED = 2000;

/**
 * The same set, asked once for each character. A class may name thousands of characters, and is asked at
 * every place of a value, where the same few hundred come again and again.
 */
export function remembered(set: CharSet): CharSet {
  const known = new Map<number, boolean>();
  return {
    has: (codePoint) => {
      let has = known.get(codePoint);
      if (has === undefined) {
        has = set.has(codePoint);
        if (known.size < REMEMBERED) known.set(codePoint, has);
      }
      return has;
    },
    parts: set.parts,
  };
}

/** The set of the characters that a JavaScript pattern for one character matches. */
export function fromPattern(pattern: RegExp): CharSet {
  const ascii = Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCodePoint(code)));
  return {
    has: (codePoint) => ascii[codePoint] ?? pattern.test(String.fromCodePoint(codePoint)),
    parts: 1,
  };
}

/** Where `\w`, `\d`, `\s`, POSIX classes and word boundaries end: at ASCII, or not. */
export type CharRange =
  /** Ruby's own: ASCII for `\w \d \s`, Unicode for POSIX classes and word boundaries. */
  'default' | 'ascii' | 'unicode';

const ASCII = charRange(0, 127);

/** The POSIX classes, which `\p{...}` knows too. Sources: Onigmo's `doc/RE` and Ruby itself. */
const POSIX: Readonly<Record<string, RegExp>> = {
  alnum: /[\p{Alphabetic}\p{Nd}]/u,
  alpha: /\p{Alphabetic}/u,
  ascii: /[\0-\x7F]/u,
  blank: /[\p{Zs}\t]/u,
  cntrl: /\p{Cc}/u,
  digit: /\p{Nd}/u,
  graph: /[^\p{White_Space}\p{Cc}\p{Cn}\p{Cs}]/u,
  lower: /\p{Lowercase}/u,
  print: /[^\p{Cc}\p{Cn}\p{Cs}\u2028\u2029]/u,
  punct: /[\p{P}$+<=>^`|~]/u,
  space: /\p{White_Space}/u,
  upper: /\p{Uppercase}/u,
  word: /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/u,
  xdigit: /[\dA-Fa-f]/,
};

const posixSets = new Map<string, CharSet>();

/** The class of a POSIX name; null when there is none. */
export function posixClass(name: string, range: CharRange): CharSet | null {
  const pattern = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
  if (pattern === undefined) return null;
  let set = posixSets.get(name);
  if (set === undefined) {
    set = fromPattern(pattern);
    posixSets.set(name, set);
  }
  return range === 'ascii' ? allOf([set, ASCII]) : set;
}

/** `\w` after `(?u)`, and what `\b` looks for, have the fractions and small digits of Latin-1 besides. */
export const UNICODE_WORD = fromPattern(/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}²³¹¼½¾]/u);

/** The class behind `\w`, `\d`, `\s` and `\h`; the capital letter is the opposite. */
export function escapeClass(letter: string, range: CharRange): CharSet | null {
  const name = ESCAPES.get(letter.toLowerCase());
  if (name === undefined) return null;
  const unicode = name === 'word' ? UNICODE_WORD : posixClass(name, 'unicode');
  const set = range === 'unicode' ? unicode : posixClass(name, 'ascii');
  return set === null || letter === letter.toLowerCase() ? set : noneOf(set);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['w', 'word'],
  ['d', 'digit'],
  ['s', 'space'],
  ['h', 'xdigit'],
]);
