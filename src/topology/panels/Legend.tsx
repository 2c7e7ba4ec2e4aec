import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { PHASES, type MapNode, type Phase } from '@/domain/topology/model';
import { TONE_OF_PHASE } from '@/topology/panels/phase-tone';
import type { MapStore } from '@/topology/model/map-store';
import { useVersion } from '@/topology/model/use-map-store';
import { StatusLabel } from '@/ui/StatusLabel';

interface LegendProps {
  readonly store: MapStore;
  /** What is counted: everything but boxes, on the map of a provision. */
  readonly counts: (node: MapNode) => boolean;
  readonly phaseWords: 'phases' | 'provisionPhases';
  readonly chosen: ReadonlySet<Phase>;
  readonly onChoose: (chosen: ReadonlySet<Phase>) => void;
}

/** The phases that there are, each with its number: a legend, and a filter at the same time. */
export const Legend = memo(function Legend({
  store,
  counts,
  phaseWords,
  chosen,
  onChoose,
}: LegendProps) {
  const { t } = useTranslation('topology');
  useVersion(store);
  // Of a provision, what is there needs no count: it is all the rest.
  const uncounted = phaseWords === 'phases' ? 'present' : null;
  const numbers = new Map<Phase, number>();
  for (const node of store.graph.nodes.values()) {
    if (counts(node)) numbers.set(node.phase, (numbers.get(node.phase) ?? 0) + 1);
  }
  return (
    <Box
      component="fieldset"
      aria-label={t('toolbar.filterPhases')}
      sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {PHASES.filter((phase) => numbers.has(phase) || chosen.has(phase)).map((phase) => (
        <ButtonBase
          key={phase}
          aria-pressed={chosen.has(phase)}
          onClick={() => {
            const next = new Set(chosen);
            if (!next.delete(phase)) next.add(phase);
            onChoose(next);
          }}
          sx={{
            px: 2,
            py: 1,
            borderRadius: 2,
            border: 1,
            borderColor: chosen.has(phase) ? 'primary.main' : 'divider',
            bgcolor: chosen.has(phase) ? 'surface.selected' : 'transparent',
            font: 'inherit',
            fontSize: '0.8125rem',
          }}
        >
          <StatusLabel tone={TONE_OF_PHASE[phase]}>
            {phase === uncounted
              ? t(`${phaseWords}.${phase}`)
              : `${t(`${phaseWords}.${phase}`)} ${numbers.get(phase) ?? 0}`}
          </StatusLabel>
        </ButtonBase>
      ))}
    </Box>
  );
});
