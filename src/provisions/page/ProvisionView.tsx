import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import type { LogView } from '@/api/log-tail-store';

import { useLogTail } from '@/api/queries/use-log-tail';
import { zonesOf } from '@/domain/log/zones';
import type { Provision } from '@/domain/provision/provision';
import { isStuck } from '@/domain/provision/liveness';
import { missingAddresses } from '@/domain/provision/resources';
import { isChanging, stateRow } from '@/domain/provision/state';
import { UseAgain } from '@/forms/drafts/UseAgain';
import { useActionContext } from '@/provisions/actions/action-context';
import { ActionDialog } from '@/provisions/actions/ActionDialog';
import {
  dialogNamed,
  type ActionDialogKind,
  type ChosenObject,
  type OnAct,
} from '@/provisions/actions/dialog';
import { ProvisionActions } from '@/provisions/actions/ProvisionActions';
import { LogTab } from '@/provisions/log/LogTab';
import { ObjectsTab } from '@/provisions/objects/ObjectsTab';
import { StallNotice } from '@/provisions/overview/StallNotice';
import { useLiveness } from '@/provisions/overview/use-liveness';
import { HistoryTab } from '@/provisions/record/HistoryTab';
import { InputsTab } from '@/provisions/record/InputsTab';
import { links, PROVISION_TABS, type ProvisionTab } from '@/lib/links';
import { Facts } from '@/provisions/page/Facts';
import { OverviewTab } from '@/provisions/page/OverviewTab';
import type { LatePart } from '@/ui/late-part';
import { StaleNote } from '@/ui/notes/StaleNote';
import { Page } from '@/ui/frame/Page';
import { TableSkeleton } from '@/ui/TableSkeleton';

/** The map of a provision, which comes from another room, in a chunk of its own: most visits are not for it. */
export type ProvisionMapPart = LatePart<{
  readonly provision: Provision;
  /** What can be done with the provision. */
  readonly actions: ReactNode;
  /** Says what went wrong, where something did. */
  readonly log: LogView;
}>;

interface OpenAction {
  readonly kind: ActionDialogKind;
  readonly chosen: ChosenObject | null;
}

interface ProvisionViewProps {
  readonly provision: Provision;
  readonly query: UseQueryResult<Provision>;
  readonly tab: ProvisionTab;
  readonly map: ProvisionMapPart;
}

/** The page of a provision that was loaded: facts and actions above, one part of it below. */
export function ProvisionView({ provision, query, tab, map }: ProvisionViewProps) {
  const { t } = useTranslation(['provision', 'provisions']);
  const [params, setParams] = useSearchParams();
  const [opened, setDialog] = useState<OpenAction | null>(null);
  // A link may lead to the dialog of an action; what was opened here since comes first.
  const asked = dialogNamed(params.get('act'));
  const dialog = opened ?? (asked === null ? null : { kind: asked, chosen: null });
  const act: OnAct = (kind, chosen) => {
    setDialog({ kind, chosen: chosen ?? null });
  };
  const changing = isChanging(provision.state);
  const { tone } = stateRow(provision.state);
  const failed = tone === 'failed';
  // What did not work, or is gone, is what people begin again with.
  const ended = failed || tone === 'gone';
  const log = useLogTail(
    provision,
    changing,
    changing || failed || missingAddresses(provision) > 0 || tab === 'log' || tab === 'map',
  );
  const zones = useMemo(
    () => zonesOf(log.marks, provision.history),
    [log.marks, provision.history],
  );
  const silence = useLiveness(provision, log, query.error === null);
  const context = useActionContext(provision, silence.liveness);
  return (
    <Page
      title={provision.name}
      crumbs={[{ label: t('provisions:title'), href: links.provisions() }]}
      action={
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          {ended && tab !== 'inputs' ? (
            // Where the name would have no room beside it, the inputs' part has it.
            <Box sx={{ display: { xs: 'none', md: 'block' } }}>
              <UseAgain provision={provision} />
            </Box>
          ) : null}
          <ProvisionActions provision={provision} context={context} onAct={act} />
        </Stack>
      }
    >
      <Stack sx={{ gap: 4 }}>
        <Facts provision={provision} query={query} stuck={isStuck(silence.liveness)} />
        <StaleNote
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
        <StallNotice
          state={provision.state}
          silence={silence}
          onUndeploy={() => {
            act('undeploy');
          }}
        />
        <Tabs
          value={tab}
          aria-label={t('tabs.label')}
          variant="scrollable"
          scrollButtons={false}
          sx={{ borderBottom: 1, borderColor: 'divider', displayPrint: 'none' }}
        >
          {PROVISION_TABS.map((name) => (
            <Tab
              key={name}
              value={name}
              label={t(`tabs.${name}`)}
              href={links.provision(provision.id, name)}
              id={`tab-${name}`}
              aria-controls={name === tab ? 'tab-panel' : undefined}
            />
          ))}
        </Tabs>
        <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
          {tab === 'overview' ? (
            <OverviewTab provision={provision} context={context} log={log} />
          ) : null}
          {tab === 'map' ? (
            <map.Part
              waiting={<TableSkeleton />}
              provision={provision}
              log={log}
              actions={<ProvisionActions provision={provision} context={context} onAct={act} />}
            />
          ) : null}
          {tab === 'objects' ? (
            <ObjectsTab provision={provision} context={context} onAct={act} />
          ) : null}
          {tab === 'log' ? (
            <LogTab
              log={log}
              zones={zones}
              silentSince={changing ? silence.lastSignAt : null}
              fileName={`provision-${String(provision.id)}.log`}
            />
          ) : null}
          {tab === 'inputs' ? (
            <Stack sx={{ gap: 4 }}>
              <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
                <UseAgain provision={provision} />
              </Box>
              <InputsTab provision={provision} />
            </Stack>
          ) : null}
          {tab === 'history' ? <HistoryTab provision={provision} /> : null}
        </div>
      </Stack>
      <ActionDialog
        kind={dialog?.kind ?? null}
        chosen={dialog?.chosen ?? null}
        provision={provision}
        context={context}
        onInstead={act}
        onClose={() => {
          setDialog(null);
          if (asked !== null) {
            setParams(
              (now) => {
                const next = new URLSearchParams(now);
                next.delete('act');
                return next;
              },
              { replace: true, preventScrollReset: true },
            );
          }
        }}
      />
    </Page>
  );
}
