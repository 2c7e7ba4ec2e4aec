import type { Failures } from '@/domain/inputs/ruby/failures';
import type { StepPurse } from '@/domain/inputs/ruby/regex';
import { matchesRegex } from '@/domain/inputs/ruby/regex-match';
import {
  compares,
  equals,
  isHash,
  isList,
  isNumeric,
  isTruthy,
  join,
  memberOf,
  noMethod,
  toText,
  type RubyHash,
  type RubyValue,
} from '@/domain/inputs/ruby/value';

/** What one check of a match looks at. */
interface MatchCheck {
  readonly failures: Failures;
  readonly name: string;
  readonly match: RubyHash;
  readonly value: RubyValue;
  readonly values: RubyHash;
  readonly purse: StepPurse;
}

/**
 * The server's check of a value against `match`. The type's complaint does not stop it, so both may
 * be told, and a value of the wrong kind can make it raise.
 * @param purse the steps that all patterns of the request share
 * @throws RubyError where the server answers 500.
 */
export function validateMatch(
  failures: Failures,
  name: string,
  match: RubyValue | undefined,
  value: RubyValue,
  values: RubyHash,
  purse: StepPurse,
): void {
  if (match === undefined || match === null) return;
  const check: MatchCheck = { failures, name, match: mapOrRaise(match), value, values, purse };
  switch (toText(check.match['type'] ?? null).toLowerCase()) {
    case 'string': {
      return matchString(check);
    }
    case 'number': {
      return matchNumber(check);
    }
    case 'list': {
      return matchList(check);
    }
    case 'map': {
      return matchMap(check);
    }
    default: {
      return fail(check, 'Unknown match type');
    }
  }
}

/** The server turns the keys of a map into symbols; anything else has no such method. */
function mapOrRaise(value: RubyValue | undefined): RubyHash {
  return isHash(value) ? value : noMethod('transform_keys', value ?? null);
}

function fail({ failures, name }: MatchCheck, message: string): void {
  failures.add({ kind: 'name', name }, message);
}

function invalid({ name, value }: MatchCheck): string {
  return `invalid value '${toText(value)}' for '${name}'`;
}

function matchString(check: MatchCheck): void {
  const regex = mapOrRaise(check.match['values'])['regex'] ?? null;
  if (regex === null) {
    check.failures.add({ kind: 'word', word: 'regex' }, 'is missing');
  } else if (typeof regex !== 'string') {
    check.failures.add({ kind: 'word', word: 'regex' }, 'must be a string');
  } else if (!matchesRegex(regex, check.value, check.purse)) {
    fail(check, `${invalid(check)}, it does not match the regex '${regex}'.`);
  }
}

function matchNumber(check: MatchCheck): void {
  const limits = mapOrRaise(check.match['values']);
  const min = limits['min'] ?? null;
  const max = limits['max'] ?? null;
  if (min === null && max === null) {
    check.failures.add(
      { kind: 'under', name: check.name, word: 'max' },
      'at least one of min or max is required',
    );
    return;
  }
  for (const [word, limit] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (isTruthy(limit) && !isNumeric(limit)) {
      check.failures.add({ kind: 'word', word }, 'must be a number');
    }
  }
  if (isTruthy(min) && compares(check.value, '<', min)) {
    fail(check, `${invalid(check)}, should be ≥ ${toText(min)}`);
  }
  if (isTruthy(max) && compares(check.value, '>', max)) {
    fail(check, `${invalid(check)}, should be ≤ ${toText(max)}`);
  }
}

function matchList(check: MatchCheck): void {
  const allowed = check.match['values'];
  if (!isList(allowed)) {
    check.failures.add({ kind: 'word', word: 'values' }, 'must be a list');
  } else if (!allowed.some((item) => equals(item, check.value))) {
    fail(check, `${invalid(check)}. Choose from: ${join(allowed, ', ')}.`);
  }
}

function matchMap(check: MatchCheck): void {
  const groupedBy = check.match['grouped_by'] ?? null;
  const groups = mapOrRaise(check.match['values']);
  if (groupedBy === null) {
    check.failures.add({ kind: 'word', word: 'grouped_by' }, 'is missing');
    return;
  }
  const grouper = toText(groupedBy);
  // Values are found by text only: a group named by a number is never there.
  const group = (typeof groupedBy === 'string' ? memberOf(check.values, groupedBy) : null) ?? null;
  if (group === null) {
    fail(check, `cannot group by '${grouper}', it is not present in the user inputs values.`);
    return;
  }
  if (typeof group !== 'string') return noMethod('to_sym', group);
  const allowed = memberOf(groups, group) ?? null;
  if (allowed === null) {
    fail(check, `invalid value '${group}' for '${grouper}', no entry found in values match map.`);
  } else if (!isList(allowed)) {
    fail(check, `invalid group '${group}' for '${grouper}', expected an array in match values.`);
  } else if (!allowed.some((item) => equals(item, check.value))) {
    fail(check, `${invalid(check)}, choose from: ${join(allowed, ', ')}.`);
  }
}
