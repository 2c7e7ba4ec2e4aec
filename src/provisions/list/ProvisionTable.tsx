import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ListState, SortKey } from '@/provisions/list/list-state';
import { ProgressCell } from '@/provisions/list/ProgressCell';
import type { ProvisionRow } from '@/provisions/list/rows';
import { StateCell } from '@/provisions/list/StateCell';
import { links } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { DataTable, type Column } from '@/ui/DataTable';
import { RelativeTime } from '@/ui/RelativeTime';

interface ProvisionTableProps {
  readonly rows: readonly ProvisionRow[];
  readonly sort: ListState['sort'];
  readonly onSort: (sort: ListState['sort']) => void;
}

/** The provisions, a row each, leading to their pages. */
export function ProvisionTable({ rows, sort, onSort }: ProvisionTableProps) {
  const { t } = useTranslation('provisions');
  const columns = useMemo(
    (): readonly Column<ProvisionRow, SortKey>[] => [
      {
        key: 'state',
        label: t('columns.state'),
        width: 'minmax(150px, 1.9fr)',
        sortable: true,
        narrow: 'beside',
        render: (row) => <StateCell row={row} />,
      },
      {
        key: 'progress',
        label: t('columns.progress'),
        width: '120px',
        sortable: true,
        narrow: 'line',
        optional: true,
        render: (row) => <ProgressCell row={row} />,
      },
      {
        key: 'id',
        label: t('columns.id'),
        width: '52px',
        align: 'end',
        sortable: true,
        narrow: 'line',
        render: ({ provision }) => provision.id,
      },
      {
        key: 'provider',
        label: t('columns.provider'),
        width: 'minmax(110px, 1.2fr)',
        sortable: true,
        narrow: 'line',
        render: (row) => <ProviderCell row={row} />,
      },
      {
        key: 'deployment',
        label: t('columns.deployment'),
        width: 'minmax(110px, 1fr)',
        sortable: true,
        narrow: 'line',
        optional: true,
        render: ({ deployment: { id, name } }) => <span title={id}>{name}</span>,
      },
      {
        key: 'hosts',
        label: t('columns.hosts'),
        width: '56px',
        align: 'end',
        sortable: true,
        narrow: 'line',
        render: ({ hosts }) =>
          hosts.wanted === null || hosts.wanted === hosts.made
            ? hosts.made
            : `${String(hosts.made)}/${String(hosts.wanted)}`,
      },
      {
        key: 'age',
        label: t('columns.age'),
        width: '116px',
        align: 'end',
        sortable: true,
        narrow: 'line',
        render: ({ provision: { registeredAt } }) =>
          registeredAt === null ? null : <RelativeTime at={registeredAt} />,
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('table')}
      title={{
        key: 'name',
        label: t('columns.name'),
        width: 'minmax(140px, 1.6fr)',
        sortable: true,
        render: ({ provision }) => provision.name,
      }}
      columns={columns}
      rows={rows}
      rowKey={({ provision }) => String(provision.id)}
      rowHref={({ provision }) => links.provision(provision.id)}
      sort={sort}
      onSort={onSort}
    />
  );
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
