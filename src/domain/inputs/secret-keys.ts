import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, MapRow } from '@/domain/inputs/values';
import { OPEN, secrecyOfName, secrecyOfValue, type Secrecy } from '@/domain/secrecy/secrecy';
import { isJsonObject, type JsonValue } from '@/lib/json';

/*
 * Secrets inside of a value whose input says nothing of them: `env = { DB_PASSWORD = "..." }`. Each key of a map is read
 * like the name of an input. Where the input itself is known to be secret, or was shown by somebody's choice, its own
 * secrecy holds for all that is in it.
 */

/** Names are read again at each keystroke, and a map may have thousands. */
const known = new Map<string, Secrecy>();
const KNOWN = 50_000;

function ofKey(key: string): Secrecy {
  let secrecy = known.get(key);
  if (secrecy === undefined) {
    if (known.size >= KNOWN) known.clear();
    secrecy = secrecyOfName(key);
    known.set(key, secrecy);
  }
  return secrecy;
}

/** How the value of one row is treated. */
export function secrecyOfRow(spec: InputSpec, key: string): Secrecy {
  if (spec.secrecy.by !== null || spec.kind !== 'map') return spec.secrecy;
  return spec.element === 'number' ? OPEN : ofKey(key);
}

/** The keys in what a field holds whose values are not kept, each once. */
export function secretKeys(spec: InputSpec, value: FormValue): readonly string[] {
  if (spec.secrecy.by !== null) return [];
  if (spec.kind === 'map') {
    const rows = rowsOf(value).filter((row) => row.value !== '');
    return distinct(rows.map(({ key }) => key).filter((key) => !secrecyOfRow(spec, key).kept));
  }
  if ((spec.kind !== 'json' && spec.kind !== 'unknown') || typeof value !== 'string') return [];
  // While it is typed it is no JSON yet: its keys are found all the same.
  const keys = [...value.matchAll(KEY_OF_TEXT)].map(([, key = '']) => key);
  return distinct(keys.filter((key) => !ofKey(key).kept));
}

/** A key in JSON that has a text, a list or a map, with something in it. */
const KEY_OF_TEXT = /"([^"\\\n]{1,200})"\s*:\s*(?:"(?!")|[{[])/g;

/** Whether a text of JSON is hidden as a whole: a key in it says that its value is secret. */
export function hidesText(spec: InputSpec, value: FormValue): boolean {
  return spec.kind !== 'map' && secretKeys(spec, value).some((key) => ofKey(key).masked);
}

/** What may lie in a draft of what a field holds; undefined where that is nothing. */
export function withoutSecretRows(spec: InputSpec, value: FormValue): FormValue | undefined {
  const secret = secretKeys(spec, value);
  if (secret.length === 0) return value;
  if (spec.kind !== 'map') return undefined;
  const names = new Set(secret);
  return rowsOf(value).map((row) => (names.has(row.key) ? { key: row.key, value: '' } : row));
}

/** The value with each secret in it replaced; `put` is given its key. Itself where there is none. */
export function replaceSecrets(
  value: JsonValue,
  put: (key: string) => string,
  hides: (secrecy: Secrecy) => boolean,
): JsonValue {
  if (isList(value)) {
    const items = value.map((item) => replaceSecrets(item, put, hides));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  // A map may have 100,000 rows: nothing is made for those that stay.
  const replaced = new Map<string, JsonValue>();
  for (const [key, item] of Object.entries(value)) {
    const hidden = hides(secrecyOfValue(key, item)) && hasText(item);
    const shown = hidden ? put(key) : replaceSecrets(item, put, hides);
    if (shown !== item) replaced.set(key, shown);
  }
  if (replaced.size === 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaced.get(key) ?? item]),
  );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function hasText(value: JsonValue): boolean {
  if (typeof value === 'string') return value !== '';
  if (isList(value)) return value.some(hasText);
  return isJsonObject(value) && Object.values(value).some(hasText);
}

function rowsOf(value: FormValue): readonly MapRow[] {
  return hasItems(value) ? [...value].filter((row) => typeof row === 'object') : [];
}

function hasItems(value: FormValue): value is readonly string[] | readonly MapRow[] {
  return Array.isArray(value);
}

function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}
