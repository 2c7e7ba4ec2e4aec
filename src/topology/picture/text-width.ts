/**
 * Widths of the characters from space to tilde in hundredths of the font's size: Inter at weight 600, whose
 * letters are as wide as at 400 or wider.
 */
const LATIN: readonly number[] = [
  26, 33, 53, 65, 66, 101, 67, 33, 38, 38, 54, 68, 32, 47, 32, 38, 66, 43, 63, 64, 67, 62, 64, 58,
  65, 64, 32, 33, 68, 68, 68, 55, 100, 73, 66, 74, 73, 61, 60, 75, 75, 28, 58, 71, 57, 93, 76, 77,
  65, 78, 66, 66, 67, 74, 73, 103, 72, 72, 66, 38, 38, 38, 49, 47, 36, 58, 63, 59, 63, 60, 39, 63,
  62, 27, 27, 57, 27, 91, 62, 61, 63, 63, 40, 55, 36, 62, 59, 84, 57, 59, 57, 46, 36, 46, 68,
];
const FIRST = 0x20;

/** Every Latin character of a monospaced font is this wide, of a size of 1. */
const MONO = 0.61;
/** Of what the table does not have: accented letters, Greek, Cyrillic, and the like. */
const USUAL = 0.8;
const FULL = 1.05;
const ELLIPSIS = FULL;

/**
 * Characters that fill a square, which Unicode's East Asian Width calls wide or full width: ideographs, kana,
 * Hangul, their punctuation, and emoji. https://www.unicode.org/reports/tr11/
 */
const WIDE =
  /[\u{1100}-\u{115f}\u{231a}\u{231b}\u{2329}\u{232a}\u{23e9}-\u{23ec}\u{25fd}\u{25fe}\u{2614}\u{2615}\u{2648}-\u{2653}\u{26a1}\u{26aa}\u{26ab}\u{26bd}\u{26be}\u{26c4}\u{26c5}\u{2705}\u{2728}\u{274c}\u{2753}-\u{2757}\u{2795}-\u{2797}\u{2b1b}\u{2b1c}\u{2b50}\u{2e80}-\u{303e}\u{3041}-\u{4dbf}\u{4e00}-\u{a4cf}\u{a960}-\u{a97f}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe10}-\u{fe19}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Rendered over the character before, or not at all. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u{fe00}-\u{fe0f}]$/u;
/** Broad in most fonts: ligatures of Arabic, long signs, and whatever is over three letters wide. */
const BROAD = /[\u{2014}\u{2026}\u{2015}\u{fdf0}-\u{fdff}\u{12000}-\u{1254f}]/u;

function codeWidth(character: string, mono: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  const latin = LATIN[code - FIRST];
  if (latin !== undefined) return mono ? MONO : latin / 100;
  if (NO_WIDTH.test(character)) return 0;
  if (WIDE.test(character)) return FULL;
  return BROAD.test(character) ? FULL : USUAL;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The width of what a reader sees as one character, of a font of size 1: a joined emoji is one, not four. */
function graphemeWidth(grapheme: string, mono: boolean): number {
  if (grapheme.length === 1) return codeWidth(grapheme, mono);
  let width = 0;
  for (const character of grapheme) {
    const own = codeWidth(character, mono);
    // Joined pictures are rendered as one; letters of one cluster stand beside each other.
    width = WIDE.test(character) ? Math.max(width, own) : width + own;
  }
  return width;
}

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** The graphemes of a text. Plain text needs no splitting, and most is plain. */
function* graphemesOf(text: string): Generator<string> {
  if (isPlain(text)) yield* text;
  else for (const { segment } of segmenter.segment(text)) yield segment;
}

/** How much room a text takes at most, in the unit of the font's size. */
export function roomOf(text: string, fontSize: number, mono = false): number {
  let used = 0;
  for (const grapheme of graphemesOf(text)) used += graphemeWidth(grapheme, mono);
  return used * fontSize;
}

/**
 * A text cut to a width, with an ellipsis where it is too long. SVG cuts nothing by itself, and measuring
 * in the page would cost a layout for each text.
 */
export function fitText(text: string, width: number, fontSize: number, mono = false): string {
  const room = width / fontSize;
  let used = 0;
  let fits = '';
  let last = '';
  for (const grapheme of graphemesOf(text)) {
    const next = used + graphemeWidth(grapheme, mono);
    if (next > room) return `${last}…`;
    fits += grapheme;
    if (next <= room - ELLIPSIS) last = fits;
    used = next;
  }
  return fits;
}
