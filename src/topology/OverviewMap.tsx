import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import type { ProvisionId } from '@/domain/ids';
import type { Provider } from '@/domain/provider';
import type { Provision } from '@/domain/provision/provision';
import type { MapNode } from '@/domain/topology/model';
import {
  GROUPINGS,
  layoutOverview,
  overviewGraph,
  type Grouping,
} from '@/domain/topology/overview';
import { MapView } from '@/topology/view/MapView';
import { useMapParams } from '@/topology/model/use-map-params';
import { VIEW_HEIGHT } from '@/ui/theme/view-height';

interface OverviewMapProps {
  readonly provisions: readonly Provision[];
  readonly providers: readonly Provider[];
  /** Those that nothing will move any more, whatever their state says. */
  readonly stuck: ReadonlySet<ProvisionId>;
  /** What can be done with a node: the way into its own map. */
  readonly actions: (node: MapNode) => ReactNode;
}

const isProvision = ({ kind }: MapNode): boolean => kind === 'provision';

/** All provisions on one map, by provider, region or state. */
export function OverviewMap({ provisions, providers, stuck, actions }: OverviewMapProps) {
  const { t } = useTranslation('topology');
  const [params, setParams] = useMapParams();
  const [query, setQuery] = useSearchParams();
  const grouping: Grouping =
    GROUPINGS.find((known) => known === query.get('group')) ?? GROUPINGS[0];
  const graph = useMemo(
    () => overviewGraph(provisions, providers, grouping, stuck),
    [provisions, providers, grouping, stuck],
  );
  return (
    <MapView
      // Another grouping is another map: it is fitted into the window again.
      key={grouping}
      graph={graph}
      place={layoutOverview}
      title={t('overview.title')}
      label={t('overview.label')}
      params={params}
      onParams={setParams}
      counted={isProvision}
      phaseWords="provisionPhases"
      actions={actions}
      kinds={false}
      height={`clamp(420px, calc(${VIEW_HEIGHT} - 220px), 1400px)`}
      tools={
        <TextField
          select
          label={t('overview.groupBy')}
          value={grouping}
          onChange={({ target }) => {
            setQuery(
              (now) => {
                const next = new URLSearchParams(now);
                next.set('group', target.value);
                // These are groups of the other grouping.
                next.delete('fold');
                next.delete('open');
                return next;
              },
              { replace: true },
            );
          }}
          sx={{ width: 160 }}
        >
          {GROUPINGS.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`overview.grouping.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      }
    />
  );
}
