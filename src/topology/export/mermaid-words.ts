import type { TFunction } from 'i18next';

import type { MermaidWords } from '@/domain/topology/export-mermaid';
import { factOf, PHASES, type MapNode, type NodeKind } from '@/domain/topology/model';
import { shortName } from '@/topology/panels/short-name';
import { detailLine, rangeText } from '@/topology/picture/node-text';
import type { MapWords } from '@/topology/model/words';

/** Facts and states are set apart as on the map. */
const SEPARATOR = ' · ';

/** How many of each of these live in what is put together. */
const TOLD = [
  'provision',
  'host',
  'vm',
  'image',
  'guest',
  'public_ip',
] as const satisfies readonly NodeKind[];

/** Kinds that there may be many of have a word for many. */
const PLURALS = {
  host: 'hosts',
  provision: 'provisions',
  vm: 'vms',
  image: 'images',
} as const satisfies Partial<Record<NodeKind, string>>;

const hasPlural = (kind: NodeKind): kind is keyof typeof PLURALS => kind in PLURALS;

const howMany = (t: TFunction<'topology'>, count: number, kind: NodeKind): string =>
  hasPlural(kind)
    ? t(`counts.${PLURALS[kind]}`, { count })
    : t('counts.ofKind', { count, kind: t(`kinds.${kind}`) });

/** `12 failed, 488 present`. */
const states = (t: TFunction<'topology'>, nodes: readonly MapNode[]): string =>
  PHASES.flatMap((phase) => {
    const alike = nodes.filter((node) => node.phase === phase);
    const words = alike[0]?.kind === 'provision' ? 'provisionPhases' : 'phases';
    return alike.length === 0 ? [] : [`${alike.length} ${t(`${words}.${phase}`).toLowerCase()}`];
  }).join(', ');

/** What nodes are called in a text for a wiki: all that the map says by place and colour is in the words. */
export function mermaidWords(t: TFunction<'topology'>, words: MapWords): MermaidWords {
  const title = (node: MapNode): string => {
    if (node.kind === 'address_range') return `${words.kind(node)} ${rangeText(node)}`.trim();
    return node.kind === 'vm' ? shortName(t, words, node) : words.title(node);
  };
  const details = (node: MapNode): readonly string[] => {
    const id = factOf(node, 'one_id');
    return [
      title(node),
      // The number of a guest is its name.
      id === null || id === words.name(node) ? '' : `#${id}`,
      // A host is told by its address and number.
      node.kind === 'host' ? '' : detailLine({ ...node, failure: null }, words),
      node.kind === 'group' ? '' : words.phase(node),
    ];
  };
  return {
    label: (node) =>
      details(node)
        .filter((text) => text !== '')
        .join(SEPARATOR),
    many: (nodes, inside) => {
      const [first] = nodes;
      if (first === undefined) return '';
      const parts = TOLD.flatMap((kind) => {
        const count = inside.filter((node) => node.kind === kind).length;
        return count === 0 ? [] : [howMany(t, count, kind)];
      });
      return [`${howMany(t, nodes.length, first.kind)}: ${states(t, nodes)}`, ...parts].join(
        SEPARATOR,
      );
    },
    note: (count) => t('mermaidNote', { count }),
  };
}
