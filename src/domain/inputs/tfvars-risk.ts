import { inspect, isFloat } from '@/domain/inputs/ruby/value';
import { isJsonNumber, isJsonObject, type JsonValue } from '@/lib/json';

/**
 * What happens to a value that OneForm writes into Terraform's file of values: it does so without escaping (contract#tfvars).
 */
export type TfvarsOutcome =
  /** Terraform can't read the file: the provision stops in PLANNING_FAILURE. */
  | 'planning_failure'
  /** OneForm can't write the file: INIT_FAILURE. */
  | 'init_failure'
  /** Terraform computes what stands there, or stops in PLANNING_FAILURE where it can't. */
  | 'evaluated'
  /** The value arrives changed. */
  | 'changed';

export type TfvarsReason =
  | 'quote'
  | 'line_end'
  | 'backslash'
  | 'escape'
  | 'template'
  | 'key'
  | 'list_map'
  | 'list_null'
  | 'list_character'
  | 'map_fraction'
  | 'map_list'
  | 'map_map'
  | 'map_null';

export interface TfvarsRisk {
  readonly reason: TfvarsReason;
  readonly outcome: TfvarsOutcome;
  /** The names that Terraform does not take as such, for `key`; empty otherwise. */
  readonly keys: readonly string[];
}

/** Each reason once, the one that stops the provision first coming first. */
export function tfvarsRisks(value: JsonValue | undefined): readonly TfvarsRisk[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return find(value);
  let risks = remembered.get(value);
  if (risks === undefined) {
    risks = find(value);
    remembered.set(value, risks);
  }
  return risks;
}

/** A default of megabytes is looked through once. */
const remembered = new WeakMap<object, readonly TfvarsRisk[]>();

function find(value: JsonValue): readonly TfvarsRisk[] {
  const found: Found = new Map();
  if (typeof value === 'string') addText(found, value);
  else if (isJsonObject(value)) addMap(found, value);
  else if (Array.isArray(value)) addListed(found, value);
  return ORDER.flatMap((outcome) => [...found.values()].filter((risk) => risk.outcome === outcome));
}

const ORDER: readonly TfvarsOutcome[] = [
  'init_failure',
  'planning_failure',
  'evaluated',
  'changed',
];

type Found = Map<TfvarsReason, TfvarsRisk & { readonly keys: string[] }>;

function add(
  found: Found,
  reason: TfvarsReason,
  outcome: TfvarsOutcome,
  keys: readonly string[] = [],
) {
  const before = found.get(reason);
  if (before === undefined) found.set(reason, { reason, outcome, keys: [...keys] });
  else before.keys.push(...keys);
}

/** A text by itself, or in a map: between quotes, as it is. */
function addText(found: Found, text: string): void {
  // What follows a quote is outside of the text, so that nothing more can be said of it.
  if (text.replaceAll(/\\./gs, '').includes('"')) add(found, 'quote', 'planning_failure');
  if (/[\n\r]/.test(text)) add(found, 'line_end', 'planning_failure');
  const escapes = text.match(/\\[\s\S]?/g) ?? [];
  const hexes = text.match(/\\(?:u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/g) ?? [];
  const known = escapes.filter((escape) => /^\\[nrt"\\]$/.test(escape)).length + hexes.length;
  if (known < escapes.length) add(found, 'backslash', 'planning_failure');
  else if (known > 0) add(found, 'escape', 'changed');
  addTemplate(found, text);
}

/** `${` and `%{` begin a template, also with a third sign before them, which stands for the bare sign then. */
function addTemplate(found: Found, text: string): void {
  const opened = text.match(/([$%])\1?\{/g) ?? [];
  if (opened.some((sign) => sign.length === 2)) add(found, 'template', 'evaluated');
  else if (opened.length > 0) add(found, 'escape', 'changed');
}

function addMap(found: Found, map: { readonly [key: string]: JsonValue }): void {
  for (const [place, [key, value]] of Object.entries(map).entries()) {
    // Behind the bracket, `for` begins something else than a name.
    if (!IDENTIFIER.test(key) || (place === 0 && key === 'for')) {
      add(found, 'key', 'planning_failure', [key]);
    }
    if (typeof value === 'string') addText(found, value);
    else if (value === null) add(found, 'map_null', 'init_failure');
    else if (isJsonNumber(value)) {
      if (isFloat(value)) add(found, 'map_fraction', 'init_failure');
    } else if (isJsonObject(value)) add(found, 'map_map', 'init_failure');
    else if (Array.isArray(value)) add(found, 'map_list', 'init_failure');
  }
}

const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

/** Nothing in such a text is escaped, and nothing begins a template. */
const UNCHANGED = /^[ !$-Z^-z|~]*$/;

/** In a list, Ruby escapes the texts its own way. */
function addListed(found: Found, list: readonly JsonValue[]): void {
  for (const value of list) {
    if (value === null) add(found, 'list_null', 'planning_failure');
    else if (typeof value === 'string') {
      if (UNCHANGED.test(value)) continue;
      const escapes = inspect(value).match(/\\(?:u\{|.)/gs) ?? [];
      const strange = escapes.some((escape) => !/^\\[nrt"\\u]$/.test(escape));
      if (strange) add(found, 'list_character', 'planning_failure');
      addTemplate(found, value);
    } else if (isJsonObject(value)) add(found, 'list_map', 'planning_failure');
    else if (Array.isArray(value)) addListed(found, value);
  }
}
