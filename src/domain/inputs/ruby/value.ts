import { ExactNumber } from '@/lib/json';

/**
 * Values as the server's Ruby sees them. JSON tells `1` from `1.0`, Ruby's messages print the
 * difference, and JavaScript's numbers forget it: a whole float and a long integer are kept apart here.
 * A plain `JsonValue` is a `RubyValue` too: it means what `stringifyJson` would send.
 */
export type RubyValue = string | boolean | null | RubyNumber | readonly RubyValue[] | RubyHash;

type RubyNumber = number | bigint | RubyFloat | ExactNumber;

export type RubyHash = { readonly [key: string]: RubyValue };

/** A user input whose numbers are Ruby's; every `RawInput` is one. */
export interface RubyInput {
  /** Text, unless a driver is broken. */
  readonly name?: RubyValue;
  readonly type?: RubyValue;
  readonly default?: RubyValue;
  readonly match?: RubyValue;
}

/** A float that JavaScript would take for an integer: `1.0`, `-0.0`, `1e20`. */
export class RubyFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A Hash: neither a list, nor a float in its wrapper. */
export function isHash(value: RubyValue | undefined): value is RubyHash {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof RubyFloat) &&
    !(value instanceof ExactNumber)
  );
}

/** An Array. */
export function isList(value: RubyValue | undefined): value is readonly RubyValue[] {
  return Array.isArray(value);
}

/** A Numeric: an integer of any length, or a float. */
export function isNumeric(value: RubyValue): value is RubyNumber {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof RubyFloat ||
    value instanceof ExactNumber
  );
}

