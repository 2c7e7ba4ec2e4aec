import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Deployment } from '@/domain/driver';
import type { InputValues } from '@/domain/inputs/raw';
import { NO_CHOICES } from '@/domain/topology/folding';
import { buildGraph } from '@/domain/topology/graph';
import { layoutGraph } from '@/domain/topology/layout';
import { plannedSubject, type MapSubject } from '@/domain/topology/subject';
import { isThing } from '@/topology/model/is-thing';
import type { MapParams } from '@/topology/model/map-params';
import { MapView } from '@/topology/view/MapView';

interface PlannedMapProps {
  /** The provision's name; '' while it has none. */
  readonly name: string;
  readonly provider: MapSubject['provider'];
  readonly deployment: Pick<Deployment, 'preview'>;
  /** As the form holds them, defaults included. */
  readonly values: InputValues;
}

const START: MapParams = {
  selected: null,
  choices: NO_CHOICES,
  filter: { kinds: new Set(), phases: new Set() },
  table: false,
  events: null,
};

/** What a wizard is about to ask for, as a map. Its view is not in the address, which is the wizard's. */
export function PlannedMap({ name, provider, deployment, values }: PlannedMapProps) {
  const { t } = useTranslation('topology');
  const [params, setParams] = useState(START);
  const graph = useMemo(
    () => buildGraph(plannedSubject(name, provider, deployment, values)),
    [name, provider, deployment, values],
  );
  const onParams = useCallback((changes: Partial<MapParams>) => {
    setParams((now) => ({ ...now, ...changes }));
  }, []);
  return (
    <MapView
      graph={graph}
      place={layoutGraph}
      title={t('planned')}
      label={t('planned')}
      params={params}
      onParams={onParams}
      counted={isThing}
      phaseWords="phases"
      kinds={false}
      height="480px"
    />
  );
}
