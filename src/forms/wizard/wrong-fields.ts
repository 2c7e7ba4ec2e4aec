import { checkName, checkText } from '@/domain/inputs/name';
import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValues } from '@/domain/inputs/values';
import { checkForm } from '@/forms/inputs/check-form';
import type { NameValues } from '@/forms/name/use-name-form';

/**
 * Which of name and description can't be sent. An empty one is left out, and the server fills in its own: the
 * driver's name, which must be one that OpenNebula takes.
 */
export function wrongTexts(
  { name, description }: NameValues,
  defaultName: string,
): readonly string[] {
  return [
    ...(checkName(name === '' ? defaultName : name) === null ? [] : ['name']),
    ...(checkText(description) === null ? [] : ['description']),
  ];
}

/** The names of the inputs that are missing or wrong, in the order of `specs`. */
export function wrongInputs(specs: readonly InputSpec[], values: FormValues): readonly string[] {
  const problems = checkForm(specs, values);
  const wrong = specs.map(({ name }) => name).filter((name) => problems.has(name));
  return [...new Set(wrong)];
}
