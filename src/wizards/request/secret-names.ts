import type { InputSpec } from '@/domain/inputs/spec';
import { isKept } from '@/forms/draft/secrets';

/** The inputs whose values leave this page towards OneForm alone. */
export function secretNames(specs: readonly InputSpec[]): ReadonlySet<string> {
  return new Set(specs.filter((spec) => !isKept(spec)).map(({ name }) => name));
}
