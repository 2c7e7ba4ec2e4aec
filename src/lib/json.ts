/** Whatever can cross the wire as JSON. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | ExactNumber
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export type JsonObject = { readonly [key: string]: JsonValue };

/**
 * A number that JavaScript would round (18446744073709551615, 1e400), kept as the digits it was written with. Equal
 * digits give the same object, so that data read twice is recognised as the same.
 */
export class ExactNumber {
  readonly digits: string;

  private constructor(digits: string) {
    this.digits = digits;
  }

  /** @param digits a number as JSON writes it */
  static of(digits: string): ExactNumber {
    const known = KNOWN.get(digits);
    if (known !== undefined) return known;
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    const made = new ExactNumber(digits);
    KNOWN.set(digits, made);
    return made;
  }

  toString(): string {
    return this.digits;
  }
}

const KNOWN = new Map<string, ExactNumber>();
const MOST_KNOWN = 10_000;

/** True for a JSON map: neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof ExactNumber)
  );
}

/** True for a number, whether JavaScript can hold it or not. */
export function isJsonNumber(value: unknown): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}
