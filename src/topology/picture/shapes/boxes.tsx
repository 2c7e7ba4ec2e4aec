import { useTranslation } from 'react-i18next';

import { PHASES, type MapNode } from '@/domain/topology/model';
import { COLORS } from '@/topology/picture/look';
import { detailLine } from '@/topology/picture/node-text';
import { Frame } from '@/topology/picture/shapes/Frame';
import { FoldMark, Line, Sign, TitleLine } from '@/topology/picture/shapes/pieces';
import type { ShapeProps } from '@/topology/picture/shapes/shape-props';
import type { MapStore } from '@/topology/model/map-store';
import { useVersion } from '@/topology/model/use-map-store';
import type { MapWords } from '@/topology/model/words';

/** Kind, name and detail in one line: the kind is quiet where there is a name. */
function headOf({ node, words }: ShapeProps): readonly [string, string] {
  if (node.kind === 'group') return ['', words.name(node)];
  const rest = [words.name(node), detailLine(node, words)].filter((text) => text !== '');
  return [words.kind(node), rest.join('  ·  ')];
}

/** A box around other nodes: its kind and name stand at its top. */
export function BoxShape(props: ShapeProps) {
  const { place, node, selected, folded } = props;
  const [kind, rest] = headOf(props);
  const left = folded === null ? 14 : 34;
  const start = node.phase === 'present' ? left : left + 20;
  const shaded = place.depth % 2 === 1;
  return (
    <>
      <Frame
        place={place}
        selected={selected}
        radius={12}
        fill={shaded ? COLORS.muted : COLORS.paper}
        {...(shaded ? { fillOpacity: 0.4 } : {})}
      />
      {folded === null ? null : <FoldMark x={8} y={7} folded={folded} />}
      {node.phase === 'present' ? null : <Sign x={left} y={12} phase={node.phase} />}
      <TitleLine
        x={start}
        y={24}
        width={(place.wordsWidth ?? place.width) - start - 10}
        size={13}
        kind={kind}
        name={rest}
      />
    </>
  );
}

/** A box that shows nothing of what is in it but how much. */
export function FoldedShape(props: ShapeProps) {
  const { place, node, words, selected, store } = props;
  const { t } = useTranslation('topology');
  useVersion(store);
  const inside = store.graph.children.get(node.id)?.length ?? 0;
  const title = words.name(node) === '' ? words.kind(node) : words.name(node);
  return (
    <>
      <Frame place={place} selected={selected} radius={12} fill={COLORS.paper} />
      <FoldMark x={8} y={10} folded />
      <Line
        x={34}
        y={27}
        width={place.width - 130}
        size={13}
        strong
        color={COLORS.text}
        text={title}
      />
      <Line
        x={place.width - 88}
        y={27}
        width={80}
        size={12}
        text={
          node.kind === 'group'
            ? t('counts.provisions', { count: inside })
            : t('counts.inside', { count: inside })
        }
      />
    </>
  );
}

/** The hosts together: how many, and how many of them need a look. */
export function GridShape({ place, node, words, selected, folded, store }: ShapeProps) {
  const start = folded === null ? 0 : 26;
  return (
    <>
      <rect
        x={-6}
        width={place.width + 12}
        height={place.height + 6}
        rx={8}
        fill="none"
        stroke={selected ? COLORS.action : COLORS.line}
        strokeWidth={selected ? 3 : 1}
        strokeDasharray="none"
      />
      {folded === null ? null : <FoldMark x={0} y={6} folded={folded} />}
      {node.phase === 'present' ? null : <Sign x={start} y={11} phase={node.phase} />}
      <HostCount
        x={node.phase === 'present' ? start : start + 20}
        store={store}
        node={node}
        words={words}
        width={place.width - start - 24}
      />
    </>
  );
}

interface HostCountProps {
  readonly x: number;
  readonly store: MapStore;
  readonly node: MapNode;
  readonly words: MapWords;
  readonly width: number;
}

function HostCount({ x, store, node, words: { machines }, width }: HostCountProps) {
  const { t } = useTranslation('topology');
  useVersion(store);
  const hosts = store.graph.children.get(node.id) ?? [];
  const counts = new Map<MapNode['phase'], number>();
  for (const id of hosts) {
    const phase = store.node(id)?.phase;
    if (phase !== undefined) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  const words = PHASES.flatMap((phase) => {
    const count = counts.get(phase);
    return count === undefined ? [] : [`${count} ${t(`phases.${phase}`).toLowerCase()}`];
  });
  const all = t('counts.hosts', { count: hosts.length });
  const plain = counts.size === 0 || (counts.size === 1 && counts.has('present'));
  const alone = machines(node);
  const text = [all, plain ? '' : words.join(', '), alone]
    .filter((part) => part !== '')
    .join('  ·  ');
  return <Line x={x} y={23} width={width} size={13} strong halo color={COLORS.text} text={text} />;
}
