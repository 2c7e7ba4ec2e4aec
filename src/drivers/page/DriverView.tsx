import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { unreadInputs, type Driver } from '@/domain/driver';
import { fieldsOf, parseInputs } from '@/domain/inputs/parse';
import type { RawInput } from '@/domain/inputs/raw';
import { DriverSwitch } from '@/drivers/actions/DriverSwitch';
import { SyncButton, SyncOutcome, useSyncDrivers } from '@/drivers/actions/SyncDrivers';
import { DeploymentPanel } from '@/drivers/page/DeploymentPanel';
import { InputTable } from '@/drivers/page/InputTable';
import { links } from '@/lib/links';
import { DriverStateLabel } from '@/ui/state/DriverStateLabel';
import { StaleNote } from '@/ui/notes/StaleNote';
import { UpdatedAt } from '@/ui/notes/UpdatedAt';
import { CopyText } from '@/ui/CopyText';
import { Page } from '@/ui/frame/Page';
import { KeyValue } from '@/ui/KeyValue';
import { Panel } from '@/ui/Panel';

interface DriverViewProps {
  readonly driver: Driver;
  readonly query: UseQueryResult;
}

/** The page of a driver: what it is, what it asks for, what it can deploy. One in error shows its error. */
export function DriverView({ driver, query }: DriverViewProps) {
  const { t } = useTranslation('drivers');
  const sync = useSyncDrivers();
  const refresh = () => void query.refetch();
  const failed = driver.state === 'ERROR';
  const unread = unreadInputs(driver);
  return (
    <Page
      title={driver.name}
      crumbs={[{ label: t('title'), href: links.drivers() }]}
      action={
        failed ? (
          <SyncButton sync={sync} />
        ) : (
          <Box sx={{ display: 'flex', gap: 2 }}>
            <DriverSwitch driver={driver} />
          </Box>
        )
      }
    >
      <Stack sx={{ gap: 4 }}>
        <StaleNote error={query.error} onRetry={refresh} retrying={query.isFetching} />
        <SyncOutcome sync={sync} />
        {failed ? (
          <Alert severity="error">
            <AlertTitle>{t('error.title')}</AlertTitle>
            {driver.errorMessage ?? t('error.silent')} {t('error.way')}
          </Alert>
        ) : null}
        {unread === null ? null : (
          <Alert severity="warning">
            <AlertTitle>{t('unread.title')}</AlertTitle>
            {t('unread.body', { names: unread.join(', ') })} {t('unread.way')}
          </Alert>
        )}
        <Panel
          title={t('facts.title')}
          actions={
            <UpdatedAt at={query.dataUpdatedAt} refreshing={query.isFetching} onRefresh={refresh} />
          }
        >
          <Facts driver={driver} />
        </Panel>
        {failed ? null : (
          <>
            <Asked
              title={t('connection.title')}
              none={t('connection.none')}
              inputs={driver.connection}
            />
            <Asked title={t('inputs.title')} none={t('inputs.none')} inputs={driver.userInputs} />
            {driver.deployments.length === 0 ? (
              <Panel title={t('deployments.title')}>{t('deployments.none')}</Panel>
            ) : (
              driver.deployments.map((deployment) => (
                <DeploymentPanel key={deployment.id} deployment={deployment} />
              ))
            )}
            {driver.state === 'ENABLED' && driver.connection.length > 0 ? (
              <Button variant="outlined" href={links.newProvider()} sx={{ alignSelf: 'start' }}>
                {t('newProvider')}
              </Button>
            ) : null}
          </>
        )}
      </Stack>
    </Page>
  );
}

interface AskedProps {
  readonly title: string;
  readonly none: string;
  readonly inputs: readonly RawInput[];
}

function Asked({ title, none, inputs }: AskedProps) {
  const fields = fieldsOf(parseInputs(inputs));
  return (
    <Panel title={title} padding={fields.length === 0 ? 'normal' : 'flush'}>
      {fields.length === 0 ? none : <InputTable label={title} inputs={fields} />}
    </Panel>
  );
}

function Facts({ driver }: { readonly driver: Driver }) {
  const { t } = useTranslation('drivers');
  const { addHost, removeHost, addIp, removeIp } = driver.display.operations;
  const operations = [
    addHost === null ? null : t(`operations.addHost.${addHost}`),
    removeHost === null ? null : t('operations.removeHost'),
    addIp === null ? null : t('operations.addIp'),
    removeIp === null ? null : t('operations.removeIp'),
  ].filter((word) => word !== null);
  return (
    <KeyValue
      rows={[
        {
          key: 'state',
          label: t('facts.state'),
          value: <DriverStateLabel state={driver.state} />,
        },
        { key: 'id', label: t('facts.id'), value: <CopyText text={driver.id} /> },
        ...(driver.state === 'ERROR'
          ? []
          : [
              { key: 'about', label: t('facts.description'), value: driver.description || '–' },
              { key: 'version', label: t('facts.version'), value: driver.version ?? '–' },
              { key: 'registry', label: t('facts.registry'), value: driver.registry ?? '–' },
              {
                key: 'operations',
                label: t('facts.operations'),
                value: operations.length === 0 ? t('facts.noOperations') : operations.join(', '),
              },
            ]),
      ]}
    />
  );
}
