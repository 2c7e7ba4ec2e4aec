import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import { unreadInputs, type Driver } from '@/domain/driver';
import { links } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { DriverStateLabel } from '@/ui/state/DriverStateLabel';
import { DataTable } from '@/ui/DataTable';
import type { Column, Compare } from '@/ui/table-model';

type Key = 'name' | 'id' | 'state' | 'version' | 'registry' | 'deployments';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const byText =
  (text: (driver: Driver) => string): Compare<Driver> =>
  (a, b) =>
    collator.compare(text(a), text(b)) || collator.compare(a.id, b.id);

/** The drivers, a row each, leading to their pages; one in error says why. */
export function DriverTable({ drivers }: { readonly drivers: readonly Driver[] }) {
  const { t } = useTranslation('drivers');
  const columns: readonly Column<Driver, Key>[] = [
    {
      key: 'state',
      label: t('columns.state'),
      width: 'minmax(130px, 2fr)',
      sortable: byText(({ state }) => state),
      narrow: 'beside',
      render: (driver) => (
        <>
          <DriverStateLabel state={driver.state} />
          {driver.errorMessage === null ? null : ` ${driver.errorMessage}`}
          {unreadInputs(driver) === null ? null : (
            // Whole, on lines of its own: it says what to do.
            <Box sx={{ whiteSpace: 'normal', pb: 2 }}>
              <Box component="span" sx={{ color: 'warning.main' }}>
                {`${t('unread.title')}.`}
              </Box>
              {` ${t('unread.way')}`}
            </Box>
          )}
        </>
      ),
    },
    {
      key: 'id',
      label: t('columns.id'),
      width: 'minmax(90px, 1fr)',
      sortable: byText(({ id }) => id),
      narrow: 'line',
      render: ({ id }) => id,
    },
    {
      key: 'version',
      label: t('columns.version'),
      width: '90px',
      sortable: byText(({ version }) => version ?? ''),
      narrow: 'line',
      render: ({ version }) => version ?? '–',
    },
    {
      key: 'registry',
      label: t('columns.registry'),
      width: 'minmax(90px, 1fr)',
      sortable: byText(({ registry }) => registry ?? ''),
      narrow: 'line',
      optional: true,
      render: ({ registry }) => registry ?? '–',
    },
    {
      key: 'deployments',
      label: t('columns.deployments'),
      width: '110px',
      align: 'end',
      sortable: (a, b) => a.deployments.length - b.deployments.length,
      narrow: 'line',
      render: ({ state, deployments }) => (state === 'ERROR' ? '–' : deployments.length),
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
        render: ({ id, name, display }) => (
          <CloudName driver={id} display={display}>
            {name}
          </CloudName>
        ),
      }}
      columns={columns}
      rows={drivers}
      rowKey={({ id }) => id}
      rowHref={({ id }) => links.driver(id)}
      initialSort={{ key: 'name', direction: 'ascending' }}
    />
  );
}
