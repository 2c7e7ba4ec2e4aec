import { base64Reading, readingOf, type Reading } from '@/domain/secrecy/reading';

/** What is shown in place of a secret, however long it is. */
export const MASK = '•••';

/** Shorter values would be found by chance inside of other words: they count only where they stand alone. */
const FOUND_ANYWHERE = 4;

/** A line of a longer value is looked for by itself, since messages are cut; shorter lines say nothing. */
const LINE_LENGTH = 12;

/** Shorter base64 is found by chance. In characters. */
const BASE64_LENGTH = 8;

/** The character that tells of a value's last bits, and what base64 is filled up with. */
const BASE64_END = /^[A-Za-z\d+/]?={0,2}/u;

/**
 * Makes a function that takes the values out of a text, in whatever writing they come back: as they are; escaped as
 * JSON, HTML, Ruby (`inspect`) or in an address, in any order and more than once; with other white space between
 * their words; in base64, alone or among other bytes; and single lines of those that have several.
 *
 * A value of fewer than 4 characters is masked only where no letter or digit touches it (`'42'`, not the 42 in
 * `1421`); an empty one never is. Places that touch or overlap become one mark.
 *
 * Reading the values costs something, using the function little: make one for many texts.
 */
export function maskerOf(values: Iterable<string>): (text: string) => string {
  const pieces = [...new Set([...values].flatMap(piecesOf))];
  if (pieces.length === 0) return (text) => text;
  const read = [...new Set(pieces.flatMap(readPieces))];
  const encoded = [...new Set(pieces.flatMap(base64Of))];
  return (text) => {
    const found = [
      ...pieces.flatMap((piece) => placesOf(piece, text)),
      ...searched(read, readingOf(text)),
      ...searched(encoded, base64Reading(text), BASE64_END),
    ];
    return found.length === 0 ? text : marked(text, found);
  };
}

/** `maskerOf` for a single text. */
export function maskValues(text: string, values: Iterable<string>): string {
  return maskerOf(values)(text);
}

/** A value without the space around it, which a server may have taken off, and its lines. */
function piecesOf(value: string): readonly string[] {
  const whole = value.trim();
  const lines = whole.split(/[\r\n]+/u).map((line) => line.trim());
  const told = lines.length === 1 ? [] : lines.filter((line) => line.length >= LINE_LENGTH);
  return [whole, ...told].filter((piece) => piece !== '');
}

/** From and to, in units of the original text. */
type Place = readonly [number, number];

/** How a value reads; nothing where so little is left of it that it would be found anywhere. */
function readPieces(piece: string): readonly string[] {
  const { text } = readingOf(piece);
  return text.trim().length < Math.min(piece.length, FOUND_ANYWHERE) ? [] : [text];
}

/** @param tail what belongs to a piece where it follows it */
function searched(
  pieces: readonly string[],
  { text, from, to }: Reading,
  tail: RegExp | null = null,
): readonly Place[] {
  return pieces.flatMap((piece) =>
    placesOf(piece, text).map(([begin, end]): Place => {
      const after = tail?.exec(text.slice(end, end + 3))?.[0].length ?? 0;
      return [from[begin] ?? 0, to[end + after - 1] ?? 0];
    }),
  );
}

/** Where a piece stands in a text; they don't overlap. */
function placesOf(piece: string, text: string): readonly Place[] {
  const places: Place[] = [];
  const alone = piece.length < FOUND_ANYWHERE;
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) {
    const end = at + piece.length;
    if (!alone || !(isWordy(text[at - 1]) || isWordy(text[end]))) places.push([at, end]);
  }
  return places;
}

const isWordy = (char: string | undefined): boolean =>
  char !== undefined && /[\p{L}\p{N}_]/u.test(char);

function marked(text: string, places: readonly Place[]): string {
  let shown = '';
  let done = 0;
  for (const [from, to] of places.toSorted(([one], [other]) => one - other)) {
    if (from > done || done === 0) shown += text.slice(done, from) + MASK;
    done = Math.max(done, to);
  }
  return shown + text.slice(done);
}

/**
 * Base64 writes three bytes as four characters, so a value looks different after 0, 1 or 2 other bytes. The
 * characters at its ends that also tell of its neighbours are left out.
 */
function base64Of(value: string): readonly string[] {
  const bytes = [...new TextEncoder().encode(value)];
  return [0, 1, 2].flatMap((before) => {
    const padded = [...Array.from({ length: before }, () => 0), ...bytes];
    const whole = btoa(Array.from(padded, (byte) => String.fromCodePoint(byte)).join(''));
    const core = whole.slice(Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6));
    return core.length < BASE64_LENGTH ? [] : [core];
  });
}
