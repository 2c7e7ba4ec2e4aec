import { ExactNumber, type JsonValue } from '@/lib/json';

/**
 * `JSON.parse` without rounding: a number that JavaScript can't hold comes out as an `ExactNumber`.
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseJson(text: string): JsonValue {
  const marker = `exact ${String(Math.random())}`;
  const marked = MAY_ROUND.test(text) ? markNumbers(text, marker) : null;
  if (marked === null) {
    // oxlint-disable-next-line typescript/no-unsafe-return -- JSON.parse makes nothing but JSON values
    return JSON.parse(text);
  }
  // oxlint-disable-next-line typescript/no-unsafe-return -- the same
  return JSON.parse(marked, (_key, value: unknown) => unmarked(value, marker));
}

/** `JSON.stringify` that writes an `ExactNumber` as its digits. */
export function stringifyJson(value: JsonValue, indent?: number): string {
  const marker = `exact ${String(Math.random())} `;
  let found = false;
  const text = JSON.stringify(
    value,
    (_key, item: unknown) => {
      if (!(item instanceof ExactNumber)) return item;
      found = true;
      return marker + item.digits;
    },
    indent,
  );
  return found ? text.replaceAll(new RegExp(`"${marker}([^"]*)"`, 'g'), '$1') : text;
}

/** A value as people read it: text without quotes, anything else as JSON. */
export function plainText(value: JsonValue): string {
  return typeof value === 'string' ? value : stringifyJson(value);
}

/** The number that a text of digits stands for: an `ExactNumber` where JavaScript would round it. */
export function jsonNumber(digits: string): number | ExactNumber {
  return isRounded(digits) ? ExactNumber.of(digits) : Number(digits);
}

/** Below 16 digits nothing is lost, unless an exponent makes the number too large or too small. */
const MAY_ROUND = /\d[\d.]{15}|\d[eE]/;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The text with each number that would be rounded put into a map of one text; null where there is none. */
function markNumbers(text: string, marker: string): string | null {
  const parts: string[] = [];
  let copied = 0;
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    if (char === '"') at = endOfText(text, at);
    else if (char === '-' || (char >= '0' && char <= '9')) {
      NUMBER.lastIndex = at;
      const [digits = char] = NUMBER.exec(text) ?? [];
      if (isRounded(digits)) {
        parts.push(text.slice(copied, at), `{"${marker}":"${digits}"}`);
        copied = at + digits.length;
      }
      at += digits.length;
    } else at += 1;
  }
  return parts.length === 0 ? null : parts.join('') + text.slice(copied);
}

/** Behind the quote that closes the text which begins at this place. */
function endOfText(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charAt(before) === '\\') before -= 1;
    if ((at - before) % 2 === 1) return at + 1;
  }
  return text.length;
}

function unmarked(value: unknown, marker: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, marker)) return value;
  return ExactNumber.of(String(Reflect.get(value, marker)));
}

/** No number that is held has more than three digits there. */
const LONG_EXPONENT = /[eE][+-]?\d{6}/;

function isRounded(digits: string): boolean {
  if (digits.length < 16 && !/[eE]/.test(digits)) return false;
  const value = Number(digits);
  if (!Number.isFinite(value) || LONG_EXPONENT.test(digits)) return true;
  const written = String(value);
  // From 1e21 on a whole number would be written as a float, which is another kind of number to the server.
  if (/^-?\d+$/.test(digits) && written.includes('e')) return true;
  return canonical(digits) !== canonical(written);
}

/** The same text for the same number: sign, digits without zeros at either end, power of ten. */
function canonical(digits: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(digits) ?? [];
  const all = whole + fraction;
  let first = 0;
  while (all.charAt(first) === '0') first += 1;
  let end = all.length;
  while (end > first && all.charAt(end - 1) === '0') end -= 1;
  if (first === end) return '0';
  const exponent = BigInt(power) + BigInt(all.length - end - fraction.length);
  return `${sign === '-' ? '-' : ''}${all.slice(first, end)}e${String(exponent)}`;
}
