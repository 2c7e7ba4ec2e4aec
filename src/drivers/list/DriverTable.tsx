import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { unreadInputs, type Driver } from '@/domain/driver';
import { links } from '@/lib/links';
import { CloudName } from '@/ui/CloudName';
import { DriverStateLabel } from '@/ui/state/DriverStateLabel';
import { DataTable, type Column } from '@/ui/DataTable';
import type { Sort } from '@/ui/DataTableSort';

type Key = 'name' | 'id' | 'state' | 'version' | 'registry' | 'deployments';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const COMPARE: Record<Key, (a: Driver, b: Driver) => number> = {
  name: (a, b) => collator.compare(a.name, b.name),
  id: (a, b) => collator.compare(a.id, b.id),
  state: (a, b) => collator.compare(a.state, b.state),
  version: (a, b) => collator.compare(a.version ?? '', b.version ?? ''),
  registry: (a, b) => collator.compare(a.registry ?? '', b.registry ?? ''),
  deployments: (a, b) => a.deployments.length - b.deployments.length,
};

/** The drivers, a row each, leading to their pages; one in error says why. */
export function DriverTable({ drivers }: { readonly drivers: readonly Driver[] }) {
  const { t } = useTranslation('drivers');
  const [sort, setSort] = useState<Sort<Key>>({ key: 'name', direction: 'ascending' });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const rows = drivers.toSorted(
    (a, b) => sign * COMPARE[sort.key](a, b) || collator.compare(a.id, b.id),
  );
  const columns: readonly Column<Driver, Key>[] = [
    {
      key: 'state',
      label: t('columns.state'),
      width: 'minmax(130px, 2fr)',
      sortable: true,
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
      sortable: true,
      narrow: 'line',
      render: ({ id }) => id,
    },
    {
      key: 'version',
      label: t('columns.version'),
      width: '90px',
      sortable: true,
      narrow: 'line',
      render: ({ version }) => version ?? '–',
    },
    {
      key: 'registry',
      label: t('columns.registry'),
      width: 'minmax(90px, 1fr)',
      sortable: true,
      narrow: 'line',
      optional: true,
      render: ({ registry }) => registry ?? '–',
    },
    {
      key: 'deployments',
      label: t('columns.deployments'),
      width: '110px',
      align: 'end',
      sortable: true,
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
        sortable: true,
        render: ({ id, name, display }) => (
          <CloudName driver={id} display={display}>
            {name}
          </CloudName>
        ),
      }}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => links.driver(id)}
      sort={sort}
      onSort={setSort}
    />
  );
}
