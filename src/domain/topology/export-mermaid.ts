import type { Graph, MapEdge, MapNode, Phase } from '@/domain/topology/model';
import { ROOT } from '@/domain/topology/model';

/** Colours that read on a white and on a dark page: Mermaid's renderers have either. */
const CLASSES: Readonly<Record<Phase, string>> = {
  planned: 'stroke-dasharray:5 4',
  making: 'stroke:#007099,stroke-width:2px',
  present: 'stroke:#07833b',
  failed: 'stroke:#db002c,stroke-width:3px',
  removing: 'stroke:#ad3d00,stroke-dasharray:2 3',
  gone: 'stroke:#81919e,stroke-dasharray:1 4',
  unknown: 'stroke:#ad3d00',
};

/** Text as Mermaid takes it inside quotes: markup and quotes as entities of its own, on one line. */
function quoted(text: string): string {
  const safe = text
    .replaceAll(/[#"<>&`|{}[\]]/g, (character) => `#${character.codePointAt(0) ?? 63};`)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `"${safe}"`;
}

/** More edges than that make a picture that nobody reads; hosts sit on every network anyway. */
const MOST_EDGES = 200;

/**
 * The map as Mermaid text, for a wiki.
 * @param label the words of a node: kind and name
 */
export function toMermaid(graph: Graph, label: (node: MapNode) => string): string {
  const names = new Map([...graph.nodes.keys()].map((id, index) => [id, `n${index}`]));
  const nameOf = (id: string): string => names.get(id) ?? 'n';
  const lines: string[] = ['flowchart TB'];
  const write = (parent: string, depth: number): void => {
    const indent = '  '.repeat(depth);
    for (const id of graph.children.get(parent) ?? []) {
      const node = graph.nodes.get(id);
      if (node === undefined) continue;
      const text = quoted(label(node));
      if (graph.children.has(id)) {
        lines.push(`${indent}subgraph ${nameOf(id)}[${text}]`);
        write(id, depth + 1);
        lines.push(`${indent}end`);
      } else lines.push(`${indent}${nameOf(id)}[${text}]`);
    }
  };
  write(ROOT, 1);
  const arrow = ({ kind }: MapEdge): string => (kind === 'on_network' ? '---' : '-->');
  for (const edge of graph.edges.slice(0, MOST_EDGES)) {
    lines.push(`  ${nameOf(edge.from)} ${arrow(edge)} ${nameOf(edge.to)}`);
  }
  const byPhase = new Map<Phase, string[]>();
  for (const { id, phase } of graph.nodes.values()) {
    byPhase.set(phase, [...(byPhase.get(phase) ?? []), nameOf(id)]);
  }
  for (const [phase, ids] of byPhase) {
    lines.push(`  classDef ${phase} ${CLASSES[phase]}`, `  class ${ids.join(',')} ${phase}`);
  }
  return `${lines.join('\n')}\n`;
}
