import { glyphPath } from '@/topology/picture/glyphs';
import { COLORS, LOOKS } from '@/topology/picture/look';
import { detailLine, rangeText } from '@/topology/picture/node-text';
import { Frame } from '@/topology/picture/shapes/Frame';
import { Line, Sign, TitleLine } from '@/topology/picture/shapes/pieces';
import type { ShapeProps } from '@/topology/picture/shapes/shape-props';

/** A host, a datastore, a gateway: sign, name, and what tells it apart. Guests are rendered over its foot. */
export function CardShape({ place, node, words, selected }: ShapeProps) {
  const name = words.name(node);
  const mono = node.kind === 'host' && node.name !== null;
  const detail = detailLine(node, words);
  return (
    <>
      <Frame place={place} selected={selected} radius={8} />
      <Sign x={10} y={11} phase={node.phase} />
      <Line
        x={30}
        y={22}
        width={place.width - 38}
        size={12.5}
        strong
        mono={mono}
        color={COLORS.text}
        text={name === '' ? words.kind(node) : name}
      />
      <Line
        x={10}
        y={42}
        width={place.width - 18}
        size={11}
        text={detail === '' && name !== '' ? words.kind(node) : detail}
      />
    </>
  );
}

/** A gateway, a security group, an NFS server: sign, kind, and name where it has one of its own. */
export function PlateShape({ place, node, words, selected }: ShapeProps) {
  const name = words.name(node);
  const kind = words.kind(node);
  return (
    <>
      <Frame place={place} selected={selected} radius={8} />
      <Sign x={10} y={9} phase={node.phase} />
      <TitleLine
        x={30}
        y={20.5}
        width={place.width - 38}
        size={12}
        kind={name === '' ? '' : kind}
        name={name === '' ? kind : name}
      />
    </>
  );
}

/** A network as a rail that the hosts below hang on; its addresses are rendered over its right part. */
export function RailShape({ place, node, words, selected }: ShapeProps) {
  const name = words.name(node);
  return (
    <>
      <Frame place={place} selected={selected} radius={8} />
      <rect width={6} height={place.height} rx={3} fill={LOOKS[node.phase].color} stroke="none" />
      <Sign x={16} y={10} phase={node.phase} />
      <Line
        x={38}
        y={22}
        // Beside it are the addresses, where the rail is long enough for both.
        width={Math.min(184, place.width - 48)}
        size={13}
        strong
        color={COLORS.text}
        text={name === '' ? words.kind(node) : name}
      />
      <Line
        x={16}
        y={43}
        width={(place.wordsWidth ?? place.width) - 24}
        size={11}
        text={detailLine(node, words)}
      />
    </>
  );
}

/** An address, or a range of them. */
export function ChipShape({ place, node, words, selected }: ShapeProps) {
  const name = node.kind === 'address_range' ? rangeText(node) : words.name(node);
  const size = Math.min(11, place.height * 0.55);
  return (
    <>
      <Frame place={place} selected={selected} radius={Math.min(6, place.height / 3)} />
      <Line
        x={6}
        y={place.height / 2 + size * 0.36}
        width={place.width - 8}
        size={size}
        mono
        color={COLORS.text}
        text={name === '' ? words.kind(node) : name}
      />
    </>
  );
}

/** A provision on the map over everything. */
export function TileShape({ place, node, words, selected }: ShapeProps) {
  return (
    <>
      <Frame place={place} selected={selected} radius={8} />
      <Sign x={8} y={7} phase={node.phase} />
      <Line
        x={28}
        y={18}
        width={place.width - 34}
        size={12}
        strong
        color={COLORS.text}
        text={words.name(node)}
      />
      <Line x={8} y={35} width={place.width - 14} size={11} text={words.phase(node)} />
    </>
  );
}

/** Only the outline: a cell that is selected or has the focus, over the block that shows it. */
export function CellShape({ place, selected }: ShapeProps) {
  const { kind, width, height } = place;
  return (
    <path
      d={glyphPath(kind, { x: 0, y: 0, width, height })}
      fill="transparent"
      stroke={selected ? COLORS.action : 'none'}
      strokeDasharray="none"
      strokeWidth={Math.min(3, width / 4)}
    />
  );
}
