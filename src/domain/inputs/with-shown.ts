import type { InputSpec } from '@/domain/inputs/spec';
import type { Secrecy } from '@/domain/secrecy/secrecy';

/** Still so by its name alone: the field offers the way back. */
const SHOWN: Secrecy = { masked: false, kept: true, by: 'name' };

/**
 * The inputs as the person at the form wants them treated: those of `shown` are shown and kept, where only a name said
 * otherwise: their own, or a key in them. What the driver marks stays hidden. The others keep their identity.
 */
export function withShown(
  specs: readonly InputSpec[],
  shown: readonly string[],
): readonly InputSpec[] {
  if (shown.length === 0) return specs;
  const names = new Set(shown);
  return specs.map((spec) =>
    hidesByName(spec) && names.has(spec.name) ? { ...spec, secrecy: SHOWN } : spec,
  );
}

/** What only the driver's mark hides, or nothing can, is not for anybody to show. */
function hidesByName({ secrecy, kind }: InputSpec): boolean {
  const keyed = kind === 'map' || kind === 'json' || kind === 'unknown';
  return secrecy.by === 'name' || (secrecy.by === null && keyed);
}
