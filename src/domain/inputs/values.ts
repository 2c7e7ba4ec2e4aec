import {
  elementText,
  exactDigits,
  readElement,
  readJson,
  readNumber,
  type Conversion,
} from '@/domain/inputs/element-text';
import { checkText } from '@/domain/inputs/name';
import type { ConversionProblem } from '@/domain/inputs/problem';
import type { InputValues } from '@/domain/inputs/raw';
import type { InputElement, InputSpec } from '@/domain/inputs/spec';
import { assertNever } from '@/lib/assert-never';
import { plainText, stringifyJson } from '@/lib/exact-json';
import { isJsonObject, type JsonValue } from '@/lib/json';

/** One row of a map as it is typed. */
export interface MapRow {
  readonly key: string;
  readonly value: string;
}

/**
 * What a field holds while it is edited:
 * - null for a `string` whose default is no value and that was not filled in,
 * - `SENT_EMPTY` for a `string` that needs a value and is to be empty on purpose,
 * - text for `string`, `number` (it stays as typed), `json` and `unknown` (JSON),
 * - true, false or null (not chosen) for `bool`,
 * - one text per element for `list`, rows for `map`.
 */
export type FormValue = string | boolean | null | SentEmpty | readonly string[] | readonly MapRow[];

interface SentEmpty {
  readonly sends: 'empty';
}

export const SENT_EMPTY: SentEmpty = { sends: 'empty' };

