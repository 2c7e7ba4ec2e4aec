import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValues } from '@/domain/inputs/values';

/** Words in the name of an input whose value must not be read over somebody's shoulder. */
const SECRET = /pass(?:word|wd|phrase)?(?:_|\b)|secret|token|private_?key|credential/iu;

/** Half of a pair: shown while it is typed, but not left lying in the browser. */
const HALF_SECRET = /(?:^|[_\s.-])key(?:$|[_\s.-])|api_?key|access_?key/iu;

/** Whether the field hides what is typed: drivers forget to mark some of their secrets. */
export function isMasked(spec: InputSpec): boolean {
  return spec.sensitive || SECRET.test(spec.name);
}

/** Whether a draft may hold the value. */
export function isKept(spec: InputSpec): boolean {
  return !isMasked(spec) && !HALF_SECRET.test(spec.name);
}

/**
 * What a draft may hold of what was typed, by input name: no secrets, and nothing of inputs that are not
 * among `specs`, since nobody can tell what those were.
 */
export function withoutSecrets(specs: readonly InputSpec[], typed: FormValues): FormValues {
  const kept = new Set(specs.filter(isKept).map(({ name }) => name));
  for (const spec of specs) if (!isKept(spec)) kept.delete(spec.name);
  return Object.fromEntries(Object.entries(typed).filter(([name]) => kept.has(name)));
}
