import { fitsType } from '@/domain/inputs/allowed';
import { readNumber } from '@/domain/inputs/element-text';
import type { HclEntry } from '@/domain/inputs/paste/hcl';
import { pastedItems, pastedJson, pastedRows } from '@/domain/inputs/paste/pasted';
import { equals } from '@/domain/inputs/ruby/value';
import type { InputSpec } from '@/domain/inputs/spec';
import { toFormValue, type FormValue } from '@/domain/inputs/values';
import { assertNever } from '@/lib/assert-never';
import { parseJson, plainText } from '@/lib/exact-json';
import { isJsonNumber, isJsonObject, type JsonValue } from '@/lib/json';

/** A pasted value that the field of an input can hold. */
export interface FittingValue {
  readonly spec: InputSpec;
  readonly value: FormValue;
}

export interface PasteMatch {
  readonly fitting: readonly FittingValue[];
  /** Of another kind than the input's, or not among its allowed values: these are left as they are. */
  readonly wrong: readonly {
    readonly spec: InputSpec;
    readonly why: 'kind' | 'not_allowed' | 'null';
  }[];
  /** Names that no input has. */
  readonly unknown: readonly string[];
}

/** Which of the pasted values belong to which inputs, in the order of the inputs. */
export function matchPasted(specs: readonly InputSpec[], entries: readonly HclEntry[]): PasteMatch {
  const pasted = new Map(entries.map(({ name, value }) => [name, value]));
  const fitting: FittingValue[] = [];
  const wrong: PasteMatch['wrong'][number][] = [];
  for (const spec of specs) {
    const given = pasted.get(spec.name);
    if (given === undefined) continue;
    const value = fieldValue(spec, given);
    if (value === undefined) wrong.push({ spec, why: given === null ? 'null' : whyNot(spec) });
    else fitting.push({ spec, value });
  }
  const asked = new Set(specs.map(({ name }) => name));
  return { fitting, wrong, unknown: [...pasted.keys()].filter((name) => !asked.has(name)) };
}

function whyNot({ match }: InputSpec): 'kind' | 'not_allowed' {
  return match?.kind === 'choice' ? 'not_allowed' : 'kind';
}

/** What the field holds for a pasted value; undefined where it can't hold it. Texts may stand for numbers and flags. */
function fieldValue(spec: InputSpec, given: JsonValue): FormValue | undefined {
  const { match } = spec;
  if (match?.kind === 'choice') {
    const allowed = match.values
      .filter((value) => fitsType(spec, value))
      .find((value) => equals(value, given) || plainText(value) === plainText(given));
    return allowed === undefined ? undefined : toFormValue(spec, allowed);
  }
  switch (spec.kind) {
    case 'string': {
      return given === null || (typeof given === 'object' && !isJsonNumber(given))
        ? undefined
        : plainText(given);
    }
    case 'number': {
      if (isJsonNumber(given)) return plainText(given);
      return typeof given === 'string' && readNumber(given).ok ? given.trim() : undefined;
    }
    case 'bool': {
      if (typeof given === 'boolean') return given;
      return given === 'true' || given === 'false' ? given === 'true' : undefined;
    }
    case 'list': {
      return listValue(spec.element, given);
    }
    case 'map': {
      if (typeof given === 'string') return pastedRows(given, spec.element) ?? undefined;
      if (!isJsonObject(given) || !Object.values(given).every(holds(spec.element)))
        return undefined;
      return toFormValue(spec, asTexts(spec.element, given));
    }
    case 'json':
    case 'unknown': {
      const value = typeof given === 'string' ? jsonIn(spec, given) : given;
      return spec.kind === 'json' && !fitsType(spec, value) ? undefined : toFormValue(spec, value);
    }
    default: {
      return assertNever(spec);
    }
  }
}

type Element = Extract<InputSpec, { kind: 'list' }>['element'];

function listValue(element: Element, given: JsonValue): FormValue | undefined {
  if (typeof given === 'string') {
    return /^\s*\[/.test(given) ? (pastedItems(given, element) ?? undefined) : undefined;
  }
  const list: readonly JsonValue[] | null = Array.isArray(given) ? given : null;
  if (list === null || !list.every(holds(element))) return undefined;
  return list.map((item) => (element === 'other' ? otherText(item) : plainText(item)));
}

function otherText(item: JsonValue): string {
  // A text that reads like JSON keeps its quotes.
  return typeof item === 'string' && jsonIn(null, item) !== item
    ? JSON.stringify(item)
    : plainText(item);
}

/** Whether a list or a map of this kind can hold a value; the server does not check it, Terraform does. */
function holds(element: Element): (value: JsonValue) => boolean {
  return (value) => {
    if (element === 'other') return true;
    if (typeof value === 'object' && !isJsonNumber(value)) return false;
    return element === 'string' || isJsonNumber(value) || readNumber(plainText(value)).ok;
  };
}

function asTexts(element: Element, map: { readonly [key: string]: JsonValue }): JsonValue {
  if (element === 'other') return map;
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plainText(value)]));
}

function jsonIn(spec: InputSpec | null, text: string): JsonValue {
  try {
    const shape = spec?.kind === 'json' ? spec.shape : 'any';
    return parseJson(spec === null ? text : (pastedJson(text, shape, spec.name) ?? text));
  } catch {
    return text;
  }
}
