import Box from '@mui/material/Box';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { KeyPicture } from '@/topology/picture/KeyPicture';
import { FONT } from '@/topology/picture/look';
import { placeKey } from '@/topology/picture/map-key';
import { useSize } from '@/topology/picture/use-size';
import { useKeyEntries } from '@/topology/picture/use-key-entries';
import type { MapStore } from '@/topology/model/map-store';

interface MapKeyProps {
  readonly store: MapStore;
  readonly phaseWords: 'phases' | 'provisionPhases';
}

/** The legend below the map: what the signs, shapes and lines on it mean. */
export const MapKey = memo(function MapKey({ store, phaseWords }: MapKeyProps) {
  const { t } = useTranslation('topology');
  const ref = useRef<HTMLDivElement>(null);
  const size = useSize(ref);
  const entries = useKeyEntries(store, phaseWords);
  const { entries: placed, height } = placeKey(entries, size?.width ?? 0);
  return (
    <Box
      component="figure"
      aria-label={t('key.label')}
      sx={{ m: 0, px: 4, py: 1, borderTop: 1, borderColor: 'divider', displayPrint: 'none' }}
    >
      <div ref={ref}>
        {size === null ? null : (
          <svg width="100%" height={height} fontFamily={FONT} style={{ display: 'block' }}>
            <KeyPicture entries={placed} />
          </svg>
        )}
      </div>
    </Box>
  );
});