/** Everything but nil and false counts as true. */
export function isTruthy(value: RubyValue | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** A member of a map: never one of JavaScript's own (`constructor`, `__proto__`). */
export function memberOf(hash: RubyHash, key: string): RubyValue | undefined {
  return Object.hasOwn(hash, key) ? hash[key] : undefined;
}

/** `JSON.stringify` writes a whole number of 1e21 and more with an exponent, which Ruby reads as a float. */
const FIRST_EXPONENT = 1e21;

/** Whether the server reads a number as a float: with a point or an exponent, as JSON writes it. */
export function isFloat(value: RubyNumber): boolean {
  if (typeof value === 'bigint') return false;
  if (value instanceof ExactNumber) return /[.eE]/.test(value.digits);
  if (value instanceof RubyFloat) return true;
  return !Number.isInteger(value) || Math.abs(value) >= FIRST_EXPONENT;
}

function toNumber(value: RubyNumber): number | bigint {
  if (value instanceof ExactNumber) {
    return isFloat(value) ? Number(value.digits) : BigInt(value.digits);
  }
  return value instanceof RubyFloat ? value.value : value;
}

function className(value: RubyValue): string {
  if (value === null) return 'NilClass';
  if (value === true) return 'TrueClass';
  if (value === false) return 'FalseClass';
  if (typeof value === 'string') return 'String';
  if (isNumeric(value)) return isFloat(value) ? 'Float' : 'Integer';
  return isList(value) ? 'Array' : 'Hash';
}

/** `Float#to_s`: always a point, an exponent from 1e16 up and below 1e-4. */
function floatText(value: number): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [mantissa = '0', exponentText = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent > 15) {
    const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    return `${sign}${digits.slice(0, 1)}.${digits.slice(1) || '0'}e${power}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

function numberText(value: RubyNumber): string {
  if (isFloat(value)) return floatText(Number(toNumber(value)));
  // As sent: `-0` as 0, 1e20 in full.
  return String(toNumber(value));
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\v': '\\v',
  '\b': '\\b',
  '\u0007': '\\a',
  '\u001B': '\\e',
};

/** What Ruby does not print: control and unassigned characters, and the two separators. */
const UNPRINTABLE = /[\p{Cc}\p{Cn}\p{Cs}\u2028\u2029]/u;

function inspectText(text: string): string {
  const chars = Array.from(text);
  let out = '';
  for (const [index, char] of chars.entries()) {
    const next = chars[index + 1] ?? '';
    const named = NAMED_ESCAPES[char];
    if (named !== undefined) out += named;
    else if (char === '#' && /^[{$@]$/.test(next)) out += '\\#';
    else if (UNPRINTABLE.test(char)) out += escapeCodePoint(char.codePointAt(0) ?? 0);
    else out += char;
  }
  return `"${out}"`;
}

function escapeCodePoint(codePoint: number): string {
  const hex = codePoint.toString(16).toUpperCase();
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/** `inspect` of Ruby 3.1: `{"a"=>1.0, "b"=>[nil]}`. */
export function inspect(value: RubyValue): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return inspectText(value);
  if (typeof value === 'boolean') return String(value);
  if (isNumeric(value)) return numberText(value);
  if (isList(value)) return `[${value.map(inspect).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${inspect(key)}=>${inspect(item)}`);
  return `{${pairs.join(', ')}}`;
}

/** `to_s`, as in `"#{value}"`. */
export function toText(value: RubyValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : inspect(value);
}

/** `Array#join`: lists inside are joined too. */
export function join(list: readonly RubyValue[], separator: string): string {
  return list.map((item) => (isList(item) ? join(item, separator) : toText(item))).join(separator);
}

/** `==`: 1 equals 1.0, "1" does not equal 1. */
export function equals(left: RubyValue, right: RubyValue): boolean {
  if (isNumeric(left) && isNumeric(right)) {
    // `===` would tell an integer from a bigint of the same value.
    const [a, b] = [toNumber(left), toNumber(right)];
    return !(a < b) && !(a > b);
  }
  if (isList(left) && isList(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => equals(item, right[index] ?? null))
    );
  }
  if (isHash(left) && isHash(right)) {
    return Object.keys(left).length === Object.keys(right).length && isSubset(left, right);
  }
  return left === right;
}

/** Every pair of `left` is in `right`. */
function isSubset(left: RubyHash, right: RubyHash): boolean {
  return Object.entries(left).every(([key, item]) => {
    const other = memberOf(right, key);
    return other !== undefined && equals(item, other);
  });
}

/** An exception of the server's Ruby: it answers 500 with the message as reason. */
export class RubyError extends Error {
  readonly rubyClass: string;

  constructor(rubyClass: string, message: string) {
    super(message);
    this.rubyClass = rubyClass;
  }
}

/** @throws RubyError: what calling a method that the receiver lacks raises. */
export function noMethod(method: string, receiver: RubyValue): never {
  throw new RubyError(
    'NoMethodError',
    `undefined method \`${method}' for ${inspect(receiver)}:${className(receiver)}`,
  );
}

/** Small integers, floats, true, false and nil are named by value in messages, all else by class. */
function operandName(value: RubyValue): string {
  const byValue =
    value === null ||
    typeof value === 'boolean' ||
    (isNumeric(value) && (isFloat(value) || isFixnum(value)));
  return byValue ? inspect(value) : className(value);
}

const FIXNUM_LIMIT = 2n ** 62n;

function isFixnum(value: RubyNumber): boolean {
  if (value instanceof RubyFloat) return false;
  const integer = BigInt(toNumber(value));
  return integer >= -FIXNUM_LIMIT && integer < FIXNUM_LIMIT;
}

/** Text is compared byte by byte; by code point gives the same order, by UTF-16 unit would not. */
function isTextBefore(left: string, right: string): boolean {
  const a = Array.from(left);
  const b = Array.from(right);
  const index = a.findIndex((char, position) => char !== b[position]);
  if (index === -1) return a.length < b.length;
  const other = b[index];
  return other !== undefined && (a[index]?.codePointAt(0) ?? 0) < (other.codePointAt(0) ?? 0);
}

/**
 * `value < limit` or `value > limit`.
 * @throws RubyError when the two can't be compared.
 */
export function compares(value: RubyValue, operator: '<' | '>', limit: RubyValue): boolean {
  if (isNumeric(value) && isNumeric(limit)) {
    const [left, right] = [toNumber(value), toNumber(limit)];
    return operator === '<' ? left < right : left > right;
  }
  if (typeof value === 'string' && typeof limit === 'string') {
    return operator === '<' ? isTextBefore(value, limit) : isTextBefore(limit, value);
  }
  if (isNumeric(value) || typeof value === 'string') {
    throw new RubyError(
      'ArgumentError',
      `comparison of ${className(value)} with ${operandName(limit)} failed`,
    );
  }
  if (!isHash(value)) return noMethod(operator, value);
  // Two maps compare as sets: `<` is "a proper subset of".
  if (!isHash(limit)) {
    const name = limit === null || typeof limit === 'boolean' ? inspect(limit) : className(limit);
    throw new RubyError('TypeError', `no implicit conversion of ${name} into Hash`);
  }
  const [small, large] = operator === '<' ? [value, limit] : [limit, value];
  return Object.keys(small).length < Object.keys(large).length && isSubset(small, large);
}
