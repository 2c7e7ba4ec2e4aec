import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValues } from '@/domain/inputs/values';

/** Words in the name of an input whose value must not be read over somebody's shoulder. */
const SECRET =
  /pass(?:_|\b)|passw(?:or)?d(?!less)|pass(?:phrase|code)|(?:^|_)pwd|secret|token|bearer|private_?key|credential/iu;

/** `rootPasswordHash` as `root_Password_Hash`: the words of a name, however it is written. */
const wordsOf = (name: string): string => name.replaceAll(/(?<=[\da-z])(?=[A-Z])/gu, '_');

/** Half of a pair: shown while it is typed, but not left lying in the browser. */
const HALF_SECRET = /(?:^|[_\s.-])key(?:$|[_\s.-])|api_?key|access_?key/iu;

/** Whether the field hides what is typed: drivers forget to mark some of their secrets. */
export function isMasked(spec: InputSpec): boolean {
  return spec.sensitive || SECRET.test(wordsOf(spec.name));
}

/** Whether a draft may hold the value. */
export function isKept(spec: InputSpec): boolean {
  return !isMasked(spec) && !HALF_SECRET.test(wordsOf(spec.name));
}

/**
 * What a draft may hold of what was typed, by input name: no secrets. Of inputs that are not among `specs`
 * nobody can tell what they were: of those, only what a draft held already stays.
 *
 * @param stored what lies in the draft now, without secrets
 */
export function withoutSecrets(
  specs: readonly InputSpec[],
  typed: FormValues,
  stored: FormValues = {},
): FormValues {
  const asked = new Set(specs.map(({ name }) => name));
  const kept = new Set(specs.filter(isKept).map(({ name }) => name));
  for (const spec of specs) if (!isKept(spec)) kept.delete(spec.name);
  return Object.fromEntries([
    ...Object.entries(stored).filter(([name]) => !asked.has(name)),
    ...Object.entries(typed).filter(([name]) => kept.has(name)),
  ]);
}
