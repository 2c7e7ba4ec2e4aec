import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { providersQuery } from '@/api/queries/providers';
import { provisionsQuery } from '@/api/queries/provisions';
import { useChangingProvisions } from '@/api/queries/use-changing-provisions';
import type { Provision } from '@/domain/provision/provision';
import { isStuck } from '@/domain/provision/liveness';
import type { MapNode } from '@/domain/topology/model';
import { provisionOfNode } from '@/domain/topology/overview';
import { OverviewMap } from '@/topology/OverviewMap';
import { links } from '@/lib/links';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { StaleNote } from '@/ui/notes/StaleNote';
import { useLatePulses } from '@/ui/state/use-late-pulses';
import { Page } from '@/ui/frame/Page';
import { Message } from '@/ui/Message';
import { Panel } from '@/ui/Panel';
import { TableSkeleton } from '@/ui/TableSkeleton';

const NONE: readonly Provision[] = [];

/** All providers and provisions as one map to dive into. */
export function MapPage() {
  const { t } = useTranslation('topology');
  const api = useApi();
  const provisions = useQuery(provisionsQuery(api, { all: false }));
  const { data: providers } = useQuery(providersQuery(api));
  const known = provisions.data?.items;
  const followError = useChangingProvisions(known ?? NONE);
  const pulses = useLatePulses(known ?? NONE);
  const stuck = useMemo(
    () => new Set([...pulses].flatMap(([id, { liveness }]) => (isStuck(liveness) ? [id] : []))),
    [pulses],
  );
  const retry = () => void provisions.refetch();
  return (
    <Page title={t('overview.title')}>
      {known === undefined ? (
        <Panel>
          {provisions.isError ? (
            <ErrorMessage
              error={provisions.error}
              onRetry={retry}
              retrying={provisions.isFetching}
            />
          ) : (
            <TableSkeleton />
          )}
        </Panel>
      ) : (
        <>
          <StaleNote
            error={provisions.error ?? followError}
            onRetry={retry}
            retrying={provisions.isFetching}
          />
          {known.length === 0 ? (
            <Panel>
              <Message title={t('overview.empty')} />
            </Panel>
          ) : (
            <>
              <OverviewMap
                provisions={known}
                providers={providers?.items ?? []}
                stuck={stuck}
                actions={diveFrom}
              />
              <Typography variant="caption" component="p" sx={{ mt: 2 }}>
                {t('overview.withoutDone')}
              </Typography>
            </>
          )}
        </>
      )}
    </Page>
  );
}

const diveFrom = (node: MapNode) => <Dive node={node} />;

/** The way from a provision on the map into its own map. */
function Dive({ node }: { readonly node: MapNode }) {
  const { t } = useTranslation('topology');
  const id = provisionOfNode(node);
  if (id === null) return null;
  return (
    <Button variant="contained" href={links.provision(id, 'map')}>
      {t('inspector.open')}
    </Button>
  );
}
