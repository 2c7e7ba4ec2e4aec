import { elementText } from '@/domain/inputs/element-text';
import {
  readHclBody,
  readHclValue,
  type HclEntry,
  type HclOptions,
} from '@/domain/inputs/paste/hcl';
import { looseParts } from '@/domain/inputs/paste/loose';
import type { InputElement } from '@/domain/inputs/spec';
import type { MapRow } from '@/domain/inputs/values';
import { parseJson, plainText, stringifyJson } from '@/lib/exact-json';
import { isJsonObject, type JsonObject, type JsonValue } from '@/lib/json';

/**
 * The items of a pasted list, as a list field holds them: `[...]` in HCL or JSON, `name = [...]`, or parts that lines,
 * commas, semicolons or tabs separate. Null when it is one value as it stands.
 */
export function pastedItems(text: string, element: InputElement): readonly string[] | null {
  const list = pastedList(text, element);
  if (list !== null) return list.map((item) => itemText(element, item));
  const parts = looseParts(text);
  const [only] = parts;
  return parts.length > 1 || (only !== undefined && only !== text.trim()) ? parts : null;
}

function pastedList(text: string, element: InputElement): readonly JsonValue[] | null {
  if (!text.includes('[')) return null;
  const options = optionsFor(element);
  const value = text.trim().startsWith('[') ? readValue(text, options) : onlyValue(text, options);
  return isList(value) ? value : null;
}

/**
 * The rows of a pasted map, as a map field holds them: `{...}` in HCL or JSON, `name = {...}`, or lines such as
 * `team = net`. Null when it is something else, or one word.
 */
export function pastedRows(text: string, element: InputElement): readonly MapRow[] | null {
  const options = optionsFor(element);
  const map = pastedMap(text, options);
  if (map === null) return null;
  return Object.entries(map).map(([key, value]) => ({ key, value: itemText(element, value) }));
}

function pastedMap(text: string, options: HclOptions): JsonObject | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    const value = readValue(text, options);
    return isJsonObject(value) ? value : null;
  }
  const inner = onlyValue(text, options);
  if (isJsonObject(inner)) return inner;
  if (!/[\n\r"']/.test(trimmed) && !/\S\s*[=:].*,.*[=:]/.test(trimmed)) return null;
  const inBraces = readHclValue(`{${text}\n}`, options);
  if (inBraces.ok && isJsonObject(inBraces.value)) return inBraces.value;
  return linesMap(trimmed);
}

/** Lines such as `cost center: 7, north`: the first sign divides, and all behind it is the value. */
function linesMap(text: string): JsonObject | null {
  const lines = text.split(/[\n\r]+/).filter((line) => line.trim() !== '');
  const rows = lines.map((line) => /^\s*([^=:]+?)\s*[=:]\s*(.*?)\s*$/.exec(line));
  if (lines.length < 2 || rows.some((row) => row === null)) return null;
  return Object.fromEntries(rows.map((row) => [row?.[1] ?? '', row?.[2] ?? '']));
}

/** Pasted HCL as the JSON that a field of objects or tuples holds; null when it is JSON already, or neither. */
export function pastedJson(
  text: string,
  shape: 'list' | 'map' | 'any',
  name: string,
): string | null {
  if (jsonOf(text) !== undefined) return null;
  const value = hclOf(text, shape, name);
  return value === undefined ? null : stringifyJson(value, 2);
}

function hclOf(text: string, shape: 'list' | 'map' | 'any', name: string): JsonValue | undefined {
  if (/^[[{]/.test(text.trim())) {
    const value = readHclValue(text);
    return value.ok ? value.value : undefined;
  }
  const body = readHclBody(text);
  if (!body.ok || body.value.length === 0) return undefined;
  const [first] = body.value;
  const wrapped = body.value.length === 1 && first !== undefined;
  if (wrapped && (first.name === name || (shape === 'list' && isList(first.value)))) {
    return first.value;
  }
  return shape === 'list' ? undefined : mapOf(body.value);
}

/** What a pasted text says of several inputs. */
export interface PastedText {
  readonly entries: readonly HclEntry[];
  /** Where it can't be read any further; what stands before is in `entries`. */
  readonly fault: { readonly line: number; readonly column: number } | null;
}

/** A `.tfvars` file, JSON, lines of a shell, or the body of a request; of a name that comes twice the last counts. */
export function readPastedText(text: string): PastedText {
  const json = jsonOf(text);
  if (isJsonObject(json)) return { entries: entriesOf(json), fault: null };
  if (text.trim().startsWith('{')) {
    const value = readHclValue(text);
    if (!value.ok) return { entries: [], fault: value.place };
    return { entries: isJsonObject(value.value) ? entriesOf(value.value) : [], fault: null };
  }
  const body = readHclBody(text);
  const read = body.ok ? body.value : body.before;
  return { entries: entriesOf(mapOf(read)), fault: body.ok ? null : body.place };
}

/** Where a copied request keeps the values. */
const WRAPPERS = ['user_inputs_values', 'connection_values', 'connection'];

function entriesOf(map: JsonObject): readonly HclEntry[] {
  const wrapper = WRAPPERS.find((name) => Object.hasOwn(map, name) && isJsonObject(map[name]));
  const inner = wrapper === undefined ? undefined : map[wrapper];
  return Object.entries(isJsonObject(inner) ? inner : map).map(([name, value]) => ({
    name: name.replace(/^TF_VAR_(?=.)/, ''),
    value,
  }));
}

function mapOf(entries: readonly HclEntry[]): JsonObject {
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]));
}

/** Numbers among texts stay as they are written: 1.10 is a version. */
function optionsFor(element: InputElement): HclOptions {
  return element === 'string' ? { numbers: 'text' } : {};
}

function readValue(text: string, options: HclOptions): JsonValue | undefined {
  const json = options.numbers === 'text' ? undefined : jsonOf(text);
  if (json !== undefined) return json;
  const value = readHclValue(text, options);
  return value.ok ? value.value : undefined;
}

/** The value of a text that is one `name = value`. */
function onlyValue(text: string, options: HclOptions): JsonValue | undefined {
  const body = readHclBody(text, options);
  return body.ok && body.value.length === 1 ? body.value[0]?.value : undefined;
}

function itemText(element: InputElement, value: JsonValue): string {
  return element === 'string' ? plainText(value) : elementText(element, value);
}

function jsonOf(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}
