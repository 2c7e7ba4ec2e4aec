/** Widths of characters in a font of size 1: measured roughly for Inter, on the safe side. */
const NARROW = 0.33;
const WIDE = 0.92;
const IDEOGRAPH = 1.05;
const USUAL = 0.58;

const NARROW_CHARACTERS = /[ijlI.,:;'|!()[\]/ ]/;
const WIDE_CHARACTERS = /[mwMW@%—]/;

function widthOf(character: string): number {
  if (NARROW_CHARACTERS.test(character)) return NARROW;
  if (WIDE_CHARACTERS.test(character)) return WIDE;
  return (character.codePointAt(0) ?? 0) > 0x2e7f ? IDEOGRAPH : USUAL;
}

/** Every character of a monospaced font is this wide, of a size of 1. */
const MONO = 0.61;

/** How much room a text takes at most, in the unit of the font's size. */
export function roomOf(text: string, fontSize: number): number {
  let used = 0;
  for (const character of text) used += widthOf(character);
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
  for (const character of text) {
    const next = used + (mono ? MONO : widthOf(character));
    if (next > room) return `${last}…`;
    if (next <= room - WIDE) last = fits + character;
    fits += character;
    used = next;
  }
  return fits;
}
