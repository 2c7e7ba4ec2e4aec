import { COLORS } from '@/topology/picture/look';
import { glyphPath } from '@/topology/picture/glyphs';
import { MOUNT_DASH, NETWORK_LINES } from '@/topology/picture/Lines';
import { KEY_FONT, KEY_ROW, type KeySample, type PlacedKey } from '@/topology/picture/map-key';
import { Line, Sign } from '@/topology/picture/shapes/pieces';

const MIDDLE = KEY_ROW / 2;
const GLYPH = { x: 3, y: MIDDLE - 6, width: 12, height: 12 } as const;

/** The sign, shape or line itself. */
function Sample({ sample }: { readonly sample: KeySample }) {
  switch (sample.type) {
    case 'phase':
      return <Sign x={2} y={MIDDLE - 7} phase={sample.phase} />;
    case 'shape':
      return (
        <path
          d={glyphPath(sample.kind, GLYPH)}
          fill={COLORS.body}
          fillOpacity={0.25}
          stroke={COLORS.body}
          strokeWidth={1.5}
        />
      );
    case 'network': {
      const { stroke, dash } = NETWORK_LINES[sample.index];
      return (
        <path
          d={`M1 ${MIDDLE - 5}H10V${MIDDLE + 6}M10 ${MIDDLE - 5}H19V${MIDDLE + 6}`}
          fill="none"
          stroke={stroke}
          strokeDasharray={dash}
          strokeWidth={2}
        />
      );
    }
    case 'routes':
    case 'mounts':
      return (
        <path
          d={`M1 ${MIDDLE}H19`}
          stroke={COLORS.edge}
          strokeDasharray={sample.type === 'mounts' ? MOUNT_DASH : undefined}
          strokeWidth={2}
        />
      );
  }
}

/** The entries of the legend as a part of a picture: the same on the page and in a file. */
export function KeyPicture({ entries }: { readonly entries: readonly PlacedKey[] }) {
  return entries.map(({ id, sample, words, x, y }) => (
    <g key={id} transform={`translate(${x} ${y})`}>
      <Sample sample={sample} />
      <Line x={26} y={MIDDLE + 4} width={400} size={KEY_FONT} color={COLORS.body} text={words} />
    </g>
  ));
}
