import { fitsType } from '@/domain/inputs/allowed';
import { applyDefaults } from '@/domain/inputs/defaults';
import { driverRuleMessages } from '@/domain/inputs/driver-rule';
import type { InputProblem } from '@/domain/inputs/problem';
import type { InputValues } from '@/domain/inputs/raw';
import { formPurse, rubyRegex, type RubyRegex, type StepPurse } from '@/domain/inputs/ruby/regex';
import { compares, equals, RubyError } from '@/domain/inputs/ruby/value';
import type { InputMatch, InputSpec } from '@/domain/inputs/spec';
import { assertNever } from '@/lib/assert-never';
import { isJsonNumber, type JsonValue } from '@/lib/json';

export interface InputsCheck {
  /** By input name; an input without problems is absent. */
  readonly problems: ReadonlyMap<string, readonly InputProblem[]>;
  /** Inputs whose regular expression only the server can decide on. */
  readonly undecided: ReadonlySet<string>;
}

/**
 * What the server would say of these values, before the request: an input has a problem exactly where
 * the server would refuse it. Defaults are filled in first, as the server does.
 */
export function checkInputs(specs: readonly InputSpec[], values: InputValues): InputsCheck {
  const filled = fillDefaults(specs, values);
  const problems = new Map<string, readonly InputProblem[]>();
  const undecided = new Set<string>();
  const purse = formPurse();
  for (const spec of specs) {
    const found = checkInput(spec, filled, purse);
    if (found.undecided) undecided.add(spec.name);
    if (found.problems.length > 0) {
      problems.set(spec.name, [...(problems.get(spec.name) ?? []), ...found.problems]);
    }
  }
  return { problems, undecided };
}

/** The values that the server works with: a default stands in for what is missing, null or false. */
export function fillDefaults(specs: readonly InputSpec[], values: InputValues): InputValues {
  const filled = applyDefaults(
    specs.map(({ raw }) => raw),
    values,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON values and JSON defaults give JSON
  return filled.kind === 'values' ? (filled.values as InputValues) : values;
}

interface InputCheck {
  readonly problems: readonly InputProblem[];
  readonly undecided: boolean;
}

/** One input; `values` are those of the whole form, defaults filled in. */
function checkInput(spec: InputSpec, values: InputValues, purse: StepPurse): InputCheck {
  const value = (Object.hasOwn(values, spec.name) ? values[spec.name] : null) ?? null;
  if (value === null) return { problems: [{ code: 'missing' }], undecided: false };
  const byType = typeProblem(spec, value);
  const byMatch = spec.match === null ? null : matchProblem(spec, spec.match, value, values, purse);
  const problems = [byType, byMatch === 'undecided' ? null : byMatch].filter(
    (problem) => problem !== null,
  );
  return { problems, undecided: byMatch === 'undecided' };
}

/**
 * Whether the server, and not the form, decides on this value: the pattern can't be read here, or trying the value
 * takes too long.
 *
 * @param purse the steps that this may take, shared with the other fields that are asked about
 */
export function isUndecided(spec: InputSpec, value: string, purse: StepPurse): boolean {
  if (spec.match?.kind !== 'regex') return false;
  if (spec.match.unread === true) return true;
  const regex = rubyRegex(spec.match.source);
  return (
    regex.kind === 'server' ||
    (regex.kind === 'translated' && regex.test(value, undefined, purse) === 'undecided')
  );
}

function typeProblem(spec: InputSpec, value: JsonValue): InputProblem | null {
  if (spec.kind === 'unknown') return { code: 'unknown_type', rawType: spec.rawType };
  if (fitsType(spec, value)) return null;
  return { code: 'type', expected: spec.kind === 'json' ? spec.shape : spec.kind };
}

function matchProblem(
  spec: InputSpec,
  match: InputMatch,
  value: JsonValue,
  values: InputValues,
  purse: StepPurse,
): InputProblem | 'undecided' | null {
  switch (match.kind) {
    case 'regex': {
      return regexProblem(match, value, purse);
    }
    case 'range': {
      // The server can't compare anything else with a number: it answers 500.
      if (!isJsonNumber(value)) return { code: 'type', expected: 'number' };
      const { min, max } = match;
      if (min !== null && compares(value, '<', min)) return { code: 'too_small', min };
      if (max !== null && compares(value, '>', max)) return { code: 'too_large', max };
      return null;
    }
    case 'choice': {
      return choiceProblem(match.values, value);
    }
    case 'dependent': {
      const { groupedBy, groups } = match;
      const group = (Object.hasOwn(values, groupedBy) ? values[groupedBy] : null) ?? null;
      if (group === null) return { code: 'group_missing', groupedBy };
      const allowed = typeof group === 'string' ? groups.get(group) : undefined;
      if (allowed === undefined) return { code: 'group_unknown', groupedBy, group };
      return choiceProblem(allowed, value);
    }
    case 'unreadable': {
      return driverProblem(spec, value, values);
    }
    default: {
      return assertNever(match);
    }
  }
}

function regexProblem(
  { source, unread }: Extract<InputMatch, { kind: 'regex' }>,
  value: JsonValue,
  purse: StepPurse,
): InputProblem | 'undecided' | null {
  const regex: RubyRegex =
    unread === true ? { kind: 'server', reason: 'its length' } : rubyRegex(source);
  if (regex.kind === 'invalid') return { code: 'driver', detail: regex.message };
  if (typeof value !== 'string') return { code: 'pattern', source };
  if (regex.kind === 'server') return 'undecided';
  const verdict = regex.test(value, undefined, purse);
  if (verdict === 'undecided') return 'undecided';
  return verdict === 'match' ? null : { code: 'pattern', source };
}

function choiceProblem(allowed: readonly JsonValue[], value: JsonValue): InputProblem | null {
  return allowed.some((item) => equals(item, value))
    ? null
    : { code: 'not_allowed', value, allowed };
}

/** A rule that no field can show: the problem is what the server would say. */
function driverProblem(
  { raw }: InputSpec,
  value: JsonValue,
  values: InputValues,
): InputProblem | null {
  try {
    const messages = driverRuleMessages(raw.match, value, values);
    return messages.length === 0 ? null : { code: 'driver', detail: messages.join('; ') };
  } catch (error) {
    if (!(error instanceof RubyError)) throw error;
    return { code: 'driver', detail: error.message };
  }
}
