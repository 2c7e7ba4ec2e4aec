import type { InputValues } from '@/domain/inputs/raw';
import type { InputSpec } from '@/domain/inputs/spec';
import { REDACTED } from '@/domain/provider';
import { secrecyOfName, secrecyOfValue } from '@/domain/secrecy/secrecy';
import { ExactNumber, isJsonObject, type JsonValue } from '@/lib/json';

/**
 * The texts that must not come back: every text and number in the values of masked inputs, and below keys that
 * say secret, for `maskerOf`. What lies
 * in a list or a map counts one by one; so does what a name calls a secret inside of a text that is JSON (the
 * `private_key` of a service account). Flags are left out: `true` says nothing.
 */
export function secretValues(specs: readonly InputSpec[], values: InputValues): readonly string[] {
  const masked = new Set(specs.filter(({ secrecy }) => secrecy.masked).map(({ name }) => name));
  const plain = new Set(specs.filter(({ secrecy }) => secrecy.by === null).map(({ name }) => name));
  const texts = Object.entries(values).flatMap(([name, value]) => {
    if (masked.has(name)) return leavesOf(value);
    if (!plain.has(name)) return [];
    const found: string[] = [];
    addKeyed(found, value);
    return found;
  });
  return [...new Set(texts)].filter((text) => text.trim() !== '' && text !== REDACTED);
}

function leavesOf(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value, ...namedIn(parsed(value))];
  if (typeof value === 'number' || value instanceof ExactNumber) return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((item: JsonValue) => leavesOf(item));
}

/** What lies below a key that says secret, in a value that is none itself. It may have 100,000 parts. */
function addKeyed(found: string[], value: JsonValue): void {
  if (isItems(value)) for (const item of value) addKeyed(found, item);
  if (!isJsonObject(value)) return;
  for (const [key, item] of Object.entries<JsonValue>(value)) {
    if (secrecyOfValue(key, item).masked) found.push(...leavesOf(item));
    else addKeyed(found, item);
  }
}

/** Of a map that was given as a text, only what its keys call a secret: `"type": "service_account"` is none. */
function namedIn(value: unknown): readonly string[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (typeof item === 'string') return secrecyOfName(key).masked ? [item] : [];
    return namedIn(item);
  });
}

function isItems(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function parsed(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
