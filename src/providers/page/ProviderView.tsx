import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { useApi } from '@/api/api-context';
import { driversQuery } from '@/api/queries/drivers';
import { provisionsQuery } from '@/api/queries/provisions';
import type { Driver } from '@/domain/driver';
import { driverName } from '@/domain/names';
import { fieldsOf, parseInputs } from '@/domain/inputs/parse';
import type { Provider } from '@/domain/provider';
import { CopyProvider } from '@/forms/drafts/CopyProvider';
import { ProviderActions } from '@/providers/actions/ProviderActions';
import { links } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { InputValue } from '@/ui/InputValue';
import { StaleNote } from '@/ui/notes/StaleNote';
import { StateLabel } from '@/ui/state/StateLabel';
import { UpdatedAt } from '@/ui/notes/UpdatedAt';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { CopyText } from '@/ui/CopyText';
import { DisabledReason } from '@/ui/DisabledReason';
import { Page } from '@/ui/frame/Page';
import { KeyValue } from '@/ui/KeyValue';
import { NameAndId } from '@/ui/NameAndId';
import { Panel } from '@/ui/Panel';
import { RelativeTime } from '@/ui/RelativeTime';

interface ProviderViewProps {
  readonly provider: Provider;
  readonly query: UseQueryResult<Provider>;
}

/** The page of a provider that was loaded. */
export function ProviderView({ provider, query }: ProviderViewProps) {
  const { t } = useTranslation('providers');
  const refresh = () => void query.refetch();
  const { data: drivers } = useQuery(driversQuery(useApi()));
  const { meta } = provider;
  const created = useWasCreated();
  return (
    <Page
      title={provider.name}
      crumbs={[{ label: t('title'), href: links.providers() }]}
      action={
        <Stack direction="row" sx={{ gap: 2 }}>
          <CopyProvider provider={provider} />
          <ProviderActions provider={provider} />
        </Stack>
      }
    >
      <Stack sx={{ gap: 4 }}>
        <StaleNote error={query.error} onRetry={refresh} retrying={query.isFetching} />
        {created ? <NextStep provider={provider} /> : null}
        {drivers === undefined ? null : <DriverOff provider={provider} drivers={drivers.items} />}
        <Panel
          title={t('facts.title')}
          actions={
            <UpdatedAt at={query.dataUpdatedAt} refreshing={query.isFetching} onRefresh={refresh} />
          }
        >
          <KeyValue
            rows={[
              {
                key: 'driver',
                label: t('facts.driver'),
                value: (
                  <Link href={links.driver(provider.driver)}>
                    <CloudName driver={provider.driver} display={provider.display} size={20}>
                      <NameAndId {...driverName(drivers?.items ?? [], provider.driver)} />
                    </CloudName>
                  </Link>
                ),
              },
              { key: 'version', label: t('facts.version'), value: provider.version ?? '–' },
              {
                key: 'description',
                label: t('facts.description'),
                value:
                  provider.description === '' ? t('facts.noDescription') : provider.description,
              },
              { key: 'id', label: t('facts.id'), value: <CopyText text={String(provider.id)} /> },
              {
                key: 'permissions',
                label: t('facts.permissions'),
                value: `${meta.ownerName}:${meta.groupName} ${meta.octet}`,
              },
              {
                key: 'created',
                label: t('facts.created'),
                value:
                  provider.registeredAt === null ? (
                    '–'
                  ) : (
                    <RelativeTime at={provider.registeredAt} />
                  ),
              },
            ]}
          />
        </Panel>
        <Connection provider={provider} />
        <Provisions provider={provider} offersNew={!created} />
      </Stack>
    </Page>
  );
}

/** Whether somebody comes from the wizard that made this provider. */
function useWasCreated(): boolean {
  const state: unknown = useLocation().state;
  return typeof state === 'object' && state !== null && 'created' in state;
}

/** What a provider is made for. */
function NextStep({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation('providers');
  return (
    <Alert
      severity="success"
      action={
        <Button
          variant="contained"
          size="small"
          href={links.newProvision('provider', undefined, provider.id)}
        >
          {t('provisions.create')}
        </Button>
      }
    >
      {t('next.body')}
    </Alert>
  );
}

/** Says that nothing can be made on the provider now, where its driver is off, in error or gone. */
function DriverOff({
  provider,
  drivers,
}: {
  readonly provider: Provider;
  readonly drivers: readonly Driver[];
}) {
  const { t } = useTranslation('providers');
  const driver = drivers.find(({ id }) => id === provider.driver);
  if (driver?.state === 'ENABLED') return null;
  return (
    <Alert
      severity="warning"
      action={
        driver === undefined ? null : (
          <Button color="inherit" size="small" href={links.driver(driver.id)}>
            {t('driverOff.open')}
          </Button>
        )
      }
    >
      {t(`driverOff.${driver?.state ?? 'gone'}`)}
    </Alert>
  );
}

function Connection({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation('providers');
  const writeBlock = useWriteBlock();
  const fields = fieldsOf(parseInputs(provider.connectionInputs));
  return (
    <Panel
      title={t('connection.title')}
      actions={
        fields.length === 0 ? null : (
          <DisabledReason reason={writeBlock}>
            <Button
              size="small"
              variant="outlined"
              disabled={writeBlock !== null}
              href={links.providerConnection(provider.id)}
            >
              {t('connection.change')}
            </Button>
          </DisabledReason>
        )
      }
    >
      {fields.length === 0 ? (
        t('connection.none')
      ) : (
        <KeyValue
          rows={fields.map((spec) => ({
            key: spec.name,
            label: spec.label,
            value: (
              <InputValue
                value={provider.connection[spec.name]}
                sensitive={spec.secrecy.masked}
                unit={spec.unit}
              />
            ),
          }))}
        />
      )}
    </Panel>
  );
}

function Provisions({
  provider,
  offersNew,
}: {
  readonly provider: Provider;
  /** False where the page offers a new provision already. */
  readonly offersNew: boolean;
}) {
  const { t } = useTranslation('providers');
  const writeBlock = useWriteBlock();
  const list = useQuery({
    ...provisionsQuery(useApi(), { all: false }),
    enabled: provider.provisionIds.length > 0,
  });
  return (
    <Panel
      title={t('provisions.title')}
      actions={
        offersNew ? (
          <DisabledReason reason={writeBlock}>
            <Button
              size="small"
              variant="outlined"
              disabled={writeBlock !== null}
              href={links.newProvision('provider', undefined, provider.id)}
            >
              {t('provisions.create')}
            </Button>
          </DisabledReason>
        ) : null
      }
    >
      {provider.provisionIds.length === 0 ? (
        t('provisions.none')
      ) : (
        <KeyValue
          rows={provider.provisionIds.map((id) => {
            const provision = list.data?.items.find((item) => item.id === id);
            return {
              key: String(id),
              label: String(id),
              value: (
                <Stack direction="row" sx={{ columnGap: 4, flexWrap: 'wrap' }}>
                  <Link href={links.provision(id)}>
                    {provision?.name ?? t('provisions.unknown', { id })}
                  </Link>
                  {provision === undefined ? null : (
                    <StateLabel state={provision.state} rawState={provision.rawState} />
                  )}
                </Stack>
              ),
            };
          })}
        />
      )}
    </Panel>
  );
}
