import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import { driverName } from '@/domain/names';
import type { Provider } from '@/domain/provider';
import { links } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { DriverStateLabel } from '@/ui/state/DriverStateLabel';
import { DataTable, type Column } from '@/ui/DataTable';
import type { Sort } from '@/ui/DataTableSort';
import { RelativeTime } from '@/ui/RelativeTime';

type Key = 'name' | 'id' | 'driver' | 'version' | 'provisions' | 'owner' | 'age';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const COMPARE: Record<Key, (a: Provider, b: Provider) => number> = {
  name: (a, b) => collator.compare(a.name, b.name),
  id: (a, b) => a.id - b.id,
  driver: (a, b) => collator.compare(a.driver, b.driver),
  version: (a, b) => collator.compare(a.version ?? '', b.version ?? ''),
  provisions: (a, b) => a.provisionIds.length - b.provisionIds.length,
  owner: (a, b) => collator.compare(a.meta.ownerName, b.meta.ownerName),
  age: (a, b) => (b.registeredAt ?? 0) - (a.registeredAt ?? 0),
};

/** The providers, a row each, leading to their pages. */
export function ProviderTable({
  providers,
  drivers,
}: {
  readonly providers: readonly Provider[];
  readonly drivers: readonly Driver[];
}) {
  const { t } = useTranslation('providers');
  const [sort, setSort] = useState<Sort<Key>>({ key: 'id', direction: 'descending' });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const rows = providers.toSorted((a, b) => sign * COMPARE[sort.key](a, b) || b.id - a.id);
  const columns: readonly Column<Provider, Key>[] = [
    {
      key: 'driver',
      label: t('columns.driver'),
      width: 'minmax(120px, 1.2fr)',
      sortable: true,
      narrow: 'line',
      render: ({ driver }) => <DriverCell id={driver} drivers={drivers} />,
    },
    {
      key: 'version',
      label: t('columns.version'),
      width: '90px',
      sortable: true,
      narrow: 'line',
      optional: true,
      render: ({ version }) => version ?? '–',
    },
    {
      key: 'id',
      label: t('columns.id'),
      width: '52px',
      align: 'end',
      sortable: true,
      narrow: 'line',
      render: ({ id }) => id,
    },
    {
      key: 'provisions',
      label: t('columns.provisions'),
      width: '100px',
      align: 'end',
      sortable: true,
      narrow: 'line',
      render: ({ provisionIds }) => provisionIds.length,
    },
    {
      key: 'owner',
      label: t('columns.owner'),
      width: 'minmax(90px, 1fr)',
      sortable: true,
      narrow: 'line',
      optional: true,
      render: ({ meta }) => meta.ownerName,
    },
    {
      key: 'age',
      label: t('columns.age'),
      width: '116px',
      align: 'end',
      sortable: true,
      narrow: 'line',
      render: ({ registeredAt }) =>
        registeredAt === null ? '–' : <RelativeTime at={registeredAt} />,
    },
  ];
  return (
    <DataTable
      label={t('table')}
      title={{
        key: 'name',
        label: t('columns.name'),
        width: 'minmax(160px, 2fr)',
        sortable: true,
        render: ({ name, driver, display }) => (
          <CloudName driver={driver} display={display}>
            {name}
          </CloudName>
        ),
      }}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => String(id)}
      rowHref={({ id }) => links.provider(id)}
      sort={sort}
      onSort={setSort}
    />
  );
}

/** The driver's name; with its state where nothing can be made with it. */
function DriverCell({ id, drivers }: { readonly id: string; readonly drivers: readonly Driver[] }) {
  const driver = drivers.find((each) => each.id === id);
  const { name } = driverName(drivers, id);
  return (
    <span title={id}>
      {name}
      {driver === undefined || driver.state === 'ENABLED' ? null : (
        <Box component="span" sx={{ display: 'block', fontSize: '0.75rem' }}>
          <DriverStateLabel state={driver.state} />
        </Box>
      )}
    </span>
  );
}
