import { useTranslation } from 'react-i18next';

import type { Placed } from '@/domain/topology/layout';
import { COLORS } from '@/topology/picture/look';
import { Line } from '@/topology/picture/shapes/pieces';
import type { MapStore } from '@/topology/model/map-store';
import { useVersion } from '@/topology/model/use-map-store';
import type { MapWords } from '@/topology/model/words';

/** The size of a signpost on the screen, in pixels. */
const SIZE = 12;
/** Below this zoom the headings of the groups themselves can't be read. */
const SMALL = 0.6;

interface SignpostsProps {
  readonly places: readonly Placed[];
  readonly store: MapStore;
  readonly words: MapWords;
  readonly scale: number;
}

/** The names of groups seen from afar: of one size on the screen, over whatever is below. */
export function Signposts({ places, store, words, scale }: SignpostsProps) {
  const { t } = useTranslation('topology');
  useVersion(store);
  if (scale >= SMALL) return null;
  const size = SIZE / scale;
  return (
    <g aria-hidden="true" pointerEvents="none">
      {places
        .filter(({ kind }) => kind === 'group')
        .map(({ id, x, y, width }) => {
          const node = store.node(id);
          const members = store.graph.children.get(id) ?? [];
          const failed = members.filter((member) => store.node(member)?.phase === 'failed').length;
          const counts =
            failed === 0 || failed === members.length
              ? String(members.length)
              : t('counts.failed', { count: failed });
          return node === undefined ? null : (
            <g key={id} transform={`translate(${x} ${y})`}>
              {/* Over the group's own heading, which is too small to be read. */}
              <rect
                x={2}
                y={2}
                width={width - 4}
                height={size * 1.35}
                rx={10}
                fill={COLORS.paper}
              />
              <Line
                x={size / 2}
                y={size * 1.1}
                width={width - size}
                size={size}
                strong
                color={COLORS.text}
                text={`${words.name(node)}  ·  ${counts}`}
              />
            </g>
          );
        })}
    </g>
  );
}
