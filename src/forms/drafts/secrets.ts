import type { InputSpec } from '@/domain/inputs/spec';
import type { FormValue, FormValues } from '@/domain/inputs/values';
import { secrecyOfName } from '@/domain/secrecy/secrecy';
import { withoutSecretRows } from '@/domain/inputs/secret-keys';

/**
 * What a draft may hold of what was typed, by input name: no secrets. Of inputs that are not among `specs`
 * it is unknown what they were: of those, only what a draft held already stays, where its name is harmless.
 *
 * @param stored what lies in the draft now, without secrets
 */
export function withoutSecrets(
  specs: readonly InputSpec[],
  typed: FormValues,
  stored: FormValues = {},
): FormValues {
  const asked = new Set(specs.map(({ name }) => name));
  const kept = new Map(
    specs.filter(({ secrecy }) => secrecy.kept).map((spec) => [spec.name, spec]),
  );
  return Object.fromEntries([
    ...Object.entries(stored).filter(([name]) => !asked.has(name) && secrecyOfName(name).kept),
    ...Object.entries(typed).flatMap(([name, value]): [string, FormValue][] => {
      const spec = kept.get(name);
      const rest = spec === undefined ? undefined : withoutSecretRows(spec, value);
      return rest === undefined ? [] : [[name, rest]];
    }),
  ]);
}
