import { fieldsOf, parseInput, parseInputs } from '@/domain/inputs/parse';
import type { Provision } from '@/domain/provision/provision';
import { secretValues } from '@/domain/inputs/secret-values';

/**
 * The values of a provision that its pages hide, and its log must not show either: of inputs that are masked, and of
 * those that no input asks for any more but whose name says it. What OneForm itself hides is not known.
 */
export function ownSecrets({
  userInputs,
  values,
}: Pick<Provision, 'userInputs' | 'values'>): readonly string[] {
  const asked = fieldsOf(parseInputs(userInputs));
  const names = new Set(asked.map(({ name }) => name));
  const unasked = Object.keys(values).filter((name) => !names.has(name));
  return secretValues([...asked, ...unasked.map((name) => parseInput({ name }))], values);
}
