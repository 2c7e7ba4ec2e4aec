import { stringifyJson } from '@/lib/exact-json';
import { isJsonObject } from '@/lib/json';
import type { JsonValue } from '@/lib/json';
import { className } from '../rules/inputs/ruby-value';

/** Ruby's `Object#inspect` of a value that came from JSON, with keys as texts or as symbols. */
export function inspectRuby(value: JsonValue, keys: 'text' | 'symbol' = 'text'): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${value.map((item: JsonValue) => inspectRuby(item, keys)).join(', ')}]`;
  }
  if (!isJsonObject(value)) return stringifyJson(value);
  const entries = Object.entries(value).map(([key, item]) => {
    // The context of a validation error is a Hash with symbols, inside an envelope with texts.
    const inner = key === 'context' ? 'symbol' : keys;
    const name = keys === 'symbol' ? `:${key}` : JSON.stringify(key);
    return `${name}=>${inspectRuby(item, inner)}`;
  });
  return `{${entries.join(', ')}}`;
}

/** How Ruby names a value in `undefined method ... for`: `nil:NilClass`, `5:Integer`. */
export function rubyReceiver(value: JsonValue, keys: 'text' | 'symbol' = 'text'): string {
  return `${inspectRuby(value, keys)}:${className(value)}`;
}

/** `String#to_i` and `Numeric#to_i`: leading digits, else 0. Maps and lists have no such method. */
export function toInteger(value: JsonValue | undefined): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value !== 'string') return 0;
  const digits = /^\s*[+-]?\d+/.exec(value);
  return digits ? Number.parseInt(digits[0], 10) : 0;
}

/** A value in a text: a text as it is, everything else as JSON. */
export function toText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : stringifyJson(value);
}

/** Whether a value counts as true in Ruby, where 0, '' and [] do. */
export function isTruthy(value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && value !== null && value !== false;
}
