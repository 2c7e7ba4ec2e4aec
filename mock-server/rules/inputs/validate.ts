import { isJsonNumber, isJsonObject, type JsonValue } from '@/lib/json';
import { Failures, type CollectedErrors } from './error-tree';
import { checkMatch, requestPurse } from './match';
import { fetch, isArray, RubyRaise, textOf } from './ruby-value';

/** A user input as a driver's files have it, broken ones too. */
export interface CheckedInput {
  readonly name?: JsonValue;
  readonly type?: JsonValue;
  readonly default?: JsonValue;
  readonly match?: JsonValue;
}

interface TypeRule {
  readonly complaint: string;
  readonly fits: (value: JsonValue) => boolean;
}

const LIST: TypeRule = { complaint: 'must be a list', fits: isArray };
const MAP: TypeRule = { complaint: 'must be a map', fits: isJsonObject };

const TYPES = new Map<string, TypeRule>([
  ['string', { complaint: 'must be a string', fits: (value) => typeof value === 'string' }],
  ['number', { complaint: 'must be a number', fits: isJsonNumber }],
  ['bool', { complaint: 'must be a boolean', fits: (value) => typeof value === 'boolean' }],
  ['list', LIST],
  ['tuple', LIST],
  ['map', MAP],
  ['object', MAP],
]);

const UNKNOWN: TypeRule = { complaint: 'Unknown type', fits: () => false };

/** What a parenthesis holds does not count (contract#user-input). */
function typeRule(type: JsonValue): TypeRule {
  const word = textOf(type)
    .toLowerCase()
    .replaceAll(/\(.*\)/g, '');
  return TYPES.get(word) ?? UNKNOWN;
}

/**
 * The server's own check of values, message by message and flaw by flaw (contract#refusals), defaults already filled
 * in. Written for the mock, and held to the recorded verdicts of a real server; the client's check is another.
 * @throws RubyRaise where the server answers 500
 */
export function validateInputs(
  inputs: readonly CheckedInput[],
  values: JsonValue,
): CollectedErrors {
  if (!isJsonObject(values)) {
    return { errors: { user_inputs_values: ['must be a hash'] }, duplicateKeys: null };
  }
  const failures = new Failures();
  const purse = requestPurse();
  for (const input of inputs) {
    const name = nameOf(input);
    const value = fetch(values, name);
    if (value === null) {
      failures.add({ kind: 'name', name }, 'is missing');
      continue;
    }
    const { complaint, fits } = typeRule(input.type ?? null);
    if (!fits(value)) failures.add({ kind: 'name', name }, complaint);
    const match = input.match ?? null;
    if (match !== null) checkMatch(match, { failures, name, value, values, purse });
  }
  const collected = failures.collect();
  if (collected !== null) return collected;
  throw new RubyRaise('TypeError', 'no implicit conversion of Array into Hash');
}

/** No value can be found under a name that is no text, and none can be complained about either. */
function nameOf({ name }: CheckedInput): string {
  if (typeof name === 'string') return name;
  throw new RubyRaise(
    'ArgumentError',
    '+spec+ must be either a Symbol, Array, Hash or a Dry::Schema::Path',
  );
}
