import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import { driverName } from '@/domain/names';
import type { Provider } from '@/domain/provider';
import { links } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { DriverStateLabel } from '@/ui/state/DriverStateLabel';
import { DataTable } from '@/ui/DataTable';
import { RelativeTime } from '@/ui/RelativeTime';
import type { Column, Compare } from '@/ui/table-model';

type Key = 'name' | 'id' | 'driver' | 'version' | 'provisions' | 'owner' | 'age';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const byText =
  (text: (provider: Provider) => string): Compare<Provider> =>
  (a, b) =>
    collator.compare(text(a), text(b));

/** The providers, a row each, leading to their pages. */
export function ProviderTable({
  providers,
  drivers,
}: {
  readonly providers: readonly Provider[];
  readonly drivers: readonly Driver[];
}) {
  const { t } = useTranslation('providers');
  const columns: readonly Column<Provider, Key>[] = [
    {
      key: 'driver',
      label: t('columns.driver'),
      width: 'minmax(120px, 1.2fr)',
      sortable: byText(({ driver }) => driver),
      narrow: 'line',
      render: ({ driver }) => <DriverCell id={driver} drivers={drivers} />,
    },
    {
      key: 'version',
      label: t('columns.version'),
      width: '90px',
      sortable: byText(({ version }) => version ?? ''),
      narrow: 'line',
      optional: true,
      render: ({ version }) => version ?? '–',
    },
    {
      key: 'id',
      label: t('columns.id'),
      width: '52px',
      align: 'end',
      sortable: (a, b) => a.id - b.id,
      narrow: 'line',
      render: ({ id }) => id,
    },
    {
      key: 'provisions',
      label: t('columns.provisions'),
      width: '100px',
      align: 'end',
      sortable: (a, b) => a.provisionIds.length - b.provisionIds.length,
      narrow: 'line',
      render: ({ provisionIds }) => provisionIds.length,
    },
    {
      key: 'owner',
      label: t('columns.owner'),
      width: 'minmax(90px, 1fr)',
      sortable: byText(({ meta }) => meta.ownerName),
      narrow: 'line',
      optional: true,
      render: ({ meta }) => meta.ownerName,
    },
    {
      key: 'age',
      label: t('columns.age'),
      width: '116px',
      align: 'end',
      sortable: (a, b) => (b.registeredAt ?? 0) - (a.registeredAt ?? 0),
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
        sortable: byText(({ name }) => name),
        render: ({ name, driver, display }) => (
          <CloudName driver={driver} display={display}>
            {name}
          </CloudName>
        ),
      }}
      columns={columns}
      rows={providers}
      rowKey={({ id }) => String(id)}
      rowHref={({ id }) => links.provider(id)}
      initialSort={{ key: 'id', direction: 'descending' }}
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
