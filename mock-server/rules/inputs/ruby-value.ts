import { ExactNumber, isJsonNumber, isJsonObject, type JsonValue } from '@/lib/json';

/**
 * What the server's Ruby makes of JSON values, written for the mock alone: the client has its own, and
 * `mock-server/agreement` compares the two. A number is known by its digits, as it came: with a point or an exponent
 * it is a Float, else an Integer of any length.
 */

/** Ruby raised: the server answers 500 and gives the message as reason. */
export class RubyRaise extends Error {
  readonly rubyClass: string;

  constructor(rubyClass: string, message: string) {
    super(message);
    this.rubyClass = rubyClass;
  }
}

type Numeric = number | ExactNumber;

const digitsOf = (value: Numeric): string =>
  value instanceof ExactNumber ? value.digits : JSON.stringify(value);

function isFloat(value: Numeric): boolean {
  return /[.e]/i.test(digitsOf(value));
}

const magnitude = (value: Numeric): number | bigint =>
  isFloat(value) ? Number(digitsOf(value)) : BigInt(digitsOf(value));

export const isArray = (value: JsonValue | undefined): value is readonly JsonValue[] =>
  Array.isArray(value);

/** `hash[key]`, where a key that is not there gives nil. */
export function fetch(hash: { readonly [key: string]: JsonValue }, key: string): JsonValue {
  return Object.hasOwn(hash, key) ? (hash[key] ?? null) : null;
}

export function className(value: JsonValue): string {
  if (value === null) return 'NilClass';
  if (isJsonNumber(value)) return isFloat(value) ? 'Float' : 'Integer';
  if (isArray(value)) return 'Array';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return value ? 'TrueClass' : 'FalseClass';
  return 'Hash';
}

/** `Float#to_s`: with an exponent below 0.0001, and where the digits before the point would be too many. */
function printFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < FIXED_DIGITS) {
    // Here JavaScript writes no exponent, and the same digits. `toFixed` would write those of the exact value.
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const mantissa = digits.includes('.') ? digits : `${digits}.0`;
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

const FIXED_DIGITS = 16;

const ESCAPES = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\v', '\\v'],
  ['\b', '\\b'],
  ['\u0007', '\\a'],
  ['\u001B', '\\e'],
]);

/** A quote, a backslash, a `#` before what would be evaluated, and whatever can't be printed. */
const ESCAPED = /["\\]|#(?=[{$@])|[\p{Cc}\p{Cn}\p{Cs}\u2028\u2029]/gu;

function printText(text: string): string {
  const escaped = text.replaceAll(ESCAPED, (char) => {
    const known = ESCAPES.get(char);
    if (known !== undefined) return known;
    if (char === '#') return '\\#';
    const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

/** `inspect` of Ruby 3.1. */
export function inspect(value: JsonValue): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return printText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (isJsonNumber(value)) {
    return isFloat(value) ? printFloat(Number(digitsOf(value))) : String(magnitude(value));
  }
  if (isArray(value)) return `[${value.map((item) => inspect(item)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${printText(key)}=>${inspect(item)}`);
  return `{${pairs.join(', ')}}`;
}

/** `to_s`. */
export function textOf(value: JsonValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : inspect(value);
}

/** `Array#join(', ')`: what is in a list inside is joined too. */
export function listed(values: readonly JsonValue[]): string {
  return values.map((item) => (isArray(item) ? listed(item) : textOf(item))).join(', ');
}

/** `==`: numbers by their size, whatever their class; everything else only within its class. */
export function isEqual(left: JsonValue, right: JsonValue): boolean {
  if (isJsonNumber(left) || isJsonNumber(right)) {
    return isJsonNumber(left) && isJsonNumber(right) && order(left, right) === 0;
  }
  if (isArray(left) || isArray(right)) {
    if (!isArray(left) || !isArray(right) || left.length !== right.length) return false;
    return left.every((item, at) => isEqual(item, right[at] ?? null));
  }
  if (isJsonObject(left) && isJsonObject(right)) {
    return Object.keys(left).length === Object.keys(right).length && isWithin(left, right);
  }
  return left === right;
}

type Hash = { readonly [key: string]: JsonValue };

const isWithin = (small: Hash, large: Hash): boolean =>
  Object.entries(small).every(
    ([key, item]) => Object.hasOwn(large, key) && isEqual(item, fetch(large, key)),
  );

function order(left: Numeric, right: Numeric): number {
  const [a, b] = [magnitude(left), magnitude(right)];
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** What has no method of this name. */
export function raiseNoMethod(method: string, receiver: JsonValue): never {
  const shown = `${inspect(receiver)}:${className(receiver)}`;
  throw new RubyRaise('NoMethodError', `undefined method \`${method}' for ${shown}`);
}

/** `-1`, `0` or `1` by the bytes of UTF-8. */
function byteOrder(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}

/** How a message names what something could not be compared with: small numbers, flags and nil by value. */
function operand(value: JsonValue): string {
  const shown =
    value === null ||
    typeof value === 'boolean' ||
    (isJsonNumber(value) && (isFloat(value) || isSmall(BigInt(digitsOf(value)))));
  return shown ? inspect(value) : className(value);
}

const isSmall = (integer: bigint): boolean => BigInt.asIntN(63, integer) === integer;

/**
 * `value < limit`, `value > limit`.
 * @throws RubyRaise where the two have no order
 */
export function isBeyond(value: JsonValue, side: '<' | '>', limit: JsonValue): boolean {
  const wanted = side === '<' ? -1 : 1;
  if (isJsonNumber(value) && isJsonNumber(limit)) return order(value, limit) === wanted;
  if (typeof value === 'string' && typeof limit === 'string') {
    return byteOrder(value, limit) === wanted;
  }
  if (isJsonNumber(value) || typeof value === 'string') {
    throw new RubyRaise(
      'ArgumentError',
      `comparison of ${className(value)} with ${operand(limit)} failed`,
    );
  }
  if (!isJsonObject(value)) return raiseNoMethod(side, value);
  if (!isJsonObject(limit)) {
    const shown = limit === null || typeof limit === 'boolean' ? inspect(limit) : className(limit);
    throw new RubyRaise('TypeError', `no implicit conversion of ${shown} into Hash`);
  }
  // Of two maps the one is less that is a proper subset of the other.
  const [small, large] = side === '<' ? [value, limit] : [limit, value];
  return Object.keys(small).length < Object.keys(large).length && isWithin(small, large);
}
