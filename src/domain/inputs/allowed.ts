import type { InputValues } from '@/domain/inputs/raw';
import type { InputSpec } from '@/domain/inputs/spec';
import { assertNever } from '@/lib/assert-never';
import { isJsonNumber, isJsonObject, type JsonValue } from '@/lib/json';

/** A value's kind is the one that the input's type asks for. */
export function fitsType(spec: InputSpec, value: JsonValue): boolean {
  switch (spec.kind) {
    case 'string': {
      return typeof value === 'string';
    }
    case 'number': {
      return isJsonNumber(value);
    }
    case 'bool': {
      return typeof value === 'boolean';
    }
    case 'list': {
      return Array.isArray(value);
    }
    case 'map': {
      return isJsonObject(value);
    }
    case 'json': {
      return spec.shape === 'list' ? Array.isArray(value) : isJsonObject(value);
    }
    case 'unknown': {
      return false;
    }
    default: {
      return assertNever(spec);
    }
  }
}

/**
 * The values to offer for an input: those of its list, or of its group. Values that the type rules out
 * are left out, and so are repeated ones. null: anything goes; empty: nothing can be chosen (yet).
 * `values` are those of the form, defaults filled in.
 */
export function allowedValues(spec: InputSpec, values: InputValues): readonly JsonValue[] | null {
  const { match } = spec;
  if (match === null) return null;
  switch (match.kind) {
    case 'choice': {
      return offer(spec, match.values);
    }
    case 'dependent': {
      const group = Object.hasOwn(values, match.groupedBy) ? values[match.groupedBy] : undefined;
      return offer(spec, typeof group === 'string' ? (match.groups.get(group) ?? []) : []);
    }
    case 'regex':
    case 'range':
    case 'unreadable': {
      return null;
    }
    default: {
      return assertNever(match);
    }
  }
}

function offer(spec: InputSpec, values: readonly JsonValue[]): readonly JsonValue[] {
  return [...new Set(values)].filter((value) => fitsType(spec, value));
}
