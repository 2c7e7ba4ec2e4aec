import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import { driverName } from '@/domain/names';
import { isStuck } from '@/domain/provision/liveness';
import { isChanging, stateRow } from '@/domain/provision/state';
import type { SortKey } from '@/provisions/list/list-state';
import { COMPARE, type ProvisionRow } from '@/provisions/list/rows';
import { StateCell } from '@/provisions/list/StateCell';
import { CloudName } from '@/ui/CloudName';
import { RelativeTime } from '@/ui/RelativeTime';
import { StageBar } from '@/ui/state/StageBar';
import type { Column, TitleColumn } from '@/ui/table-model';

/** Every column that the list can show, in the order in which they are offered. */
export function useProvisionColumns(drivers: readonly Driver[]) {
  const { t } = useTranslation('provisions');
  const title = useMemo(
    (): TitleColumn<ProvisionRow, SortKey> => ({
      key: 'name',
      label: t('columns.name'),
      width: 'minmax(160px, 1.6fr)',
      sortable: COMPARE.name,
      render: ({ provision }) => provision.name,
    }),
    [t],
  );
  const columns = useMemo(
    (): readonly Column<ProvisionRow, SortKey>[] => [
      {
        key: 'state',
        label: t('columns.state'),
        width: 'minmax(150px, 1.9fr)',
        sortable: COMPARE.state,
        narrow: 'beside',
        render: (row) => <StateCell row={row} />,
      },
      {
        key: 'progress',
        label: t('columns.progress'),
        width: '120px',
        sortable: COMPARE.progress,
        narrow: 'line',
        optional: true,
        render: (row) => <ProgressCell row={row} />,
      },
      {
        key: 'id',
        label: t('columns.id'),
        width: '52px',
        align: 'end',
        sortable: COMPARE.id,
        narrow: 'line',
        render: ({ provision }) => provision.id,
      },
      {
        key: 'provider',
        label: t('columns.provider'),
        width: 'minmax(110px, 1.2fr)',
        sortable: COMPARE.provider,
        narrow: 'line',
        render: (row) => <ProviderCell row={row} />,
      },
      {
        key: 'deployment',
        label: t('columns.deployment'),
        width: 'minmax(110px, 1fr)',
        sortable: COMPARE.deployment,
        narrow: 'line',
        optional: true,
        render: ({ deployment: { id, name } }) => <span title={id}>{name}</span>,
      },
      {
        key: 'hosts',
        label: t('columns.hosts'),
        width: '56px',
        align: 'end',
        sortable: COMPARE.hosts,
        narrow: 'line',
        render: ({ hosts }) =>
          hosts.wanted === null || hosts.wanted === hosts.made
            ? hosts.made
            : `${String(hosts.made)}/${String(hosts.wanted)}`,
      },
      {
        key: 'driver',
        label: t('columns.driver'),
        width: 'minmax(90px, 1fr)',
        sortable: COMPARE.driver,
        narrow: 'line',
        render: ({ provider }) =>
          provider === null ? '–' : driverName(drivers, provider.driver).name,
      },
      {
        key: 'publicIps',
        label: t('columns.publicIps'),
        width: '80px',
        align: 'end',
        sortable: COMPARE.publicIps,
        narrow: 'line',
        render: ({ publicIps }) => publicIps,
      },
      {
        key: 'owner',
        label: t('columns.owner'),
        width: 'minmax(90px, 1fr)',
        sortable: COMPARE.owner,
        narrow: 'line',
        render: ({ provision: { meta } }) => meta.ownerName,
      },
      {
        key: 'tags',
        label: t('columns.tags'),
        width: 'minmax(110px, 1.4fr)',
        sortable: COMPARE.tags,
        narrow: 'line',
        optional: true,
        render: ({ tags }) => <span title={tags.join('\n')}>{tags.join(', ')}</span>,
      },
      {
        key: 'age',
        label: t('columns.age'),
        width: '116px',
        align: 'end',
        sortable: COMPARE.age,
        narrow: 'line',
        render: ({ provision: { registeredAt } }) =>
          registeredAt === null ? null : <RelativeTime at={registeredAt} />,
      },
    ],
    [t, drivers],
  );
  return { title, columns };
}

function ProviderCell({ row: { provision, provider } }: { readonly row: ProvisionRow }) {
  const { t } = useTranslation('provisions');
  if (provider !== null) {
    return (
      <CloudName driver={provider.driver} display={provision.display}>
        {provider.name}
      </CloudName>
    );
  }
  if (provision.providerId === null) return t('noProvider');
  return (
    <CloudName driver="?" display={provision.display}>
      {t('providerUnknown', { id: provision.providerId })}
    </CloudName>
  );
}

/** How far a provision is while it changes, or how far it came before it failed; nothing at rest. */
function ProgressCell({ row: { provision, percent, pulse } }: { readonly row: ProvisionRow }) {
  const { t } = useTranslation('provisions');
  const stuck = pulse !== null && isStuck(pulse.liveness);
  const failed = stateRow(provision.state).tone === 'failed';
  if (percent === null || !(failed || isChanging(provision.state))) return null;
  return (
    <StageBar
      percent={percent}
      color={failed ? 'error' : stuck ? 'warning' : 'primary'}
      label={t('columns.progress')}
    />
  );
}
