import { useTranslation } from 'react-i18next';

import type { OneDatastore } from '@/domain/provision/objects';
import { GuestList } from '@/provisions/objects/GuestList';
import { guestsOn } from '@/provisions/objects/guests';
import type { ObjectsProps } from '@/provisions/objects/objects-props';
import { ObjectTable } from '@/provisions/objects/ObjectTable';
import { ObjectId } from '@/ui/ObjectId';
import type { Column } from '@/ui/table-model';

type Key = 'name' | 'one' | 'type' | 'tm' | 'runs';

/** The datastores, and the images on them. */
export function DatastoreTable({ provision, unmanaged, absent }: ObjectsProps) {
  const { t } = useTranslation('provision');
  const columns: readonly Column<OneDatastore, Key>[] = [
    {
      key: 'one',
      label: t('objects.columns.oneId'),
      width: '120px',
      sortable: false,
      narrow: 'line',
      render: ({ id }) => <ObjectId id={id} absent={absent} />,
    },
    {
      key: 'type',
      label: t('objects.columns.type'),
      width: 'minmax(90px, 1fr)',
      sortable: false,
      narrow: 'line',
      render: ({ type }) => {
        if (type === 'IMAGE_DS') return t('objects.imageDatastore');
        return type === 'SYSTEM_DS' ? t('objects.systemDatastore') : (type ?? '–');
      },
    },
    {
      key: 'tm',
      label: t('objects.columns.tm'),
      width: 'minmax(110px, 1fr)',
      sortable: false,
      narrow: 'line',
      optional: true,
      render: ({ transferManager }) => transferManager ?? '–',
    },
    {
      key: 'runs',
      label: t('objects.columns.usedBy'),
      width: 'minmax(110px, 1fr)',
      sortable: false,
      narrow: 'line',
      render: (datastore) => <GuestList guests={guestsOn('datastores', datastore, unmanaged)} />,
    },
  ];
  return (
    <ObjectTable
      heading={t('objects.datastores')}
      title={{
        key: 'name',
        label: t('objects.columns.name'),
        width: 'minmax(160px, 2fr)',
        sortable: false,
        render: ({ name }) => name ?? absent,
      }}
      columns={columns}
      rows={provision.objects.datastores}
      empty={provision.state === 'DONE' ? t('objects.noneGone') : t('objects.noDatastores')}
    />
  );
}
