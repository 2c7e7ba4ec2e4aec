import type { Size } from '@/domain/topology/geometry';
import type { Layout } from '@/domain/topology/layout';
import type { MapFilter } from '@/domain/topology/matching';
import { Blocks } from '@/topology/picture/Blocks';
import { KeyPicture } from '@/topology/picture/KeyPicture';
import { Wires } from '@/topology/picture/Lines';
import { COLORS, FONT } from '@/topology/picture/look';
import { placeKey, type KeyEntry } from '@/topology/picture/map-key';
import { frameLook } from '@/topology/picture/shapes/Frame';
import { Line } from '@/topology/picture/shapes/pieces';
import { ShapeOf } from '@/topology/picture/shapes/ShapeOf';
import type { MapStore } from '@/topology/model/map-store';
import type { MapWords } from '@/topology/model/words';

interface WholeProps {
  readonly title: string;
  /** How it stands, and when that was. */
  readonly note: string;
  readonly entries: readonly KeyEntry[];
  readonly layout: Layout;
  readonly store: MapStore;
  readonly words: MapWords;
}

const MARGIN = 24;
const EVERYTHING: MapFilter = { kinds: new Set(), phases: new Set() };

/** Nothing is narrower, so that head and legend have room. */
const LEAST_WIDTH = 520;
const HEAD = 62;
const ABOVE_KEY = 20;

/** How big the whole picture is, with its head, its legend and its margins. */
export function sizeOfWhole(layout: Layout, entries: readonly KeyEntry[]): Size {
  const inner = Math.max(LEAST_WIDTH, layout.width);
  const key = placeKey(entries, inner).height;
  return {
    width: inner + 2 * MARGIN,
    height: HEAD + layout.height + ABOVE_KEY + key + 2 * MARGIN,
  };
}

/** The whole map as one picture: nothing left out, nothing selected, nothing to click. */
export function Whole({ title, note, entries, layout, store, words }: WholeProps) {
  const places = [...layout.places.values()];
  const { width, height } = sizeOfWhole(layout, entries);
  const inner = width - 2 * MARGIN;
  const shapes = (boxes: boolean) =>
    places
      .filter(({ form }) => form !== 'cell' && (form === 'box' || form === 'grid') === boxes)
      .map((place) => {
        const node = store.node(place.id);
        return node === undefined ? null : (
          <g
            key={place.id}
            transform={`translate(${place.x} ${place.y})`}
            {...frameLook(place.form, node.phase)}
          >
            <title>{words.label(node)}</title>
            <ShapeOf
              place={place}
              node={node}
              words={words}
              selected={false}
              folded={null}
              store={store}
            />
          </g>
        );
      });
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT}
    >
      <title>{note === '' ? title : `${title}, ${note}`}</title>
      <rect width={width} height={height} fill={COLORS.ground} />
      <g transform={`translate(${MARGIN} ${MARGIN})`}>
        <Line x={0} y={20} width={inner} size={18} strong color={COLORS.text} text={title} />
        <Line x={0} y={42} width={inner} size={12} color={COLORS.body} text={note} />
        <g transform={`translate(0 ${HEAD})`}>
          {shapes(true)}
          <Wires layout={layout} store={store} />
          {shapes(false)}
          <Blocks
            blocks={places.filter(({ form }) => form === 'cell')}
            store={store}
            filter={EVERYTHING}
          />
        </g>
        <g transform={`translate(0 ${HEAD + layout.height + ABOVE_KEY})`}>
          <KeyPicture entries={placeKey(entries, inner).entries} />
        </g>
      </g>
    </svg>
  );
}
