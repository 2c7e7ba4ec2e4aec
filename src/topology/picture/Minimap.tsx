import Box from '@mui/material/Box';
import { memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { contains } from '@/domain/topology/geometry';
import type { Layout, Placed } from '@/domain/topology/layout';
import { COLORS } from '@/topology/picture/look';
import type { ViewportControl } from '@/topology/picture/use-viewport';
import { fitInto, seenRect } from '@/topology/picture/viewport';

const SIZE = { width: 168, height: 112 } as const;

const whole = (value: number): string => String(Math.round(value));
const outline = ({ x, y, width, height }: Placed): string =>
  `M${whole(x)} ${whole(y)}h${whole(width)}v${whole(height)}h${whole(-width)}z`;

/** The whole map, small: where everything is, and nothing of how it is. */
const Ground = memo(function Ground({ layout }: { readonly layout: Layout }) {
  const places = [...layout.places.values()];
  const boxes = places.filter(({ form }) => form === 'box' || form === 'grid');
  const rest = places.filter(({ form }) => form !== 'box' && form !== 'grid' && form !== 'chip');
  const stroke = Math.max(layout.width, layout.height) / 120;
  return (
    <>
      <path d={boxes.map(outline).join('')} fill="none" stroke={COLORS.edge} strokeWidth={stroke} />
      <path d={rest.map(outline).join('')} fill={COLORS.edge} />
    </>
  );
});

interface MinimapProps {
  readonly layout: Layout;
  readonly control: ViewportControl;
}

/** Where on the map one is; a click or a drag moves there. For the keyboard there are the arrows of the map itself. */
export function Minimap({ layout, control }: MinimapProps) {
  const { t } = useTranslation('topology');
  const { viewport, size } = control;
  if (size === null) return null;
  const frame = fitInto(
    { x: 0, y: 0, ...layout },
    { width: SIZE.width + 32, height: SIZE.height + 32 },
    1,
  );
  const seen = seenRect(viewport, size);
  // Who sees everything need not be told where that is.
  if (contains(seen, { x: 0, y: 0, ...layout })) return null;
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - left + 16 - frame.x) / frame.scale;
    const y = (event.clientY - top + 16 - frame.y) / frame.scale;
    control.change((now) => ({
      ...now,
      x: size.width / 2 - x * now.scale,
      y: size.height / 2 - y * now.scale,
    }));
  };
  return (
    <Box
      title={t('minimap')}
      sx={{
        position: 'absolute',
        right: 12,
        bottom: 12,
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        overflow: 'hidden',
        opacity: 0.92,
        display: { xs: 'none', sm: 'block' },
        displayPrint: 'none',
        '& svg': { display: 'block', touchAction: 'none', cursor: 'crosshair' },
      }}
    >
      <svg {...SIZE} aria-hidden="true" onPointerDown={move} onPointerMove={move}>
        <g transform={`translate(${frame.x - 16} ${frame.y - 16}) scale(${frame.scale})`}>
          <Ground layout={layout} />
          <rect
            x={seen.x}
            y={seen.y}
            width={seen.width}
            height={seen.height}
            fill={COLORS.action}
            fillOpacity={0.12}
            stroke={COLORS.action}
            strokeWidth={1.5 / frame.scale}
          />
        </g>
      </svg>
    </Box>
  );
}
