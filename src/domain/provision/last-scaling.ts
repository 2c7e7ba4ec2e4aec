import type { Provision } from '@/domain/provision/provision';
import { isJsonObject } from '@/lib/json';

/**
 * A scaling as it is sent: how many more, the addresses of those that are added, or the ids of those that go. A retry
 * from SCALING_FAILURE wants it again (contract#retry).
 */
export type Scaling =
  | { readonly direction: 'up'; readonly nodes: number | readonly string[] }
  | { readonly direction: 'down'; readonly nodes: readonly number[] };

/** The text that a scaling is kept as; `of` tells the provision from another that gets its id later. */
export function scalingText({ registeredAt }: Pick<Provision, 'registeredAt'>, scaling: Scaling) {
  return JSON.stringify({ ...scaling, of: registeredAt });
}

/** Reads what was kept. Null where it is nothing that could be sent again, or belongs to another provision. */
export function scalingIn(
  { registeredAt, objects }: Pick<Provision, 'registeredAt' | 'objects'>,
  text: string | null,
): Scaling | null {
  const kept = parsed(text);
  if (!isJsonObject(kept) || kept['of'] !== registeredAt) return null;
  const { direction, nodes } = kept;
  if (direction === 'up') {
    if (isWhole(nodes) && nodes >= 1) return { direction, nodes };
    return isListOf(nodes, isText) ? { direction, nodes } : null;
  }
  const known = new Set(objects.hosts.map(({ id }) => id));
  const isHere = (id: unknown): id is number => isWhole(id) && known.has(id);
  return direction === 'down' && isListOf(nodes, isHere) ? { direction, nodes } : null;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isListOf<T>(value: unknown, isOne: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isOne(item));
}
