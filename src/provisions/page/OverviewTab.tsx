import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';

import type { LogView } from '@/api/log-tail-store';
import type { ActionContext } from '@/domain/provision/actions';
import { progressOf } from '@/domain/provision/progress';
import type { Provision } from '@/domain/provision/provision';
import { isStuck } from '@/domain/provision/liveness';
import { isChanging, stateRow } from '@/domain/provision/state';
import { Lifecycle } from '@/provisions/overview/Lifecycle';
import { MissingAddresses } from '@/provisions/overview/MissingAddresses';
import { ProblemPanel } from '@/provisions/overview/ProblemPanel';
import { ProgressNow } from '@/provisions/overview/ProgressNow';
import { Summary } from '@/provisions/overview/Summary';
import { KeyValue } from '@/ui/KeyValue';
import { Panel } from '@/ui/Panel';
import { plainText } from '@/lib/exact-json';

interface OverviewTabProps {
  readonly provision: Provision;
  readonly context: ActionContext;
  readonly log: LogView;
}

/** What went wrong, how far it is, what it is made of. */
export function OverviewTab({ provision, context, log }: OverviewTabProps) {
  const { t } = useTranslation('provision');
  const progress = progressOf(provision);
  const tags = Object.entries(provision.tags);
  const { meta } = provision;
  return (
    <Stack sx={{ gap: 4 }}>
      {stateRow(provision.state).tone === 'failed' ? (
        <ProblemPanel provision={provision} context={context} log={log} />
      ) : null}
      <MissingAddresses provision={provision} log={log} />
      {provision.state === 'UNKNOWN' ? (
        <Alert severity="warning">
          {provision.rawState === ''
            ? t('noState')
            : t('unknownState', { state: provision.rawState })}
        </Alert>
      ) : (
        <Panel
          title={t(`progress.title.${progress.direction}`)}
          actions={
            <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {t('progress.percent', { percent: progress.percent })}
            </Box>
          }
        >
          <Lifecycle progress={progress} stuck={isStuck(context.liveness)} />
        </Panel>
      )}
      {isChanging(provision.state) ? (
        <ProgressNow provision={provision} progress={progress} log={log} />
      ) : null}
      <Summary provision={provision} />
      <Panel title={t('facts.title')}>
        <KeyValue
          rows={[
            {
              key: 'description',
              label: t('facts.description'),
              value:
                provision.description === '' ? t('facts.noDescription') : provision.description,
            },
            {
              key: 'tags',
              label: t('facts.tags'),
              value:
                tags.length === 0
                  ? t('facts.noTags')
                  : tags.map(([name, value]) => `${name} = ${plainText(value)}`).join(', '),
            },
            {
              key: 'permissions',
              label: t('facts.permissions'),
              value:
                meta.ownerName === '' && meta.groupName === ''
                  ? t('facts.unknown')
                  : `${meta.ownerName}:${meta.groupName} ${meta.octet}`,
            },
          ]}
        />
      </Panel>
    </Stack>
  );
}
