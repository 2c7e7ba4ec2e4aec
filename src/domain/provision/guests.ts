import type { Children, Unmanaged } from '@/domain/provision/objects';

/** One thing that lives on an object without being part of the provision. */
export interface Guest {
  /** `vm`, `image`, or an unknown word. */
  readonly kind: string;
  readonly id: string;
}

/**
 * What lives on an object, by the server's last answer to `/unmanaged`, or else by the document, which is as old
 * as the last check. Virtual machines first, by number.
 */
export function guestsOn(
  kind: keyof Unmanaged,
  object: { readonly id: number | null; readonly children: Children },
  unmanaged: Unmanaged | null,
): readonly Guest[] {
  // A fresh answer is the whole truth; the document's own is all there is without one.
  const children =
    unmanaged === null
      ? object.children
      : ((object.id === null ? undefined : unmanaged[kind][String(object.id)]) ?? {});
  return Object.entries(children)
    .flatMap(([guest, ids]) => [...new Set(ids)].map((id) => ({ kind: guest, id })))
    .sort((a, b) => rank(a.kind) - rank(b.kind) || Number(a.id) - Number(b.id));
}

const rank = (kind: string): number => (kind === 'vm' ? 0 : kind === 'image' ? 1 : 2);
