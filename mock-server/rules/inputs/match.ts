import { rubyRegex, StepPurse } from '@/domain/inputs/ruby/regex';
import { isJsonNumber, isJsonObject, type JsonObject, type JsonValue } from '@/lib/json';
import type { Failures } from './error-tree';
import {
  fetch,
  isArray,
  isBeyond,
  isEqual,
  listed,
  raiseNoMethod,
  RubyRaise,
  textOf,
} from './ruby-value';

/** Steps that all patterns of one request may take together: some 300 ms. A form has less patience. */
const REQUEST_STEPS = 1_500_000;

/** A character of a pattern takes as many steps to be read. */
const STEPS_TO_READ = 4;

export function requestPurse(): StepPurse {
  return new StepPurse(REQUEST_STEPS);
}

/** One value before one `match`. */
export interface MatchCase {
  readonly failures: Failures;
  readonly name: string;
  readonly value: JsonValue;
  /** Those of the whole request. */
  readonly values: JsonObject;
  readonly purse: StepPurse;
}

type Rule = (match: JsonObject, the: MatchCase) => void;

const say = ({ failures, name }: MatchCase, message: string): void => {
  failures.add({ kind: 'name', name }, message);
};

/** What is wrong with the driver's own rule is told under a word of the rule. */
const sayOfRule = ({ failures }: MatchCase, word: string, message: string): void => {
  failures.add({ kind: 'word', word }, message);
};

const refused = ({ name, value }: MatchCase): string =>
  `invalid value '${textOf(value)}' for '${name}'`;

/** Keys become symbols first, which only a map can do. */
const asHash = (value: JsonValue): JsonObject =>
  isJsonObject(value) ? value : raiseNoMethod('transform_keys', value);

const isSet = (value: JsonValue): boolean => value !== null && value !== false;

/** `value =~ Regexp.new(source)`: only text ever matches (contract#ruby-patterns). */
function matches(source: string, value: JsonValue, purse: StepPurse): boolean {
  // Once nothing is left they are not even read: a form may have thousands.
  if (purse.left <= 0) return true;
  purse.take(source.length * STEPS_TO_READ);
  const regex = rubyRegex(source);
  if (regex.kind === 'invalid') throw new RubyRaise('RegexpError', regex.message);
  if (typeof value !== 'string') return false;
  // What can't be read or decided passes: a mock that refuses at random would be of no use.
  return regex.kind === 'server' || regex.test(value, REQUEST_STEPS, purse) !== 'no_match';
}

const byPattern: Rule = (match, the) => {
  const regex = fetch(asHash(fetch(match, 'values')), 'regex');
  if (typeof regex !== 'string') {
    sayOfRule(the, 'regex', regex === null ? 'is missing' : 'must be a string');
  } else if (!matches(regex, the.value, the.purse)) {
    say(the, `${refused(the)}, it does not match the regex '${regex}'.`);
  }
};

/** Both ends belong to the range (contract#user-input). */
const byRange: Rule = (match, the) => {
  const range = asHash(fetch(match, 'values'));
  const [min, max] = [fetch(range, 'min'), fetch(range, 'max')];
  if (min === null && max === null) {
    const message = 'at least one of min or max is required';
    the.failures.add({ kind: 'under', name: the.name, word: 'max' }, message);
    return;
  }
  if (isSet(min) && !isJsonNumber(min)) sayOfRule(the, 'min', 'must be a number');
  if (isSet(max) && !isJsonNumber(max)) sayOfRule(the, 'max', 'must be a number');
  if (isSet(min) && isBeyond(the.value, '<', min)) {
    say(the, `${refused(the)}, should be ≥ ${textOf(min)}`);
  }
  if (isSet(max) && isBeyond(the.value, '>', max)) {
    say(the, `${refused(the)}, should be ≤ ${textOf(max)}`);
  }
};

const isAmong = (allowed: readonly JsonValue[], value: JsonValue): boolean =>
  allowed.some((item) => isEqual(item, value));

const byList: Rule = (match, the) => {
  const allowed = fetch(match, 'values');
  if (!isArray(allowed)) sayOfRule(the, 'values', 'must be a list');
  else if (!isAmong(allowed, the.value)) {
    say(the, `${refused(the)}. Choose from: ${listed(allowed)}.`);
  }
};

const byGroup: Rule = (match, the) => {
  const groupedBy = fetch(match, 'grouped_by');
  const groups = asHash(fetch(match, 'values'));
  if (groupedBy === null) {
    sayOfRule(the, 'grouped_by', 'is missing');
    return;
  }
  const by = textOf(groupedBy);
  const group = typeof groupedBy === 'string' ? fetch(the.values, groupedBy) : null;
  if (group === null) {
    say(the, `cannot group by '${by}', it is not present in the user inputs values.`);
    return;
  }
  if (typeof group !== 'string') return raiseNoMethod('to_sym', group);
  const allowed = fetch(groups, group);
  if (allowed === null) {
    say(the, `invalid value '${group}' for '${by}', no entry found in values match map.`);
  } else if (!isArray(allowed)) {
    say(the, `invalid group '${group}' for '${by}', expected an array in match values.`);
  } else if (!isAmong(allowed, the.value)) {
    say(the, `${refused(the)}, choose from: ${listed(allowed)}.`);
  }
};

const RULES = new Map<string, Rule>([
  ['string', byPattern],
  ['number', byRange],
  ['list', byList],
  ['map', byGroup],
]);

/**
 * The server's check of a value against `match`, the type's complaint notwithstanding.
 * @throws RubyRaise where the server answers 500
 */
export function checkMatch(match: JsonValue, the: MatchCase): void {
  const rule = asHash(match);
  const check = RULES.get(textOf(fetch(rule, 'type')).toLowerCase());
  if (check === undefined) say(the, 'Unknown match type');
  else check(rule, the);
}
