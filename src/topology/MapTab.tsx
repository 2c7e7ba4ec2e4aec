import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import type { LogView } from '@/api/log-tail-store';
import { providersQuery } from '@/api/queries/providers';
import { useUnmanaged } from '@/api/queries/use-unmanaged';
import { findProblem } from '@/domain/log/problem';
import type { Provision } from '@/domain/provision/provision';
import { ProvisionMap } from '@/topology/ProvisionMap';
import { links } from '@/lib/links';

interface MapTabProps {
  readonly provision: Provision;
  /** What can be done with the provision. */
  readonly actions: ReactNode;
  /** Says what went wrong, where something did. */
  readonly log: LogView;
}

/** The map of the provision, with what runs on it. */
export function MapTab({ provision, actions, log }: MapTabProps) {
  const api = useApi();
  const { data: providers } = useQuery(providersQuery(api));
  const { data: unmanaged } = useUnmanaged(provision);
  const provider = providers?.items.find(({ id }) => id === provision.providerId) ?? null;
  return (
    <ProvisionMap
      provision={provision}
      provider={provider}
      preview={null}
      unmanaged={unmanaged ?? null}
      log={log.lines}
      actions={(node, live) => {
        const { failure } = node;
        const failed = failure !== null;
        // The actions of the provision belong on the cluster, and on whatever failed.
        const concernsAll = failed || node.kind === 'cluster';
        return [
          failed ? (
            <WayToLog
              key="log"
              provision={provision}
              log={live && failure.reason === null ? log : null}
            />
          ) : null,
          live && concernsAll ? <Fragment key="actions">{actions}</Fragment> : null,
        ];
      }}
    />
  );
}

interface WayToLogProps {
  readonly provision: Provision;
  /** Null where the log tells of the thing itself already, and at a moment of the past: its end is not about that. */
  readonly log: LogView | null;
}

/** What the log says of the failure, and the way to the rest of it. */
function WayToLog({ provision: { id, state }, log }: WayToLogProps) {
  const { t } = useTranslation('provision');
  const lines = log?.lines;
  const problem = useMemo(() => (lines === undefined ? null : findProblem(lines)), [lines]);
  return (
    <div>
      {problem?.state === state ? (
        <Box sx={{ mb: 1, color: 'text.primary', overflowWrap: 'anywhere' }}>{problem.summary}</Box>
      ) : null}
      <Link href={links.provision(id, 'log')}>{t('problem.openLog')}</Link>
    </div>
  );
}
