import { fieldsOf, parseInputs } from '@/domain/inputs/parse';
import type { InputValues } from '@/domain/inputs/raw';
import type { InputSpec } from '@/domain/inputs/spec';
import { toFormValue, toWireValue, type FormValues } from '@/domain/inputs/values';
import { REDACTED, type Provider } from '@/domain/provider';
import { isEmptyValue, typedValue } from '@/forms/inputs/check-form';
import { isJsonObject, type JsonValue } from '@/lib/json';
import { sameJson } from '@/lib/same-json';

/** A provider's connection as the form shows it when it is opened. */
export interface ConnectionStart {
  readonly specs: readonly InputSpec[];
  /** What OneForm had then, secrets redacted. */
  readonly connection: InputValues;
  /** What the fields hold, by input name: secrets nothing. An input that OneForm has no value for is left out. */
  readonly shown: FormValues;
  /** Secrets that OneForm has: they stay where the field is left empty. */
  readonly keeps: ReadonlySet<string>;
}

export function startOf({ connectionInputs, connection }: Provider): ConnectionStart {
  const specs = parseInputs(connectionInputs);
  const had = fieldsOf(specs).flatMap((spec) => {
    const value = Object.hasOwn(connection, spec.name) ? (connection[spec.name] ?? null) : null;
    return value === null
      ? []
      : [{ spec, value, secret: value === REDACTED || spec.secrecy.masked }];
  });
  return {
    specs,
    connection,
    shown: Object.fromEntries(
      had.map(({ spec, value, secret }) => [
        spec.name,
        toFormValue(spec, secret ? undefined : value),
      ]),
    ),
    keeps: new Set(had.filter(({ secret }) => secret).map(({ spec }) => spec.name)),
  };
}

/** Why a value can't be sent, although the field's own rules allow it. */
export type ConnectionProblem =
  /** It is the word that OneForm reads as "leave it as it is". */
  | { readonly code: 'redacted_word' }
  /** A change is merged into what is there, so that names taken out of a map would stay. */
  | { readonly code: 'keys_stay'; readonly keys: readonly string[] };

export interface ConnectionChange {
  /** What to send: the values that differ from what OneForm has, and nothing else. */
  readonly values: InputValues;
  /** By input name. With any of them nothing may be sent. */
  readonly problems: ReadonlyMap<string, ConnectionProblem>;
}

/** What a form that was found valid changes. `typed`: what was typed, by input name. */
export function connectionChange(start: ConnectionStart, typed: FormValues): ConnectionChange {
  const values = new Map<string, JsonValue>();
  const problems = new Map<string, ConnectionProblem>();
  for (const spec of fieldsOf(start.specs)) {
    const { name } = spec;
    const before = typedValue(spec, start.shown);
    const now = Object.hasOwn(typed, name) ? (typed[name] ?? before) : before;
    if (sameJson(before, now) || (start.keeps.has(name) && isEmptyValue(now))) continue;
    const wire = toWireValue(spec, now);
    if (!wire.ok || wire.value === undefined) continue;
    const current = Object.hasOwn(start.connection, name) ? start.connection[name] : undefined;
    const problem = problemOf(current, wire.value);
    if (problem !== null) problems.set(name, problem);
    else if (!sameJson(wire.value, current)) values.set(name, wire.value);
  }
  return { values: Object.fromEntries(values), problems };
}

/** The names of those values that OneForm does not have after all; a secret only has to be there. */
export function notTaken(sent: InputValues, connection: InputValues): readonly string[] {
  return Object.entries(sent)
    .filter(([name, value]) => {
      const now = Object.hasOwn(connection, name) ? connection[name] : undefined;
      return now !== REDACTED && !sameJson(value, now);
    })
    .map(([name]) => name);
}

function problemOf(current: JsonValue | undefined, next: JsonValue): ConnectionProblem | null {
  if (holdsRedacted(next)) return { code: 'redacted_word' };
  const keys = removedKeys(current, next);
  return keys.length === 0 ? null : { code: 'keys_stay', keys };
}

function holdsRedacted(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return value === REDACTED;
  return Object.values(value).some((item: JsonValue) => holdsRedacted(item));
}

/** Names that a merge would bring back, at any depth: `a.b` lies in the map `a`. */
function removedKeys(current: JsonValue | undefined, next: JsonValue): readonly string[] {
  if (!isJsonObject(current) || !isJsonObject(next)) return [];
  return Object.entries(current).flatMap(([key, item]) => {
    const after = Object.hasOwn(next, key) ? next[key] : undefined;
    if (after === undefined) return [key];
    return removedKeys(item, after).map((inner) => `${key}.${inner}`);
  });
}

/**
 * The labels of what is changed besides secrets: a region, an endpoint, an account. Provisions that stand on the
 * provider can only be reached with the values that they were created with.
 */
export function placesIn(specs: readonly InputSpec[], values: InputValues): readonly string[] {
  return specs
    .filter(({ kind }) => kind !== 'number' && kind !== 'bool')
    .filter(({ name, secrecy }) => Object.hasOwn(values, name) && secrecy.kept)
    .map(({ label }) => label);
}
