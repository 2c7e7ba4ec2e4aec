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

/**
 * What the server says of a value where the driver's `match` is one that no field can show (`unreadable`): most of
 * these refuse whatever is sent. All other matches are checked in `check.ts`.
 * @param values those of the whole form
 * @returns the server's messages; none where the value passes
 * @throws RubyError where the server answers 500
 */
export function driverRuleMessages(
  match: RubyValue | undefined,
  value: RubyValue,
  values: RubyHash,
): readonly string[] {
  const rule = mapOrRaise(match);
  switch (toText(rule['type'] ?? null).toLowerCase()) {
    case 'string': {
      const regex = mapOrRaise(rule['values'])['regex'] ?? null;
      return [regex === null ? 'is missing' : 'must be a string'];
    }
    case 'number': {
      return rangeMessages(mapOrRaise(rule['values']), value);
    }
    case 'list': {
      return ['must be a list'];
    }
    case 'map': {
      return groupMessages(rule, value, values);
    }
    default: {
      return ['Unknown match type'];
    }
  }
}

/** The server turns the keys of a map into symbols; anything else has no such method. */
function mapOrRaise(value: RubyValue | undefined): RubyHash {
  return isHash(value) ? value : noMethod('transform_keys', value ?? null);
}

function rangeMessages(limits: RubyHash, value: RubyValue): readonly string[] {
  const min = limits['min'] ?? null;
  const max = limits['max'] ?? null;
  if (min === null && max === null) return ['at least one of min or max is required'];
  const messages = [min, max]
    .filter((limit) => isTruthy(limit) && !isNumeric(limit))
    .map(() => 'must be a number');
  if (isTruthy(min) && compares(value, '<', min)) messages.push(`should be ≥ ${toText(min)}`);
  if (isTruthy(max) && compares(value, '>', max)) messages.push(`should be ≤ ${toText(max)}`);
  return messages;
}

function groupMessages(rule: RubyHash, value: RubyValue, values: RubyHash): readonly string[] {
  const groupedBy = rule['grouped_by'] ?? null;
  const groups = mapOrRaise(rule['values']);
  if (groupedBy === null) return ['is missing'];
  const grouper = toText(groupedBy);
  // Values are found by text only: a group named by a number is never there.
  const group = (typeof groupedBy === 'string' ? memberOf(values, groupedBy) : null) ?? null;
  if (group === null) {
    return [`cannot group by '${grouper}', it is not present in the user inputs values.`];
  }
  if (typeof group !== 'string') return noMethod('to_sym', group);
  const allowed = memberOf(groups, group) ?? null;
  if (allowed === null) {
    return [`invalid value '${group}' for '${grouper}', no entry found in values match map.`];
  }
  if (!isList(allowed)) {
    return [`invalid group '${group}' for '${grouper}', expected an array in match values.`];
  }
  return allowed.some((item) => equals(item, value))
    ? []
    : [`choose from: ${join(allowed, ', ')}.`];
}
