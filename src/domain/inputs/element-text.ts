import { jsonFault } from '@/domain/inputs/json-fault';
import type { ConversionProblem } from '@/domain/inputs/problem';
import { isFloat } from '@/domain/inputs/ruby/value';
import type { InputElement } from '@/domain/inputs/spec';
import { jsonNumber, parseJson, stringifyJson } from '@/lib/exact-json';
import { ExactNumber, type JsonValue } from '@/lib/json';

export type Conversion<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ConversionProblem };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What was typed in a number field, digit by digit: nothing is rounded. A number that the server would read as infinite
 * is refused, unless it is one of `given`.
 *
 * @param given the numbers of the driver's default: they go back as they came
 */
export function readNumber(text: string, given = NO_DIGITS): Conversion<number | ExactNumber> {
  const typed = text.trim();
  if (!NUMBER.test(typed)) return { ok: false, problem: { code: 'not_a_number', text: typed } };
  const value = jsonNumber(jsonDigits(typed));
  if (isInfinite(value, given))
    return { ok: false, problem: { code: 'beyond_numbers', text: typed } };
  return { ok: true, value: value === 0 ? 0 : value };
}

const NO_DIGITS: ReadonlySet<string> = new Set();

/** JSON knows no `+5`, `.5`, `5.` and `007`. */
function jsonDigits(typed: string): string {
  const [, sign = '', whole = '', fraction = '', power = ''] =
    /^[+]?(-?)(\d*)(?:\.(\d*))?([eE][+-]?\d+)?$/.exec(typed) ?? [];
  const point = fraction === '' ? '' : `.${fraction}`;
  return `${sign}${whole.replace(/^0+(?=\d)/, '') || '0'}${point}${power}`;
}

/** The server reads what has a point or an exponent as a float, which ends at 1.8e308; whole numbers have no end. */
function isInfinite(value: number | ExactNumber, given: ReadonlySet<string>): boolean {
  if (typeof value === 'number' || given.has(value.digits)) return false;
  return isFloat(value) && !Number.isFinite(Number(value.digits));
}

const digitsIn = new WeakMap<object, ReadonlySet<string>>();

/** The numbers in a value that JavaScript can't hold, as they are written. A default is looked through once. */
export function exactDigits(value: JsonValue | undefined): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return NO_DIGITS;
  const known = digitsIn.get(value);
  if (known !== undefined) return known;
  const found = new Set<string>();
  collect(value);
  digitsIn.set(value, found);
  return found;

  function collect(item: JsonValue | undefined): void {
    if (item instanceof ExactNumber) found.add(item.digits);
    else if (typeof item === 'object' && item !== null) Object.values(item).forEach(collect);
  }
}

/** What was typed as JSON; its numbers are not rounded either. */
export function readJson(text: string, given = NO_DIGITS): Conversion<JsonValue> {
  try {
    const value = parseJson(text);
    const beyond = [...exactDigits(value)].find((digits) =>
      isInfinite(ExactNumber.of(digits), given),
    );
    return beyond === undefined
      ? { ok: true, value }
      : { ok: false, problem: { code: 'beyond_numbers', text: beyond } };
  } catch {
    const place = jsonFault(text) ?? { line: 1, column: 1 };
    return { ok: false, problem: { code: 'not_json', ...place } };
  }
}

/**
 * One element of a list, or one value of a map, from its text. Where the driver does not say what it
 * holds, `5` is a number, `true` a flag, `{"a": 1}` a map, and what is no JSON is text; `"5"` in quotes
 * is the text 5.
 */
export function readElement(
  element: InputElement,
  text: string,
  given = NO_DIGITS,
): Conversion<JsonValue> {
  if (element === 'number') return readNumber(text, given);
  if (element === 'string') return { ok: true, value: text };
  const json = readJson(text, given);
  return isJson(json) ? json : { ok: true, value: text };
}

/** The text that `readElement` reads back as the same value; text in a list of text stays as it is. */
export function elementText(element: InputElement, value: JsonValue): string {
  if (typeof value !== 'string') return stringifyJson(value);
  return element === 'other' && isJson(readJson(value)) ? JSON.stringify(value) : value;
}

function isJson(read: Conversion<JsonValue>): boolean {
  return read.ok || read.problem.code !== 'not_json';
}
