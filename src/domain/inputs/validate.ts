import { typeWord } from '@/domain/inputs/type-word';
import type { StepPurse } from '@/domain/inputs/ruby/regex';
import { requestPurse } from '@/domain/inputs/ruby/regex-match';
import { validateMatch } from '@/domain/inputs/ruby/validate-match';
import { Failures, type ErrorTree } from '@/domain/inputs/ruby/failures';
import {
  isHash,
  isList,
  isNumeric,
  memberOf,
  RubyError,
  type RubyHash,
  type RubyInput,
  type RubyValue,
} from '@/domain/inputs/ruby/value';

export type ValidationResult =
  | {
      readonly kind: 'verdict';
      /** As sent in `context`; `{}` when valid. */
      readonly errors: ErrorTree;
      /** The text that is sent instead where it would hold one key twice; null otherwise. */
      readonly duplicateKeys: string | null;
    }
  /** Ruby raised: the server answers 500 and gives the message as reason. */
  | { readonly kind: 'exception'; readonly class: string; readonly message: string };

/**
 * The server's own check of values against inputs, message by message and flaw by flaw (contract#refusals). Defaults are filled in before, by `applyDefaults`. Inputs and values may come from
 * `parseRubyJson`, so that numbers print as they were written, or be plain JSON.
 */
export function validateInputs(inputs: readonly RubyInput[], values: RubyValue): ValidationResult {
  if (!isHash(values)) {
    const errors = { user_inputs_values: ['must be a hash'] };
    return { kind: 'verdict', errors, duplicateKeys: null };
  }
  try {
    const failures = new Failures();
    const purse = requestPurse();
    for (const input of inputs) validateInput(failures, input, values, purse);
    const collected = failures.collect();
    if (collected === null) {
      throw new RubyError('TypeError', 'no implicit conversion of Array into Hash');
    }
    return { kind: 'verdict', ...collected };
  } catch (error) {
    if (!(error instanceof RubyError)) throw error;
    return { kind: 'exception', class: error.rubyClass, message: error.message };
  }
}

function validateInput(
  failures: Failures,
  input: RubyInput,
  values: RubyHash,
  purse: StepPurse,
): void {
  const { name } = input;
  if (typeof name !== 'string') {
    // No value can be found under such a name, and none can be complained about either.
    throw new RubyError(
      'ArgumentError',
      '+spec+ must be either a Symbol, Array, Hash or a Dry::Schema::Path',
    );
  }
  const value = memberOf(values, name);
  if (value === undefined || value === null) {
    failures.add({ kind: 'name', name }, 'is missing');
    return;
  }
  const complaint = typeComplaint(typeWord(input.type), value);
  if (complaint !== null) failures.add({ kind: 'name', name }, complaint);
  validateMatch(failures, name, input.match, value, values, purse);
}

function typeComplaint(type: string, value: RubyValue): string | null {
  switch (type) {
    case 'string': {
      return typeof value === 'string' ? null : 'must be a string';
    }
    case 'number': {
      return isNumeric(value) ? null : 'must be a number';
    }
    case 'bool': {
      return typeof value === 'boolean' ? null : 'must be a boolean';
    }
    case 'list':
    case 'tuple': {
      return isList(value) ? null : 'must be a list';
    }
    case 'map':
    case 'object': {
      return isHash(value) ? null : 'must be a map';
    }
    default: {
      return 'Unknown type';
    }
  }
}
