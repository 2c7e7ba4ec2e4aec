import type { Layout } from '@/domain/topology/layout';
import type { MapFilter } from '@/domain/topology/matching';
import { Blocks } from '@/features/topology/picture/Blocks';
import { RailLines } from '@/features/topology/picture/Lines';
import { COLORS, FONT } from '@/features/topology/picture/look';
import { frameLook } from '@/features/topology/picture/shapes/Frame';
import { ShapeOf } from '@/features/topology/picture/shapes/ShapeOf';
import type { MapStore } from '@/features/topology/view/map-store';
import type { MapWords } from '@/features/topology/view/words';

interface WholeProps {
  readonly layout: Layout;
  readonly store: MapStore;
  readonly words: MapWords;
}

const MARGIN = 24;
const EVERYTHING: MapFilter = { kinds: new Set(), phases: new Set() };

/** The whole map as one picture: nothing left out, nothing selected, nothing to click. */
export function Whole({ layout, store, words }: WholeProps) {
  const places = [...layout.places.values()];
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
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
      viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
      fontFamily={FONT}
    >
      <rect x={-MARGIN} y={-MARGIN} width={width} height={height} fill={COLORS.ground} />
      {shapes(true)}
      <RailLines layout={layout} store={store} />
      {shapes(false)}
      <Blocks
        blocks={places.filter(({ form }) => form === 'cell')}
        store={store}
        filter={EVERYTHING}
      />
    </svg>
  );
}