export function isSentEmpty(value: FormValue): value is SentEmpty {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type FormValues = Readonly<Record<string, FormValue>>;

/** `undefined` means: left out of the request. */
export type WireConversion = Conversion<JsonValue | undefined>;

/** What the field shows for a value; a value of another kind than the field's is shown as well as it goes. */
export function toFormValue(spec: InputSpec, value: JsonValue | undefined): FormValue {
  const given = value ?? undefined;
  switch (spec.kind) {
    case 'string':
    case 'number': {
      if (given === undefined) return '';
      return plainText(given);
    }
    case 'bool': {
      return typeof given === 'boolean' ? given : null;
    }
    case 'list': {
      return isList(given) ? given.map((item) => elementText(spec.element, item)) : [];
    }
    case 'map': {
      if (!isJsonObject(given)) return [];
      return Object.entries(given).map(([key, item]) => ({
        key,
        value: elementText(spec.element, item),
      }));
    }
    case 'json':
    case 'unknown': {
      return given === undefined ? '' : stringifyJson(given, 2);
    }
    default: {
      return assertNever(spec);
    }
  }
}

const initials = new WeakMap<InputSpec, FormValue>();

/** What the field starts with. Made once for each input: a default may be megabytes long. */
export function initialFormValue(spec: InputSpec): FormValue {
  let initial = initials.get(spec);
  if (initial === undefined) {
    initial = isNoValue(spec) ? null : toFormValue(spec, spec.defaultValue);
    initials.set(spec, initial);
  }
  return initial;
}

/** Whether two values of a field are the same to the person who reads them. */
export function sameFormValue(one: FormValue, other: FormValue): boolean {
  if (one === other) return true;
  if (!isList(one) || !isList(other) || one.length !== other.length) return false;
  return one.every((item, at) => sameItem(item, other[at]));
}

function sameItem(one: JsonValue, other: JsonValue | undefined): boolean {
  if (!isJsonObject(one) || !isJsonObject(other)) return one === other;
  return one['key'] === other['key'] && one['value'] === other['value'];
}

/**
 * What is sent for what the field holds. An empty text without a default is left out, so that it counts
 * as missing; with a default it was cleared on purpose and is sent (the server keeps it). Numbers, flags
 * and JSON that are empty are left out, and the server fills in the default. Lists and maps are always
 * sent: empty ones are values.
 */
export function toWireValue(spec: InputSpec, form: FormValue): WireConversion {
  // What may be long is asked for again and again, for each field's note and each check of the form.
  if (spec.kind === 'string' || spec.kind === 'number' || spec.kind === 'bool') {
    return convert(spec, form);
  }
  const last = lasts.get(spec);
  if (last !== undefined && last.form === form) return last.wire;
  const wire = convert(spec, form);
  lasts.set(spec, { form, wire });
  return wire;
}

/** The last conversion for each input. */
const lasts = new WeakMap<InputSpec, { readonly form: FormValue; readonly wire: WireConversion }>();

function convert(spec: InputSpec, form: FormValue): WireConversion {
  const given = exactDigits(spec.defaultValue);
  switch (spec.kind) {
    case 'string': {
      if (form === null && isNoValue(spec)) return LEFT_OUT;
      if (isSentEmpty(form)) return { ok: true, value: '' };
      const text = textOf(form);
      if (text === '' && spec.mandatory && !allowsEmpty(spec)) return LEFT_OUT;
      return storable({ ok: true, value: text });
    }
    case 'number': {
      const text = textOf(form);
      return text.trim() === '' ? LEFT_OUT : readNumber(text, given);
    }
    case 'bool': {
      return typeof form === 'boolean' ? { ok: true, value: form } : LEFT_OUT;
    }
    case 'list': {
      return storable(
        collect(elementsOf(form).map((text) => readElement(spec.element, text, given))),
      );
    }
    case 'map': {
      return storable(readRows(spec.element, rowsOf(form), given));
    }
    case 'json':
    case 'unknown': {
      const text = textOf(form);
      return text.trim() === '' ? LEFT_OUT : storable(readJson(text, given));
    }
    default: {
      return assertNever(spec);
    }
  }
}

/**
 * False can't be chosen at creation where the default is true: the server turns it into true
 * (contract#defaults); a change afterwards can. The form must say so.
 */
export function cannotBeFalse(spec: InputSpec): boolean {
  return spec.kind === 'bool' && spec.defaultValue !== undefined && spec.defaultValue !== false;
}

export type PayloadResult =
  | { readonly ok: true; readonly values: InputValues }
  | { readonly ok: false; readonly problems: ReadonlyMap<string, ConversionProblem> };

/** The values of a whole form, as `user_inputs_values` or `connection_values`. */
export function buildPayload(specs: readonly InputSpec[], form: FormValues): PayloadResult {
  const values = new Map<string, JsonValue>();
  const problems = new Map<string, ConversionProblem>();
  for (const spec of specs) {
    const typed = Object.hasOwn(form, spec.name) ? form[spec.name] : undefined;
    const wire = toWireValue(spec, typed === undefined ? initialFormValue(spec) : typed);
    if (!wire.ok) problems.set(spec.name, wire.problem);
    else if (wire.value !== undefined) values.set(spec.name, wire.value);
  }
  if (problems.size > 0) return { ok: false, problems };
  return { ok: true, values: Object.fromEntries(values) };
}

/** A text whose default is no value. */
function isNoValue(spec: InputSpec): boolean {
  return spec.nullDefault && spec.kind === 'string';
}

const LEFT_OUT: WireConversion = { ok: true, value: undefined };

/** The empty text is one of the allowed values. */
function allowsEmpty({ match }: InputSpec): boolean {
  return match?.kind === 'choice' && match.values.includes('');
}

function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

// A field of another kind may have left its value behind (a driver changed): it counts as empty.
function textOf(form: FormValue): string {
  return typeof form === 'string' ? form : '';
}

function elementsOf(form: FormValue): readonly string[] {
  return isList(form) ? form.filter((item) => typeof item === 'string') : [];
}

function rowsOf(form: FormValue): readonly MapRow[] {
  if (typeof form !== 'object' || form === null || isSentEmpty(form)) return [];
  return form.filter((item) => typeof item === 'object');
}

function collect(items: readonly Conversion<JsonValue>[]): Conversion<JsonValue> {
  const values: JsonValue[] = [];
  for (const item of items) {
    if (!item.ok) return item;
    values.push(item.value);
  }
  return { ok: true, value: values };
}

/** A row with nothing in it is not there yet; a value without a key, or a key twice, can't be sent. */
function readRows(
  element: InputElement,
  rows: readonly MapRow[],
  given: ReadonlySet<string>,
): Conversion<JsonValue> {
  const map = new Map<string, JsonValue>();
  for (const { key, value } of rows) {
    if (key === '' && value === '') continue;
    if (key === '') return { ok: false, problem: { code: 'empty_key' } };
    if (map.has(key)) return { ok: false, problem: { code: 'duplicate_key', key } };
    const read = readElement(element, value, given);
    if (!read.ok) return read;
    map.set(key, read.value);
  }
  return { ok: true, value: Object.fromEntries(map) };
}

function storable(result: Conversion<JsonValue>): WireConversion {
  const markup = result.ok ? firstMarkup(result.value) : null;
  return markup === null ? result : { ok: false, problem: markup };
}

/** What can't be stored of the texts in a value, names of its rows included. */
function firstMarkup(value: JsonValue): ReturnType<typeof checkText> {
  if (typeof value === 'string') return checkText(value);
  if (!isList(value) && !isJsonObject(value)) return null;
  const named = isList(value) ? null : Object.keys(value);
  for (const item of named ?? []) {
    const markup = checkText(item);
    if (markup !== null) return markup;
  }
  for (const item of Object.values<JsonValue>(value)) {
    const markup = firstMarkup(item);
    if (markup !== null) return markup;
  }
  return null;
}
