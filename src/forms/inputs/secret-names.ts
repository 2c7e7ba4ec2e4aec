import type { InputSpec } from '@/domain/inputs/spec';

/** The inputs whose values leave this page towards OneForm alone. */
export function secretNames(specs: readonly InputSpec[]): ReadonlySet<string> {
  return new Set(specs.filter((spec) => !spec.secrecy.kept).map(({ name }) => name));
}
