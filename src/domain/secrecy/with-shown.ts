import type { InputSpec } from '@/domain/inputs/spec';
import type { Secrecy } from '@/domain/secrecy/secrecy';

/** Still so by its name alone: the field offers the way back. */
const SHOWN: Secrecy = { masked: false, kept: true, by: 'name' };

/**
 * The inputs as the person at the form wants them treated: those of `shown` are shown and kept, where only their name
 * said otherwise. What the driver marks stays hidden. The others keep their identity.
 */
export function withShown(
  specs: readonly InputSpec[],
  shown: readonly string[],
): readonly InputSpec[] {
  if (shown.length === 0) return specs;
  const names = new Set(shown);
  return specs.map((spec) =>
    spec.secrecy.by === 'name' && names.has(spec.name) ? { ...spec, secrecy: SHOWN } : spec,
  );
}
