import { nameMeans } from '@/domain/secrecy/words';

/**
 * How the value of an input is treated. Decided once, when the input is parsed (`InputSpec.secrecy`), and read by
 * everything that shows, stores, copies or reports a value.
 */
export interface Secrecy {
  /** The value is hidden on every page, and taken out of what OneForm answers and of logs. */
  readonly masked: boolean;
  /** A draft in this browser may hold the value, and a copied request may show it. Never true of a masked one. */
  readonly kept: boolean;
  /**
   * Why: the driver marked the input (`sensitive`), its name says it, or nothing does. What only the name says can be
   * lifted by the person at the field; what the driver says can't.
   */
  readonly by: 'driver' | 'name' | null;
}

export const OPEN: Secrecy = { masked: false, kept: true, by: null };
const BY_DRIVER: Secrecy = { masked: true, kept: false, by: 'driver' };
const BY_NAME: Secrecy = { masked: true, kept: false, by: 'name' };
/** Half of a pair (`access_key`): shown while it is typed, but not left in the browser. */
const HALF: Secrecy = { masked: false, kept: false, by: 'name' };

/** What counts of an input. `texts`: its value is a text, or holds texts; flags and numbers are never secret by name. */
interface Named {
  readonly name: string;
  readonly sensitive: boolean;
  readonly texts: boolean;
}

/** Decides for an input; `sensitive` marks whatever it stands on, also flags and numbers. */
export function secrecyOf({ name, sensitive, texts }: Named): Secrecy {
  if (sensitive) return BY_DRIVER;
  return texts ? secrecyOfName(name) : OPEN;
}

/** Decides by the name alone, for a text of which no input is known. */
export function secrecyOfName(name: string): Secrecy {
  switch (nameMeans(name)) {
    case 'secret':
      return BY_NAME;
    case 'half':
      return HALF;
    case 'harmless':
      return OPEN;
  }
}

/** Decides for a value that no input asks for any more: by its name, where it is or holds a text. */
export function secrecyOfValue(name: string, value: unknown): Secrecy {
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? secrecyOfName(name)
    : OPEN;
}

/** The one that hides more: for what is there twice, or is known from two sides. */
export function stricter(one: Secrecy, other: Secrecy): Secrecy {
  return strictness(other) > strictness(one) ? other : one;
}

function strictness({ masked, kept, by }: Secrecy): number {
  if (!masked) return kept ? 0 : 1;
  return by === 'driver' ? 3 : 2;
}
