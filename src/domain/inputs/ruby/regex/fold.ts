import type { CharSet } from '@/domain/inputs/ruby/regex/ast';

/**
 * Case folding as `(?i)` has it: Unicode's full folding, where `ß` and `ss` are the same, for text;
 * letter by letter for sets.
 */

/** The dotless i has a capital, but is no form of i. */
const DOTLESS_I = 0x1_31;

/** One code point without case. */
function simpleFold(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 65 && codePoint <= 90 ? codePoint + 32 : codePoint;
  if (codePoint === DOTLESS_I) return codePoint;
  const char = String.fromCodePoint(codePoint);
  const upper = char.toUpperCase();
  const lower = (charCount(upper) === 1 ? upper : char).toLowerCase();
  return charCount(lower) === 1 ? (lower.codePointAt(0) ?? codePoint) : codePoint;
}

function charCount(text: string): number {
  return Array.from(text).length;
}

/** One code point as the letters it is compared by: `ß` gives `s`, `s`. */
export function fullFold(codePoint: number): readonly number[] {
  if (codePoint < 0x80 || codePoint === DOTLESS_I) return [simpleFold(codePoint)];
  const char = String.fromCodePoint(codePoint);
  // The capital ß has itself as a capital: only its small letter shows what it is.
  const folded = char.toLowerCase().toUpperCase().toLowerCase();
  if (charCount(folded) === 1) return [simpleFold(codePoint)];
  return Array.from(folded, (part) => part.codePointAt(0) ?? 0);
}

/** Where the characters are that stand for several letters. */
const LIGATURES: readonly (readonly [number, number])[] = [
  [0xdf, 0xdf],
  [0x1_30, 0x1_30],
  [0x1_49, 0x1_49],
  [0x1_f0, 0x1_f0],
  [0x3_90, 0x3_90],
  [0x3_b0, 0x3_b0],
  [0x5_87, 0x5_87],
  [0x1e_96, 0x1e_9e],
  [0x1f_50, 0x1f_fc],
  [0xfb_00, 0xfb_17],
];

/** A character that stands for several letters. */
interface Ligature {
  readonly codePoint: number;
  readonly letters: readonly number[];
  /** The same letters as one word. */
  readonly spelling: string;
  /** All that a set without case may hold instead of it. */
  readonly forms: readonly number[];
}

/** Found once: a pattern may hold a thousand sets, and each asks for all of them. */
let ligatures: readonly Ligature[] | null = null;

function allLigatures(): readonly Ligature[] {
  ligatures ??= LIGATURES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_none, at) => first + at)
      .map((codePoint) => {
        const letters = fullFold(codePoint);
        return { codePoint, letters, spelling: letters.join(), forms: otherForms(codePoint) };
      })
      .filter(({ letters }) => letters.length > 1),
  );
  return ligatures;
}

/** The letters that a set of single characters also stands for without case: `[ß]` matches `ss`. */
export function foldedTexts(set: CharSet): (readonly number[])[] {
  const texts = new Map<string, readonly number[]>();
  for (const { codePoint, letters, spelling, forms } of allLigatures()) {
    if (set.has(codePoint) || forms.some((form) => set.has(form))) texts.set(spelling, letters);
  }
  return [...texts.values()];
}

/** The characters that are the same letter, case aside; rare ones (`ſ`, the Kelvin sign) included. */
function sameLetter(codePoint: number): readonly number[] {
  const folded = simpleFold(codePoint);
  const char = String.fromCodePoint(folded);
  const forms = [char, char.toUpperCase(), char.toLowerCase(), ...(EXTRA.get(folded) ?? [])];
  return forms.flatMap((form) => {
    const formPoint = form.codePointAt(0) ?? 0;
    return charCount(form) === 1 && simpleFold(formPoint) === folded ? [formPoint] : [];
  });
}

/** Letters with more than two forms. */
const EXTRA = new Map<number, readonly string[]>();
for (const letters of 'sſ kK åÅ ßẞ µμ ωΩ θϑϴ βϐ εϵ κϰ πϖ ρϱ σς φϕ ιι ṡẛ ǆǅ ǉǈ ǌǋ ǳǲ'.split(' ')) {
  EXTRA.set(simpleFold(letters.codePointAt(0) ?? 0), Array.from(letters));
}

/**
 * What else a set may hold for a character without case. Ruby loses the forms from U+0080 to U+00FF, so that
 * `(?i)[éa]` does not match É: kept as it is, since the server decides.
 */
function otherForms(codePoint: number): readonly number[] {
  return codePoint < 0x80 || codePoint > 0xff ? sameLetter(codePoint) : [];
}

/** A character has few other forms. */
const FORMS = 4;

/** The set with every letter's other forms. */
export function withoutCase(set: CharSet): CharSet {
  return {
    has: (codePoint) => set.has(codePoint) || otherForms(codePoint).some((form) => set.has(form)),
    parts: FORMS * set.parts,
  };
}
