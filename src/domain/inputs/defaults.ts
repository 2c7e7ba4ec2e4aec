import {
  isHash,
  isTruthy,
  type RubyHash,
  type RubyInput,
  type RubyValue,
} from '@/domain/inputs/ruby/value';

export type DefaultsResult =
  | { readonly kind: 'values'; readonly values: RubyHash }
  | { readonly kind: 'exception'; readonly class: string; readonly message: string };

/**
 * Fills in the defaults as the server does at creation: `values[name] ||= default`. So null and
 * false give way to the default, while 0, '', [] and {} stay (contract#defaults).
 */
export function applyDefaults(inputs: readonly RubyInput[], values: RubyValue): DefaultsResult {
  // With nothing to fill in, the server does not look at the values.
  if (inputs.length === 0) return { kind: 'values', values: isHash(values) ? values : {} };
  if (!isHash(values)) {
    return {
      kind: 'exception',
      class: 'RuntimeError',
      message: 'User input values must be a Hash',
    };
  }
  const filled = new Map(Object.entries(values));
  for (const input of inputs) {
    if (input.default === undefined || typeof input.name !== 'string') continue;
    if (!isTruthy(filled.get(input.name))) filled.set(input.name, input.default);
  }
  return { kind: 'values', values: Object.fromEntries(filled) };
}
