import { PHASES, type Graph, type NodeKind, type Phase } from '@/domain/topology/model';
import { roomOf } from '@/topology/picture/text-width';

/** What the legend explains by a sample beside it. */
export type KeySample =
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'shape'; readonly kind: NodeKind }
  | { readonly type: 'network'; readonly index: 0 | 1 }
  | { readonly type: 'routes' | 'mounts' };

export interface KeyEntry {
  readonly id: string;
  readonly sample: KeySample;
  readonly words: string;
}

export interface PlacedKey extends KeyEntry {
  readonly x: number;
  /** The top of its row. */
  readonly y: number;
}

interface KeyWords {
  readonly phase: (phase: Phase) => string;
  readonly kind: (kind: KeyKind) => string;
  readonly line: (line: 'network' | 'routes' | 'mounts') => string;
}

/** Kinds that are told apart by their shape. */
const KEY_KINDS = ['host', 'vm', 'image', 'guest'] as const satisfies readonly NodeKind[];
type KeyKind = (typeof KEY_KINDS)[number];

/** What the legend of a map explains: the states, shapes and lines that are on it, and no others. */
export function keyEntries({ nodes, edges }: Graph, words: KeyWords): readonly KeyEntry[] {
  const phases = new Set<Phase>();
  const kinds = new Set<NodeKind>();
  for (const { kind, phase } of nodes.values()) {
    kinds.add(kind);
    if (kind !== 'group') phases.add(phase);
  }
  const lines = new Set(edges.map(({ kind }) => kind));
  const entry = (id: string, sample: KeySample, text: string): KeyEntry => ({
    id,
    sample,
    words: text,
  });
  return [
    ...PHASES.filter((phase) => phases.has(phase)).map((phase) =>
      entry(`phase:${phase}`, { type: 'phase', phase }, words.phase(phase)),
    ),
    ...KEY_KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
      entry(`kind:${kind}`, { type: 'shape', kind }, words.kind(kind)),
    ),
    ...(lines.has('on_network')
      ? [entry('line:network', { type: 'network', index: 0 }, words.line('network'))]
      : []),
    ...(['routes', 'mounts'] as const)
      .filter((kind) => lines.has(kind))
      .map((kind) => entry(`line:${kind}`, { type: kind }, words.line(kind))),
  ];
}

export const KEY_FONT = 12;
export const KEY_ROW = 24;
/** The room of a sample, and of the space behind an entry. */
const SAMPLE = 28;
const BETWEEN = 18;

/** Entries beside each other, and in rows where they do not fit. */
export function placeKey(
  entries: readonly KeyEntry[],
  width: number,
): { readonly entries: readonly PlacedKey[]; readonly height: number } {
  let x = 0;
  let y = 0;
  const placed = entries.map((entry): PlacedKey => {
    const own = SAMPLE + roomOf(entry.words, KEY_FONT);
    if (x > 0 && x + own > width) {
      x = 0;
      y += KEY_ROW;
    }
    const at = { ...entry, x, y };
    x += own + BETWEEN;
    return at;
  });
  return { entries: placed, height: entries.length === 0 ? 0 : y + KEY_ROW };
}
