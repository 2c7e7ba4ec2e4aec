import { checkInputs } from '@/domain/inputs/check';
import { checkName, checkText } from '@/domain/inputs/name';
import type { InputSpec } from '@/domain/inputs/spec';
import { buildPayload, type FormValues } from '@/domain/inputs/values';

/** Name and description of a thing to be made, as typed. */
export interface Texts {
  readonly name: string;
  readonly description: string;
}

/** Which of the two can't be sent. An empty one is left out, and the server fills in its own. */
export function wrongTexts({ name, description }: Texts): readonly string[] {
  return [
    ...(name === '' || checkName(name) === null ? [] : ['name']),
    ...(checkText(description) === null ? [] : ['description']),
  ];
}

/** The names of the inputs that are missing or wrong, in the order of `fields`. */
export function wrongInputs(fields: readonly InputSpec[], values: FormValues): readonly string[] {
  const payload = buildPayload(fields, values);
  const problems = payload.ok ? checkInputs(fields, payload.values).problems : payload.problems;
  return fields.map(({ name }) => name).filter((name) => problems.has(name));
}

/** Name and description as they are sent: an empty one is not, since the server refuses it. */
export function sentTexts({ name, description }: Texts): Partial<Texts> {
  return {
    ...(name === '' ? {} : { name }),
    ...(description === '' ? {} : { description }),
  };
}
