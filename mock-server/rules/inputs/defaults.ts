import { isJsonObject, type JsonObject, type JsonValue } from '@/lib/json';
import { RubyRaise } from './ruby-value';
import type { CheckedInput } from './validate';

/**
 * The values as a creation works with them: nil and false give way to the default, the first of two (contract#defaults).
 * @throws RubyRaise where the values are no map although inputs ask for some
 */
export function withDefaults(inputs: readonly CheckedInput[], values: JsonValue): JsonObject {
  if (!isJsonObject(values)) {
    if (inputs.length === 0) return {};
    throw new RubyRaise('RuntimeError', 'User input values must be a Hash');
  }
  const held = new Map(Object.entries(values));
  for (const { name, default: preset } of inputs) {
    const given = typeof name === 'string' ? held.get(name) : true;
    const isUnset = given === undefined || given === null || given === false;
    if (isUnset && typeof name === 'string' && preset !== undefined) held.set(name, preset);
  }
  return Object.fromEntries(held);
}
