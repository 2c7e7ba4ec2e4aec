import type { Graph } from '@/domain/topology/model';

/** FNV-1a over a text's code units, two lanes of 32 bits: fast, and good enough to notice a change. */
class Digest {
  #low = 0x811c9dc5;
  #high = 0x01000193;

  add(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.#mix(text.charCodeAt(index));
    // Ends the text, so that "ab", "c" is not "a", "bc".
    this.#mix(0x1_0000);
  }

  #mix(code: number): void {
    this.#low = Math.imul(this.#low ^ code, 0x01000193);
    this.#high = Math.imul(this.#high ^ code, 0x85ebca6b);
  }

  toString(): string {
    const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
    return hex(this.#high) + hex(this.#low);
  }
}

/**
 * A text that changes exactly when the layout could: by what is there and where it belongs, not by names,
 * facts or phases, and not by the order in which the server sends things.
 */
export function structureHash({ nodes }: Graph): string {
  const digest = new Digest();
  for (const { id, kind, parent } of nodes.values()) {
    digest.add(id);
    digest.add(kind);
    digest.add(parent ?? '');
  }
  return digest.toString();
}
