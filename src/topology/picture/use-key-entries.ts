import { useTranslation } from 'react-i18next';

import { keyEntries, type KeyEntry } from '@/topology/picture/map-key';
import type { MapStore } from '@/topology/model/map-store';
import { useVersion } from '@/topology/model/use-map-store';

/** What the legend of a map says just now. */
export function useKeyEntries(
  store: MapStore,
  phaseWords: 'phases' | 'provisionPhases',
): readonly KeyEntry[] {
  const { t } = useTranslation('topology');
  useVersion(store);
  return keyEntries(store.graph, {
    phase: (phase) => t(`${phaseWords}.${phase}`),
    kind: (kind) => t(`kinds.${kind}`),
    line: (line) => t(`key.lines.${line}`),
  });
}
