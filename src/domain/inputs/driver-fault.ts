import { fitsType } from '@/domain/inputs/allowed';
import { rubyRegex } from '@/domain/inputs/ruby/regex';
import { compares } from '@/domain/inputs/ruby/value';
import type { InputSpec } from '@/domain/inputs/spec';
import { assertNever } from '@/lib/assert-never';
import type { JsonValue } from '@/lib/json';

/** Why no value whatever passes the driver's own rule. */
export type DriverFault =
  /** An empty list of allowed values, or a range whose ends are the wrong way round. */
  | { readonly code: 'no_value' }
  /** What the rule asks for is of another type than the input's (contract#list-match: a list among texts can never pass). */
  | { readonly code: 'nothing_fits'; readonly rawType: string }
  /** The allowed values depend on an input that the driver does not ask for. */
  | { readonly code: 'group_absent'; readonly groupedBy: string }
  /** A regular expression that Ruby can't read, and its message. */
  | { readonly code: 'unreadable'; readonly detail: string };

/**
 * Finds a rule that nothing can meet: the server then refuses all that is sent, and also what it would fill in. Null
 * where a value may pass, or where the type is the trouble (`unknown`).
 *
 * @param asked the names of all inputs whose values are sent along
 */
export function driverFault(spec: InputSpec, asked: ReadonlySet<string>): DriverFault | null {
  const { match, kind, rawType } = spec;
  if (match === null || kind === 'unknown') return null;
  switch (match.kind) {
    case 'choice': {
      return noneOf(spec, match.values);
    }
    case 'dependent': {
      const { groupedBy, groups } = match;
      if (!asked.has(groupedBy)) return { code: 'group_absent', groupedBy };
      return noneOf(spec, [...groups.values()].flat());
    }
    case 'regex': {
      const regex = match.unread === true ? null : rubyRegex(match.source);
      if (regex?.kind === 'invalid') return { code: 'unreadable', detail: regex.message };
      return kind === 'string' ? null : { code: 'nothing_fits', rawType };
    }
    case 'range': {
      const { min, max } = match;
      if (kind !== 'number') return { code: 'nothing_fits', rawType };
      return min !== null && max !== null && compares(min, '>', max) ? { code: 'no_value' } : null;
    }
    case 'unreadable': {
      return null;
    }
    default: {
      return assertNever(match);
    }
  }
}

function noneOf(spec: InputSpec, values: readonly JsonValue[]): DriverFault | null {
  if (values.length === 0) return { code: 'no_value' };
  if (values.some((value) => fitsType(spec, value))) return null;
  return { code: 'nothing_fits', rawType: spec.rawType };
}
