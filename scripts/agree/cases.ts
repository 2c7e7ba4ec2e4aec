import type { RawInput } from '@/domain/inputs/raw';
import { parseRubyJson } from '@/domain/inputs/ruby/parse-json';
import {
  isHash,
  isList,
  memberOf,
  RubyFloat,
  toText,
  type RubyHash,
  type RubyInput,
  type RubyValue,
} from '@/domain/inputs/ruby/value';
import { ExactNumber, type JsonValue } from '@/lib/json';

/** One schema with values, and what the real server said of them. */
export interface AgreementCase {
  readonly inputs: readonly RubyInput[];
  readonly values: RubyValue;
  /** The server filled in the defaults first. */
  readonly appliesDefaults: boolean;
  /** The values with the defaults filled in, where recorded. */
  readonly filled: RubyValue | undefined;
  readonly expected: ExpectedVerdict;
}

export type ExpectedVerdict =
  | { readonly kind: 'verdict'; readonly errors: RubyHash; readonly duplicateKeys: string | null }
  | { readonly kind: 'exception'; readonly class: string; readonly message: string };

/**
 * Reads a file of recorded verdicts: `{cases: [{user_inputs, user_inputs_values, apply_defaults?, errors |
 * exception + class, values?, duplicate_keys?}]}`.
 * @throws Error where it is not of that form.
 */
export function readCases(text: string): AgreementCase[] {
  const file = parseRubyJson(text);
  const cases = isHash(file) ? memberOf(file, 'cases') : undefined;
  if (!isList(cases)) throw new Error('No list of cases in the file');
  return cases.map(readCase);
}

function readCase(raw: RubyValue, index: number): AgreementCase {
  const inputs = isHash(raw) ? memberOf(raw, 'user_inputs') : undefined;
  if (!isHash(raw) || !isList(inputs)) throw new Error(`Case ${String(index)} has no user_inputs`);
  return {
    inputs: inputs.map(readInput),
    values: memberOf(raw, 'user_inputs_values') ?? null,
    appliesDefaults: memberOf(raw, 'apply_defaults') === true,
    filled: memberOf(raw, 'values'),
    expected: readExpected(raw, index),
  };
}

function readExpected(raw: RubyHash, index: number): ExpectedVerdict {
  const message = memberOf(raw, 'exception');
  if (typeof message === 'string') {
    return { kind: 'exception', class: toText(memberOf(raw, 'class') ?? null), message };
  }
  const errors = memberOf(raw, 'errors');
  if (!isHash(errors)) throw new Error(`Case ${String(index)} has no verdict`);
  const duplicateKeys = memberOf(raw, 'duplicate_keys');
  return {
    kind: 'verdict',
    errors,
    duplicateKeys: typeof duplicateKeys === 'string' ? duplicateKeys : null,
  };
}

function readInput(raw: RubyValue): RubyInput {
  if (!isHash(raw)) throw new Error('An input is not a map');
  return raw;
}

/** The input as a client gets it; null where the client leaves it out, for want of a name. */
export function toRawInput(input: RubyInput, keepDefault: boolean): RawInput | null {
  if (typeof input.name !== 'string' || input.name === '') return null;
  const raw: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries<RubyValue>({ ...input })) {
    if (keepDefault || key !== 'default') raw[key] = toJson(value);
  }
  return { ...raw, name: input.name };
}

/** Whether JavaScript has the value as it is. It rounds long integers, which a form then can't send. */
export function isExact(value: RubyValue): boolean {
  if (typeof value === 'bigint') return JSON.stringify(Number(value)) === String(value);
  if (value instanceof RubyFloat) return Number.isFinite(value.value);
  if (isList(value)) return value.every(isExact);
  return !isHash(value) || Object.values(value).every(isExact);
}

/** The value as JavaScript has it: `1.0` is 1 there, and a long integer loses digits (see `isExact`). */
export function toJson(value: RubyValue): JsonValue {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof RubyFloat) return value.value;
  if (isList(value)) return value.map(toJson);
  if (!isHash(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
}

/** The value as it came over the wire, each number with the digits that tell its class. */
export function toWire(value: RubyValue): JsonValue {
  if (typeof value === 'bigint') return ExactNumber.of(String(value));
  if (value instanceof RubyFloat) return ExactNumber.of(floatDigits(value.value));
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return ExactNumber.of(value > 0 ? '1e999' : '-1e999');
  }
  if (isList(value)) return value.map(toWire);
  if (!isHash(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWire(item)]));
}

const floatDigits = (value: number): string =>
  Object.is(value, -0) ? '-0.0' : value.toExponential();
