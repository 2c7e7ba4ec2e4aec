import { jsonFault, numbersIn } from '@/domain/inputs/json-fault';
import type { ConversionProblem } from '@/domain/inputs/problem';
import type { InputElement } from '@/domain/inputs/spec';
import type { JsonValue } from '@/lib/json';

export type Conversion<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ConversionProblem };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** What was typed in a number field. Digits that would be lost on the way are refused, never rounded. */
export function readNumber(text: string): Conversion<number> {
  const typed = text.trim();
  if (!NUMBER.test(typed)) return { ok: false, problem: { code: 'not_a_number', text: typed } };
  const value = Number(typed);
  if (losesDigits(typed)) return { ok: false, problem: { code: 'too_many_digits', text: typed } };
  return { ok: true, value: value === 0 ? 0 : value };
}

/**
 * A long integer that would not arrive as typed (12345678901234567890 as 12345678901234567000), or a number
 * beyond all that can be sent. A long fraction is a float for the server too, and rounded there as here.
 */
function losesDigits(typed: string): boolean {
  const value = Number(typed);
  if (!Number.isFinite(value)) return true;
  if (!/^[+-]?\d+$/.test(typed) || Number.isSafeInteger(value)) return false;
  const sent = JSON.stringify(value);
  return sent.includes('e') || BigInt(typed) !== BigInt(sent);
}

/** What was typed as JSON; its numbers are not rounded either. */
export function readJson(text: string): Conversion<JsonValue> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- JSON.parse makes nothing but JSON values
    const value: JsonValue = JSON.parse(text);
    const long = numbersIn(text).find(losesDigits);
    return long === undefined
      ? { ok: true, value }
      : { ok: false, problem: { code: 'too_many_digits', text: long } };
  } catch {
    const place = jsonFault(text) ?? { line: 1, column: 1 };
    return { ok: false, problem: { code: 'not_json', ...place } };
  }
}

/**
 * One element of a list, or one value of a map, from its text. Where the driver does not say what it
 * holds, `5` is a number, `true` a flag, `{"a": 1}` a map, and what is no JSON is text; `"5"` in quotes
 * is the text 5. A number that is too long is refused: in quotes it can be sent as text.
 */
export function readElement(element: InputElement, text: string): Conversion<JsonValue> {
  if (element === 'number') return readNumber(text);
  if (element === 'string') return { ok: true, value: text };
  const json = readJson(text);
  return isJson(json) ? json : { ok: true, value: text };
}

/** The text that `readElement` reads back as the same value; text in a list of text stays as it is. */
export function elementText(element: InputElement, value: JsonValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return element === 'other' && isJson(readJson(value)) ? JSON.stringify(value) : value;
}

function isJson(read: Conversion<JsonValue>): boolean {
  return read.ok || read.problem.code !== 'not_json';
}
