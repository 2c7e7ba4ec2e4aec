import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValues } from '@/domain/inputs/values';

/** Words in the name of an input whose value must not be read over somebody's shoulder. */
const SECRET =
  /(?<!by|com)pass\d*(?:_|\b)|passw(?:or)?d(?!less)|pass(?:phrase|code|key)|pwd|secret|token|bearer|private[\W_]?key|credential/iu;

/** Half of a pair: shown while it is typed, but not left lying in the browser. The name of a key is none. */
const HALF_SECRET =
  /(?:^|[\W_])key\d*(?:$|[\W_](?!names?$))|(?:api|access|ssh)_?key(?![\W_]?names?$)/iu;

/** Whether the field hides what is typed: drivers forget to mark some of their secrets. */
export function isMasked(spec: InputSpec): boolean {
  return spec.sensitive || isCalled(SECRET, spec.name);
}

/** Whether a draft may hold the value. */
export function isKept(spec: InputSpec): boolean {
  return !spec.sensitive && isHarmless(spec.name);
}

function isHarmless(name: string): boolean {
  return !isCalled(SECRET, name) && !isCalled(HALF_SECRET, name);
}

/** Whether a name has the words, however it is written: `rootPasswordHash` is `root_Password_Hash`, `SSHKey` is `SSH_Key`. */
function isCalled(words: RegExp, name: string): boolean {
  const spaced = name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, '_');
  return words.test(name) || words.test(spaced);
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
    ...Object.entries(stored).filter(([name]) => !asked.has(name) && isHarmless(name)),
    ...Object.entries(typed).filter(([name]) => kept.has(name)),
  ]);
}
