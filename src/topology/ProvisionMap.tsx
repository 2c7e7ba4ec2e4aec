import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { LineBlocks } from '@/domain/log/line-blocks';
import { stateChanges } from '@/domain/provision/history';
import type { OneObjects, Unmanaged } from '@/domain/provision/objects';
import type { Provision } from '@/domain/provision/provision';
import { evidenceOf, NO_EVIDENCE } from '@/domain/topology/evidence/evidence';
import { buildGraph } from '@/domain/topology/graph';
import { layoutGraph } from '@/domain/topology/layout';
import type { MapNode } from '@/domain/topology/model';
import { momentsOf, provisionAt, stopAt } from '@/domain/topology/replay';
import type { MapSubject } from '@/domain/topology/subject';
import { Timeline } from '@/topology/panels/Timeline';
import { isThing } from '@/topology/model/is-thing';
import { MapView } from '@/topology/view/MapView';
import { useMapParams } from '@/topology/model/use-map-params';
import { exactTime } from '@/lib/time';
import { VIEW_HEIGHT } from '@/ui/theme/view-height';

interface ProvisionMapProps {
  readonly provision: Provision;
  /** Null while it is not known, and when it was deleted. */
  readonly provider: MapSubject['provider'];
  readonly preview: OneObjects | null;
  /** Null while it is not known. */
  readonly unmanaged: Unmanaged | null;
  /** What proves how each thing is; null while it is not read. */
  readonly log: LineBlocks | null;
  /** What can be done with a node, shown beside its facts. `live`: false at a moment of the past. */
  readonly actions: (node: MapNode, live: boolean) => ReactNode;
}

/** The map of a provision: live, or as it was at a moment of its history. */
export function ProvisionMap({
  provision,
  provider,
  preview,
  unmanaged,
  log,
  actions,
}: ProvisionMapProps) {
  const { t, i18n } = useTranslation(['topology', 'states']);
  const [params, setParams] = useMapParams();
  const { events } = params;
  const { history, registeredAt } = provision;
  const moments = useMemo(() => momentsOf({ history, registeredAt }), [history, registeredAt]);
  const moment = stopAt(moments, events);
  const graph = useMemo(() => {
    const base = { provider, preview };
    if (moment === null) {
      const evidence = log === null ? NO_EVIDENCE : evidenceOf(log);
      return buildGraph({ ...base, provision, unmanaged, evidence });
    }
    const past = provisionAt(provision, moment);
    const changes = stateChanges(past.history).length;
    const evidence = log === null ? NO_EVIDENCE : evidenceOf(log, changes);
    return buildGraph({ ...base, provision: past, unmanaged: null, evidence });
  }, [provision, provider, preview, unmanaged, log, moment]);
  const state = t(`states:${moment?.state ?? provision.state}`);
  const then = moment?.time ?? null;
  const note =
    then === null
      ? state
      : `${state} · ${t('picture.at', { time: exactTime(then, i18n.language) })}`;
  const onMove = useCallback(
    (next: number | null) => {
      setParams({ events: next });
    },
    [setParams],
  );
  return (
    <MapView
      graph={graph}
      place={layoutGraph}
      title={provision.name}
      label={t('label', { name: provision.name })}
      note={note}
      params={params}
      onParams={setParams}
      counted={isThing}
      phaseWords="phases"
      actions={(node) => actions(node, moment === null)}
      kinds
      height={`clamp(420px, calc(${VIEW_HEIGHT} - 330px), 1200px)`}
      foot={
        moments.length < 2 ? null : (
          <Timeline moments={moments} events={moment?.events ?? null} onMove={onMove} />
        )
      }
    />
  );
}
