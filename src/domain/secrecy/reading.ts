/** A text as it reads once its escapes are gone, and where each of its characters stands in the text as it came. */
export interface Reading {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where it begins and ends in the original. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Escapes inside of escapes (HTML of JSON of an address) are undone so many times. */
const DEPTH = 4;

/**
 * Undoes the escapes of HTML, addresses, JSON and Ruby in any order and depth, so that a value and whatever a server
 * made of it read the same. Any white space is one space, and so is a plus, which is one in a form; backslashes are
 * left out.
 */
export function readingOf(original: string): Reading {
  let reading = asItIs(original);
  for (let round = 0; round < DEPTH; round += 1) {
    const before = reading;
    reading = rewrite(reading, ENTITY, entity);
    reading = rewrite(reading, PERCENT, (match) => decodeURIComponent(match));
    reading = rewrite(reading, UNIT, unit);
    reading = rewrite(reading, BYTES, bytes);
    if (reading === before) break;
  }
  reading = rewrite(reading, SPACE, () => ' ');
  return rewrite(reading, /\\+/g, () => '');
}

/** For base64: both of its alphabets as one, and without the line ends of a long one. */
export function base64Reading(original: string): Reading {
  return rewrite(asItIs(original), /%2[bf]|[-_]|\s+|(?<!\\)\\+[nr]/gi, (match) => {
    if (match === '-' || match.toLowerCase() === '%2b') return '+';
    return match === '_' || match.toLowerCase() === '%2f' ? '/' : '';
  });
}

function asItIs(text: string): Reading {
  const from = Array.from({ length: text.length }, (_unit, at) => at);
  return { text, from, to: from.map((at) => at + 1) };
}

/** Replaces what a pattern finds; the new characters stand where the old ones stood, all of them together. */
function rewrite(reading: Reading, pattern: RegExp, replace: (match: string) => string): Reading {
  if (reading.text.search(pattern) === -1) return reading;
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let done = 0;
  const copy = (end: number) => {
    text += reading.text.slice(done, end);
    for (let at = done; at < end; at += 1) {
      from.push(reading.from[at] ?? 0);
      to.push(reading.to[at] ?? 0);
    }
    done = end;
  };
  for (const { 0: match, index } of reading.text.matchAll(pattern)) {
    copy(index);
    const put = replace(match);
    done = index + match.length;
    for (let at = 0; at < put.length; at += 1) {
      from.push(reading.from[index] ?? 0);
      to.push(reading.to[done - 1] ?? 0);
    }
    text += put;
  }
  copy(reading.text.length);
  return { text, from, to };
}

const ENTITY = /&(?:(?:quot|apos|amp|lt|gt|nbsp)|#\d{1,7}|#x[\da-f]{1,6});/gi;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
]);

function entity(match: string): string {
  const name = match.slice(1, -1).toLowerCase();
  const known = ENTITIES.get(name);
  if (known !== undefined) return known;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : match;
}

/*
 * In each pattern a run of backslashes is entered at its beginning only: a long one costs its length, not its square.
 */

/** One character of an address: one to four bytes of UTF-8. */
const PERCENT =
  /%[0-7][\da-f]|%(?:c[2-9a-f]|d[\da-f])%[89ab][\da-f]|%(?:e0%[ab]|e[1-9abcef]%[89ab]|ed%[89])[\da-f]%[89ab][\da-f]|%(?:f0%[9ab]|f[123]%[89ab]|f4%8)[\da-f](?:%[89ab][\da-f]){2}/gi;

/** A UTF-16 unit as JSON writes it, or a character as Ruby does. */
const UNIT = /(?<!\\)\\+u(?:[\da-f]{4}|\{[\da-f]{1,6}\})/gi;

function unit(match: string): string {
  const code = Number.parseInt(/[\da-f]+(?=\}?$)/i.exec(match)?.[0] ?? '', 16);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : match;
}

/** Bytes as Ruby shows a text whose encoding it does not know. */
const BYTES = /(?<!\\)(?:\\+x[\da-f]{2})+/gi;

function bytes(match: string): string {
  const codes = [...match.matchAll(/[\da-f]{2}(?=\\|$)/gi)].map(([code]) =>
    Number.parseInt(code, 16),
  );
  return new TextDecoder().decode(Uint8Array.from(codes));
}

const SPACE = /(?:\s|\+|(?<!\\)\\+[nrtfv]|<br ?\/?>)+/g;
