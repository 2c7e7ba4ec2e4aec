import type { TFunction } from 'i18next';

import type { DriverFault } from '@/domain/inputs/driver-fault';
import { labelOf } from '@/domain/inputs/label';
import type { TextProblem } from '@/domain/inputs/name';
import type { InputProblem } from '@/domain/inputs/problem';
import { assertNever } from '@/lib/assert-never';
import { plainText } from '@/lib/exact-json';
import type { JsonValue } from '@/lib/json';

/** So many allowed values are named in a message; the field itself shows all. */
const NAMED = 6;

/**
 * A problem in words, for the person who typed the value.
 *
 * @param masked the field hides what is typed: the words don't quote it then, since they also stand in the summary
 */
export function problemText(
  t: TFunction<'forms'>,
  problem: InputProblem | TextProblem,
  masked = false,
): string {
  switch (problem.code) {
    case 'missing':
    case 'empty':
    case 'empty_key': {
      return t(`problems.${problem.code}`);
    }
    case 'type': {
      return t(`problems.type.${problem.expected}`);
    }
    case 'unknown_type': {
      return problem.rawType === ''
        ? t('problems.no_type')
        : t('problems.unknown_type', { type: problem.rawType });
    }
    case 'pattern': {
      return t('problems.pattern', { source: problem.source });
    }
    case 'too_small': {
      return t('problems.too_small', { min: String(problem.min) });
    }
    case 'too_large': {
      return t('problems.too_large', { max: String(problem.max) });
    }
    case 'too_long': {
      return t('problems.too_long', { max: problem.max, bytes: problem.bytes });
    }
    case 'name_chars': {
      return t('problems.name_chars', { found: problem.found.join(' ') });
    }
    case 'not_allowed': {
      const { allowed, value } = problem;
      if (allowed.length === 0) return t('problems.not_allowed_any');
      const values = listed(t, allowed);
      // Nothing was chosen, or what was chosen is not to be seen.
      return value === '' || masked
        ? t('problems.choose', { values })
        : t('problems.not_allowed', { value: plainText(value), values });
    }
    case 'group_missing':
    case 'group_unknown': {
      return t(`problems.${problem.code}`, { group: labelOf(problem.groupedBy) });
    }
    case 'not_json': {
      return t('problems.not_json', { line: problem.line, column: problem.column });
    }
    case 'driver': {
      // OneForm's messages quote the value.
      return masked ? t('hiddenProblems.driver') : t('problems.driver', { detail: problem.detail });
    }
    case 'not_a_number': {
      return masked
        ? t('hiddenProblems.not_a_number')
        : t('problems.not_a_number', { text: problem.text });
    }
    case 'beyond_numbers': {
      return masked
        ? t('hiddenProblems.beyond_numbers')
        : t('problems.beyond_numbers', { text: problem.text });
    }
    case 'duplicate_key': {
      return masked
        ? t('hiddenProblems.duplicate_key')
        : t('problems.duplicate_key', { key: problem.key });
    }
    case 'markup': {
      return t('problems.markup', { found: problem.found });
    }
    default: {
      return assertNever(problem);
    }
  }
}

/** Why nothing can be right here, and what comes of it. */
export function faultText(t: TFunction<'forms'>, fault: DriverFault): string {
  switch (fault.code) {
    case 'no_value': {
      return `${t('fault.no_value')} ${t('fault.way')}`;
    }
    case 'unreadable': {
      return `${t('fault.unreadable', { detail: fault.detail })} ${t('fault.way')}`;
    }
    case 'nothing_fits': {
      return `${t('fault.nothing_fits', { type: fault.rawType })} ${t('fault.way')}`;
    }
    case 'group_absent': {
      return `${t('fault.group_absent', { group: fault.groupedBy })} ${t('fault.way')}`;
    }
    default: {
      return assertNever(fault);
    }
  }
}

function listed(t: TFunction<'forms'>, values: readonly JsonValue[]): string {
  const named = values.slice(0, NAMED).map(plainText).join(', ');
  const rest = values.length - NAMED;
  return rest > 0 ? t('problems.andMore', { values: named, count: rest }) : named;
}
