import {
  PHASES,
  ROOT,
  type Graph,
  type MapNode,
  type NodeKind,
  type Phase,
} from '@/domain/topology/model';

/** Colours that read on a white and on a dark page: Mermaid's renderers have either. */
const CLASSES: Readonly<Record<Phase, string>> = {
  planned: 'stroke-dasharray:5 4',
  making: 'stroke:#007099,stroke-width:2px',
  present: 'stroke:#07833b',
  failed: 'stroke:#db002c,stroke-width:3px',
  unfinished: 'stroke:#637381,stroke-width:2px,stroke-dasharray:6 3',
  removing: 'stroke:#ad3d00,stroke-dasharray:2 3',
  gone: 'stroke:#81919e,stroke-dasharray:1 4',
  unknown: 'stroke:#ad3d00',
};

/**
 * What Mermaid draws unless its page was told otherwise (`maxEdges`, `maxTextSize`): beyond, it draws an error.
 * https://mermaid.js.org/config/schema-docs/config.html
 */
const MOST_EDGES = 500;
const MOST_TEXT = 50_000;

/** More siblings of one kind than that are one node. */
interface Limits {
  /** Of what comes in numbers. */
  readonly many: number;
  /** Of all else: boxes stay apart for as long as they can. */
  readonly few: number;
}

const IN_NUMBERS: ReadonlySet<NodeKind> = new Set([
  'host',
  'vm',
  'image',
  'guest',
  'public_ip',
  'address_range',
  'provision',
]);

/** From the finest on: the first whose picture Mermaid draws is taken. */
const LIMITS: readonly Limits[] = [
  { many: 24, few: Infinity },
  { many: 8, few: Infinity },
  { many: 1, few: Infinity },
  { many: 1, few: 24 },
  { many: 1, few: 1 },
];

export interface MermaidWords {
  /** A node: what it is, its name, its address or id, its state. */
  readonly label: (node: MapNode) => string;
  /** Many of one kind as one node, with what lives in them: how many, and in which states. */
  readonly many: (nodes: readonly MapNode[], inside: readonly MapNode[]) => string;
  /** Says that a node stands for many. */
  readonly note: (count: number) => string;
}

/** Text as Mermaid takes it inside quotes: markup and quotes as entities of its own, on one line. */
function quoted(text: string): string {
  const safe = text
    .replaceAll(/[#"<>&`|{}[\]]/g, (character) => `#${character.codePointAt(0) ?? 63};`)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `"${safe}"`;
}

/** The phase that needs a look first. */
const worstOf = (nodes: readonly MapNode[]): Phase =>
  PHASES.find((phase) => nodes.some((node) => node.phase === phase)) ?? 'unknown';

/** A drawing in which siblings of one kind are put together where they are too many. */
class Drawing {
  readonly lines: string[] = ['flowchart TB'];
  edges = 0;
  readonly #graph: Graph;
  readonly #words: MermaidWords;
  readonly #limits: Limits;
  /** By the id of a node: what it is called in the text, be it rendered itself or as one of many. */
  readonly #names = new Map<string, string>();
  readonly #byPhase = new Map<Phase, string[]>();
  #count = 0;

  constructor(graph: Graph, words: MermaidWords, limits: Limits) {
    this.#graph = graph;
    this.#words = words;
    this.#limits = limits;
    this.#inside(ROOT, '  ');
    this.#connect();
    for (const [phase, names] of this.#byPhase) {
      this.lines.push(
        `  classDef ${phase} ${CLASSES[phase]}`,
        `  class ${names.join(',')} ${phase}`,
      );
    }
  }

  get text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  #children(id: string): readonly MapNode[] {
    return (this.#graph.children.get(id) ?? []).flatMap((one) => this.#graph.nodes.get(one) ?? []);
  }

  #name(phase: Phase): string {
    const name = `n${this.#count}`;
    this.#count += 1;
    const names = this.#byPhase.get(phase);
    if (names === undefined) this.#byPhase.set(phase, [name]);
    else names.push(name);
    return name;
  }

  #inside(parent: string, indent: string): void {
    const nodes = this.#children(parent);
    const byKind = new Map<NodeKind, MapNode[]>();
    for (const node of nodes) {
      const alike = byKind.get(node.kind);
      if (alike === undefined) byKind.set(node.kind, [node]);
      else alike.push(node);
    }
    for (const node of nodes) {
      const alike = byKind.get(node.kind) ?? [];
      const most = IN_NUMBERS.has(node.kind) ? this.#limits.many : this.#limits.few;
      if (alike.length <= most) this.#one(node, indent);
      else if (alike[0] === node) this.#many(alike, indent);
    }
  }

  #one(node: MapNode, indent: string): void {
    const name = this.#name(node.phase);
    this.#names.set(node.id, name);
    const text = quoted(this.#words.label(node));
    if (!this.#graph.children.has(node.id)) {
      this.lines.push(`${indent}${name}[${text}]`);
      return;
    }
    this.lines.push(`${indent}subgraph ${name}[${text}]`);
    this.#inside(node.id, `${indent}  `);
    this.lines.push(`${indent}end`);
  }

  #many(nodes: readonly MapNode[], indent: string): void {
    const name = this.#name(worstOf(nodes));
    const inside: MapNode[] = [];
    const gather = (id: string): void => {
      this.#names.set(id, name);
      for (const child of this.#children(id)) {
        inside.push(child);
        gather(child.id);
      }
    };
    for (const { id } of nodes) gather(id);
    this.lines.push(
      `${indent}%% ${this.#words.note(nodes.length + inside.length)}`,
      `${indent}${name}[${quoted(this.#words.many(nodes, inside))}]`,
    );
  }

  /** Each connection once, however many of those that are put together have it. */
  #connect(): void {
    const lines = new Set<string>();
    for (const { from, to, kind } of this.#graph.edges) {
      const [start, end] = [this.#names.get(from), this.#names.get(to)];
      if (start === undefined || end === undefined || start === end) continue;
      lines.add(`  ${start} ${kind === 'on_network' ? '---' : '-->'} ${end}`);
    }
    this.edges = lines.size;
    this.lines.push(...lines);
  }
}

/**
 * The map as Mermaid text, for a wiki. Nothing is left out: what is too much for a picture is put together,
 * which a comment and the label of the node say.
 */
export function toMermaid(graph: Graph, words: MermaidWords): string {
  let text = '';
  for (const limits of LIMITS) {
    const drawing = new Drawing(graph, words, limits);
    ({ text } = drawing);
    if (drawing.edges <= MOST_EDGES && text.length <= MOST_TEXT) break;
  }
  return text;
}
